import { describe, expect, it } from 'vitest';
import { ensureBrowser, type Probes } from '../../scripts/ensure-browser.mjs';

const OWN = '/cache/chromium/chrome';
const SYSTEM = '/usr/bin/chromium';

/** A machine with these files; `installs` says which files each command brings. */
function machine(files: string[], installs: Record<string, string[]> = {}, extra: Partial<Probes> = {}) {
  const there = new Set(files);
  const commands: string[] = [];
  const lines: string[] = [];
  const probes: Partial<Probes> = {
    platform: 'linux',
    root: true,
    env: {},
    exists: (path) => there.has(path),
    playwrightPath: () => OWN,
    run: (command, args) => {
      const line = [command === process.execPath ? 'node' : command, ...args].join(' ');
      commands.push(line);
      const brought = Object.entries(installs).find(([words]) => line.includes(words))?.[1];
      for (const file of brought ?? []) there.add(file);
      return brought !== undefined;
    },
    ...extra,
  };
  return { commands, lines, ensure: () => ensureBrowser({ log: (line) => lines.push(line), probes }) };
}

describe('a browser that is there already is used, and nothing is run', () => {
  const rows: [string, string[], Partial<Probes>, string][] = [
    ['BROWSER_PATH wins', ['/opt/mine', OWN, SYSTEM], { env: { BROWSER_PATH: '/opt/mine' } }, '/opt/mine'],
    ["Playwright's own comes before the system's", [OWN, SYSTEM], {}, OWN],
    ['Chromium of the system', [SYSTEM], {}, SYSTEM],
    ['chromium-browser', ['/usr/bin/chromium-browser'], {}, '/usr/bin/chromium-browser'],
    [
      'Chromium.app on macOS',
      ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
      { platform: 'darwin', root: false },
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
  ];
  it.each(rows)('%s', async (_name, files, extra, expected) => {
    const { ensure, commands, lines } = machine(files, {}, extra);
    expect(await ensure()).toBe(expected);
    expect(commands).toEqual([]);
    expect(lines.join()).toContain(expected);
  });
});

describe('a browser is fetched when there is none', () => {
  it("takes Playwright's download, with system libraries when it may install them", async () => {
    const { ensure, commands } = machine(['/usr/bin/apt-get'], { 'cli.js install chromium': [OWN] });
    expect(await ensure()).toBe(OWN);
    expect(commands).toHaveLength(2);
    expect(commands[0]).toMatch(/cli\.js install chromium$/);
    expect(commands[1]).toMatch(/cli\.js install-deps chromium$/);
  });

  it('does not ask for system libraries without root', async () => {
    const installs = { 'cli.js install chromium': [OWN] };
    const { ensure, commands } = machine(['/usr/bin/apt-get'], installs, { root: false });
    expect(await ensure()).toBe(OWN);
    expect(commands).toHaveLength(1);
  });

  it('does not believe a download that says done and leaves no file', async () => {
    const { ensure } = machine([], { 'cli.js install': [] });
    await expect(ensure()).rejects.toThrow('none could be found or installed');
  });

  it('touches no system library for a download that did not work', async () => {
    const { ensure, commands } = machine(['/usr/bin/apt-get']);
    await expect(ensure()).rejects.toThrow('none could be found or installed');
    expect(commands.some((line) => line.includes('install-deps'))).toBe(false);
  });

  it('falls back to apt, and adds a CJK font', async () => {
    const { ensure, commands, lines } = machine(['/usr/bin/apt-get'], {
      '-y --no-install-recommends chromium': [SYSTEM],
    });
    expect(await ensure()).toBe(SYSTEM);
    const done = commands.map((line) => line.split(' '));
    expect(done.map((words) => [words[0], words.at(-1)])).toEqual([
      ['node', 'chromium'],
      ['apt-get', 'DPkg::Lock::Timeout=120'],
      ['apt-get', 'chromium'],
      ['apt-get', 'fonts-noto-cjk'],
    ]);
    expect(lines.at(-1)).toContain('boxes');
  });
});

describe('when none can be had, the message says what to do', () => {
  it('names a BROWSER_PATH that does not exist', async () => {
    const { ensure } = machine([SYSTEM], {}, { env: { BROWSER_PATH: '/opt/gone' } });
    await expect(ensure()).rejects.toThrow('BROWSER_PATH is /opt/gone, and there is no such file.');
  });

  it.each([
    ['linux', 'Install the package `chromium`'],
    ['darwin', 'brew install --cask chromium'],
    ['win32', 'https://www.chromium.org'],
  ])('%s', async (platform, words) => {
    const { ensure, commands } = machine(['/usr/bin/apt-get'], {}, { platform, root: false });
    await expect(ensure()).rejects.toThrow(words);
    expect(commands.some((line) => line.startsWith('apt-get'))).toBe(false);
  });
});
