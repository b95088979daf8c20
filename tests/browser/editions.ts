/** Copies of the built extension that are a little different. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension } from './requirements';

/** The extension in a folder of its own, to be changed. */
export function copyOfExtension(profile: string): string {
  const folder = join(profile, 'extension');
  cpSync(builtExtension(), folder, { recursive: true });
  return folder;
}

/** Gives the manifest as it was, to be changed back to. */
export function changeManifest(folder: string, changes: object): object {
  const file = join(folder, 'manifest.json');
  const before = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...before, ...changes }));
  return before;
}

/** One that has a language in the place of English. Gives its folder. */
export function editionIn(locale: string, profile: string): string {
  const folder = copyOfExtension(profile);
  rmSync(join(folder, '_locales', 'en'), { recursive: true });
  changeManifest(folder, { default_locale: locale });
  return folder;
}
