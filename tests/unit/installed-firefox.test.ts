import { describe, expect, it } from 'vitest';
import { installedFirefox, type Machine } from '../firefox/requirements';

/** A machine with these files. */
const machine = (files: readonly string[], more: Partial<Machine> = {}): Machine => ({
  platform: 'linux',
  env: {},
  exists: (path) => files.includes(path),
  ...more,
});

describe('the Firefox of the tests', () => {
  it.each<[string, Machine, string]>([
    [
      'FIREFOX_PATH wins',
      machine(['/opt/mine', '/usr/bin/firefox'], { env: { FIREFOX_PATH: '/opt/mine' } }),
      '/opt/mine',
    ],
    ['of Debian', machine(['/usr/bin/firefox-esr', '/usr/bin/firefox']), '/usr/bin/firefox-esr'],
    ['of others', machine(['/usr/bin/firefox']), '/usr/bin/firefox'],
    [
      'of macOS',
      machine(['/Applications/Firefox.app/Contents/MacOS/firefox'], { platform: 'darwin' }),
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ],
  ])('%s', (_what, where, path) => {
    expect(installedFirefox(where)).toBe(path);
  });

  it.each(['linux', 'darwin', 'win32', 'sunos'])('is asked for where there is none: %s', (platform) => {
    expect(() => installedFirefox(machine([], { platform }))).toThrow(
      /apt-get install firefox-esr[\s\S]*FIREFOX_PATH/,
    );
  });

  it('is not looked for elsewhere when FIREFOX_PATH is wrong', () => {
    const wrong = machine(['/usr/bin/firefox'], { env: { FIREFOX_PATH: '/nowhere' } });
    expect(() => installedFirefox(wrong)).toThrow('FIREFOX_PATH is /nowhere, and there is no such file.');
  });
});
