/** What the demo opens: the sample article, an .html file of the reader's, or an address. */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const USAGE = `Usage: npm run demo -- [URL | FILE.html]

Builds Dispatch Lens, opens it in Chromium on a page, and prints what it found and why.
Without an argument the page is a sample article. A file is shown as if a news site had sent it.`;

/** A page to open. With `html`, the page is served from here and nothing is asked of the site at `url`. */
export interface Target {
  readonly url: string;
  readonly html?: Buffer;
  /** How to name it to the reader. */
  readonly name: string;
}

/** Wrong usage: the caller shows `USAGE` and ends with status 2. */
export class UsageError extends Error {}

/** An argument that names nothing that can be opened: status 1. */
export class TargetError extends Error {}

const SAMPLE = fileURLToPath(new URL('../assets/sample/article.html', import.meta.url));
/** On the list of news sites, so the extension may read it without being asked. */
const SERVED_AT = 'https://www.dailynk.com/sample';

/**
 * Reads the command line (without `node` and the script).
 * @throws UsageError for flags and for more than one argument; TargetError for a file or address that cannot be.
 */
export function parseTarget(args: readonly string[], directory = process.cwd()): Target {
  const flag = args.find((argument) => argument.startsWith('-'));
  if (flag) throw new UsageError(`Unknown option ${flag}.`);
  if (args.length > 1) throw new UsageError('One page at a time, please.');
  const [argument] = args;
  if (argument === undefined) return fileTarget(SAMPLE, 'the sample article');
  if (/^file:/i.test(argument)) return fileTarget(fileURLToPath(parseAddress(argument)), argument);
  // Two letters at least before the colon: `C:\page.html` is a file.
  if (/^[a-z][a-z0-9+.-]+:/i.test(argument)) return webTarget(argument);
  return fileTarget(resolve(directory, argument), argument);
}

function webTarget(argument: string): Target {
  const url = parseAddress(argument);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new TargetError(`${argument}: only http, https and file addresses can be opened.`);
  }
  return { url: url.href, name: url.href };
}

function parseAddress(argument: string): URL {
  try {
    return new URL(argument);
  } catch {
    throw new TargetError(`${argument} is not a complete address. Write it as https://example.org/page.`);
  }
}

function fileTarget(path: string, name: string): Target {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) {
    throw new TargetError(`${name}: no such file. (A web address starts with https://.)`);
  }
  if (!found.isFile() || !/\.x?html?$/i.test(path)) throw new TargetError(`${name} is not an .html file.`);
  return { url: SERVED_AT, html: readFileSync(path), name };
}
