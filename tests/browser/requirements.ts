/** What the browser tests need before the first one can run. Nothing is installed or built here. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureBrowser } from '../../scripts/ensure-browser.mjs';

const BUILD = '.output/chrome-mv3';

/** The folder of the built extension. @throws when there is none */
export function builtExtension(): string {
  if (!existsSync(resolve(BUILD, 'manifest.json'))) {
    throw new Error(`There is no built extension in ${BUILD}. Run \`npm run build\` first.`);
  }
  return resolve(BUILD);
}

/** The browser's executable. @throws when there is none; the message says how to get one */
export const installedBrowser = (): Promise<string> => ensureBrowser({ probes: { run: () => false } });

export default async function checkRequirements(): Promise<void> {
  builtExtension();
  await installedBrowser();
}
