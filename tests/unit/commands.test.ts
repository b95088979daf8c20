/** Suggested keys: at most four, none that a browser, Windows, macOS or a well-known extension has. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS, shortcutOnKeys } from '../../lib/browser/command-names';
import config, { shadowMode } from '../../wxt.config';

type Keys = { default: string; mac: string };
const manifest = (config.manifest as (env: object) => { commands: Record<string, { suggested_key?: Keys }> })(
  {
    browser: 'chrome',
  },
);
const keys = Object.values(manifest.commands).flatMap(({ suggested_key }) => suggested_key ?? []);

/** What is taken, as far as it has Alt or, on a Mac, Control in it. */
const TAKEN = new Set(
  `Alt+Left Alt+Right Alt+Up Alt+Down Alt+Home Alt+D Alt+E Alt+F Alt+B Alt+S Alt+T Alt+H Alt+V Alt+Space Alt+Tab Alt+F4 Alt+Enter
   Alt+1 Alt+2 Alt+3 Alt+4 Alt+5 Alt+6 Alt+7 Alt+8 Alt+9 Alt+Shift+I Alt+Shift+T Alt+Shift+B Alt+Shift+A Alt+Shift+D Alt+Shift+L
   Alt+Shift+P Alt+Shift+R Alt+Shift+S Alt+P Alt+R Alt+L Alt+C Alt+G Alt+Q Alt+W Alt+N Alt+M Alt+Z Alt+X Alt+J
   MacCtrl+A MacCtrl+E MacCtrl+K MacCtrl+D MacCtrl+F MacCtrl+B MacCtrl+N MacCtrl+P MacCtrl+Space MacCtrl+Tab MacCtrl+Up MacCtrl+Down
   MacCtrl+Left MacCtrl+Right`.split(/\s+/),
);

describe('keys', () => {
  it('are at most four, as browsers take no more', () => {
    expect(keys.length).toBeLessThanOrEqual(4);
  });

  it('are nobody else’s, and none twice', () => {
    const all = keys.flatMap((key) => [key.default, key.mac]);
    expect(all.filter((key) => TAKEN.has(key))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('belong to the commands that the background serves', () => {
    expect(Object.keys(manifest.commands).sort()).toEqual([...COMMANDS].sort());
  });
});

describe('keys are named as they stand on a keyboard', () => {
  it.each([
    ['Alt+Shift+Period', 'Alt+Shift+.'],
    ['Alt+Comma', 'Alt+,'],
    ['MacCtrl+Comma', 'Ctrl+,'],
    ['Alt+.', 'Alt+.'],
    ['Ctrl+Space', 'Ctrl+Space'],
    ['⌃.', '⌃.'],
    ['', ''],
  ])('%s is %s', (shortcut, written) => {
    expect(shortcutOnKeys(shortcut)).toBe(written);
  });
});

describe('packages for readers', () => {
  it('keep the card closed to pages; other builds let the tests look in', () => {
    expect([
      shadowMode(['node', 'wxt', 'zip', '-b', 'firefox']),
      shadowMode(['node', 'wxt', 'build']),
    ]).toEqual(['closed', 'open']);
  });

  it('name a policy that the extension reads', () => {
    const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));
    expect(Object.keys(schema.properties).sort()).toEqual(
      ['pinnedSites', 'blockedSites', 'packVersion', 'retentionDays', 'forbidExport'].sort(),
    );
  });
});
