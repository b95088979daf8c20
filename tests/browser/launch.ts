/** Starts Chromium with the built extension, in one of two ways. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright/test';
import { builtExtension, installedBrowser } from './requirements';

/** A running browser with a profile of its own. */
export interface Launched {
  readonly context: BrowserContext;
  readonly profile: string;
  /** Ends it, and nothing of it stays. */
  close(): Promise<void>;
}

const flags = (extension: string | undefined): string[] => [
  '--enable-unsafe-extension-debugging',
  ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** A browser as Playwright sets it up: every page counts as seen, nothing is kept for going back. */
export async function launchForTests(extension: string | undefined): Promise<Launched> {
  const profile = newProfile();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await installedBrowser(),
    headless: true,
    viewport: { width: 1000, height: 800 },
    // Playwright turns all extensions off, and says nothing, unless told otherwise.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: flags(extension),
  });
  return {
    context,
    profile,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/**
 * How a browser is started as people have it: a tab behind another is hidden, pages are kept for going back, drawn ahead
 * of a click, and discarded. Of all hosts it reaches those named here, at a port of this machine.
 */
export const asUsed = (hosts: readonly string[], port: number): string[] => [
  '--headless',
  '--no-first-run',
  `--host-resolver-rules=${[...hosts.map((host) => `MAP ${host} 127.0.0.1:${port}`), 'MAP * ~NOTFOUND'].join(',')}`,
  ...flags(builtExtension()),
];

/** Such a browser, driven by Playwright, which is told to leave it as it is. */
export async function launchAsUsed(hosts: readonly string[], port: number): Promise<Launched> {
  const profile = newProfile();
  const child = spawn(
    await installedBrowser(),
    [...asUsed(hosts, port), '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(child, 'exit');
  const browser = await chromium.connectOverCDP(await debuggerOf(child.stderr), { noDefaults: true });
  return {
    context: browser.contexts()[0]!,
    profile,
    close: async () => {
      await (await browser.newBrowserCDPSession()).send('Browser.close');
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** The address that the browser writes down when it can be driven. */
async function debuggerOf(output: NodeJS.ReadableStream): Promise<string> {
  let written = '';
  for await (const part of output) {
    written += part;
    const [address] = /ws:\/\/\S+/.exec(written) ?? [];
    if (address) {
      output.resume();
      return address;
    }
  }
  throw new Error(`The browser did not start: ${written}`);
}

/** A profile in developer mode: the browser keeps a list of an extension's errors only there. */
export function newProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'dispatch-lens-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ extensions: { ui: { developer_mode: true } } }),
  );
  return profile;
}
