/** What the Firefox tests need before the first one can run. Nothing is installed or built here. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const BUILD = '.output/firefox-mv3';

/** Where an installed Firefox may be, by platform. */
const INSTALLED: Readonly<Record<string, readonly string[]>> = {
  linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/usr/lib/firefox/firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

/** The outside world, as an argument, so that every branch can be tried. */
export interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

const THIS_MACHINE: Machine = { platform: process.platform, env: process.env, exists: existsSync };

/** The browser's executable. @throws when there is none; the message says how to get one */
export function installedFirefox({ platform, env, exists }: Machine = THIS_MACHINE): string {
  const named = env.FIREFOX_PATH;
  if (named !== undefined) {
    if (!exists(named)) throw new Error(`FIREFOX_PATH is ${named}, and there is no such file.`);
    return named;
  }
  const found = INSTALLED[platform]?.find(exists);
  if (found) return found;
  throw new Error(
    [
      'The Firefox tests need Firefox 142 or later, and none could be found.',
      'Install it (Debian: `apt-get install firefox-esr`; macOS: `brew install --cask firefox`;',
      'else from https://www.mozilla.org/firefox/), or set FIREFOX_PATH to the executable.',
    ].join('\n'),
  );
}

/** The folder of the built extension. @throws when there is none */
export function firefoxExtension(): string {
  if (!existsSync(resolve(BUILD, 'manifest.json'))) {
    throw new Error(`There is no built extension in ${BUILD}. Run \`npm run build\` first.`);
  }
  return resolve(BUILD);
}

export default function checkRequirements(): void {
  firefoxExtension();
  installedFirefox();
}
