/** Starts Firefox as the tests need it: with a home and a profile of its own, and the hosts of the tests on this machine. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { installedFirefox } from './requirements';

/** On the list of news sites: read as it opens. */
export const LISTED = 'www.nknews.org';
/** On the list as well: another origin. */
export const ALSO_LISTED = 'www.38north.org';
/** On no list. */
export const UNLISTED = 'regional-paper.example';

const ID = 'dispatch-lens@dispatch-lens.example';
/** Every installation gets an address that nobody can guess; ours is told which. */
export const ADDRESS = 'moz-extension://0d15a7c4-1e25-4000-8000-000000000001';

const PREFERENCES = {
  'extensions.webextensions.uuids': JSON.stringify({ [ID]: new URL(ADDRESS).host }),
  // These hosts are this machine.
  'network.dns.localDomains': [LISTED, ALSO_LISTED, UNLISTED].join(),
  // The console is written down beside the errors.
  'devtools.console.stdout.content': true,
  // A question for access cannot be answered without a screen: asked within a click it is answered with yes.
  'extensions.webextOptionalPermissionPrompts': false,
  // Into a folder that is named.
  'browser.download.folderList': 2,
};

/** A running Firefox. */
export interface Launched {
  readonly driver: Browser;
  /** Where it saves files. */
  readonly downloads: string;
  /** Ends it, and nothing of it stays. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Beside ours. */
  readonly preferences?: Readonly<Record<string, unknown>>;
  /** What an organisation lays down for the extension. */
  readonly policy?: Readonly<Record<string, unknown>>;
}

/** Where Firefox looks for the policies of extensions, in a person's own folder: on Linux, and on macOS. */
const POLICY_FOLDERS = ['.mozilla/managed-storage', 'Library/Application Support/Mozilla/ManagedStorage'];

function layDown(data: object, home: string): void {
  const manifest = { name: ID, description: 'A policy', type: 'storage', data };
  for (const folder of POLICY_FOLDERS) {
    mkdirSync(join(home, folder), { recursive: true });
    writeFileSync(join(home, folder, `${ID}.json`), JSON.stringify(manifest));
  }
}

export async function launch({ preferences = {}, policy }: LaunchOptions): Promise<Launched> {
  const home = mkdtempSync(join(tmpdir(), 'dispatch-lens-'));
  const downloads = join(home, 'downloads');
  mkdirSync(downloads);
  if (policy) layDown(policy, home);
  const driver = await puppeteer.launch({
    browser: 'firefox',
    executablePath: installedFirefox(),
    headless: true,
    env: { ...process.env, HOME: home },
    // Nobody who drives the browser gets into pages of an extension otherwise.
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: { ...PREFERENCES, 'browser.download.dir': downloads, ...preferences },
    defaultViewport: { width: 1000, height: 800 },
  });
  return {
    driver,
    downloads,
    close: async () => {
      await driver.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
