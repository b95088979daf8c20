// Makes sure of a Chromium that loads unpacked extensions, and says where it is.
// Plain JavaScript, so that both the scripts and the Playwright configuration can import it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Installed Chromium, by platform. Branded Google Chrome is left out on purpose: it ignores `--load-extension`.
 * @type {Record<string, string[]>}
 */
export const INSTALLED = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
  darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
};

/** A fresh machine may be busy with packages of its own: wait for it. */
const QUIETLY = ['-qq', '-o', 'Dpkg::Use-Pty=0', '-o', 'DPkg::Lock::Timeout=120'];

/** @typedef {import('./ensure-browser.d.mts').Probes} Probes */

/**
 * Finds a Chromium, or gets one: $BROWSER_PATH, Playwright's own, an installed one, Playwright's download, apt.
 * @param {{ log?: (line: string) => void, probes?: Partial<Probes> }} [options] `log` takes progress, a line at a time.
 * @returns {Promise<string>} The path of the executable.
 * @throws {Error} When none can be had; the message says what to install.
 */
export async function ensureBrowser({ log = () => {}, probes = {} } = {}) {
  const world = { ...realWorld(), ...probes };
  const path = present(world, log) ?? downloaded(world, log) ?? installedByApt(world, log);
  if (!path) throw new Error(whatToInstall(world));
  return path;
}

/** @param {Probes} world @param {(line: string) => void} log */
function present(world, log) {
  const named = world.env.BROWSER_PATH;
  if (named) {
    if (!world.exists(named)) throw new Error(`BROWSER_PATH is ${named}, and there is no such file.`);
    log(`Browser: ${named} (BROWSER_PATH)`);
    return named;
  }
  const own = world.playwrightPath();
  const found = [own, ...candidates(world)].find((path) => path && world.exists(path));
  if (found) log(`Browser: ${found}${found === own ? ' (Playwright)' : ''}`);
  return found;
}

/** @param {Probes} world @param {(line: string) => void} log */
function downloaded(world, log) {
  log('Browser: no Chromium yet; downloading the one Playwright offers (about 180 MB) …');
  const ran = world.run(process.execPath, [playwrightCli(), 'install', 'chromium']);
  const path = world.playwrightPath();
  if (ran && path && world.exists(path)) {
    log(`Browser: ${path} (downloaded)`);
    // Not before: where downloads are closed it would change a dozen system packages for nothing.
    if (mayUseApt(world)) installLibraries(world, log);
    return path;
  }
  log('Browser: the download did not work.');
  return undefined;
}

/** @param {Probes} world @param {(line: string) => void} log */
function installLibraries(world, log) {
  log('Browser: installing the system libraries that it needs …');
  if (world.run(process.execPath, [playwrightCli(), 'install-deps', 'chromium'])) return;
  log('Browser: not all were installed; if it does not start, they are why.');
}

/** @param {Probes} world @param {(line: string) => void} log */
function installedByApt(world, log) {
  if (!mayUseApt(world)) return undefined;
  log('Browser: installing the chromium package with apt-get (a minute or two) …');
  world.run('apt-get', ['update', ...QUIETLY]);
  world.run('apt-get', ['install', ...QUIETLY, '-y', '--no-install-recommends', 'chromium']);
  const found = candidates(world).find((path) => world.exists(path));
  log(found ? `Browser: ${found} (installed)` : 'Browser: apt-get could not install chromium.');
  if (found) installCjkFont(world, log);
  return found;
}

/**
 * Without such a font, Korean, Chinese and Japanese text shows as boxes. It is read all the same, so a failure is no fault.
 * @param {Probes} world @param {(line: string) => void} log
 */
function installCjkFont(world, log) {
  log('Fonts: installing fonts-noto-cjk, for Korean, Chinese and Japanese text …');
  const install = ['install', ...QUIETLY, '-y', '--no-install-recommends', 'fonts-noto-cjk'];
  if (world.run('apt-get', install)) return;
  log('Fonts: not installed; such text may show as boxes in screenshots.');
}

/** @param {Probes} world */
function candidates(world) {
  return world.candidates ?? INSTALLED[world.platform] ?? [];
}

/** @param {Probes} world */
function mayUseApt(world) {
  return world.platform === 'linux' && world.root && world.exists('/usr/bin/apt-get');
}

/** @param {Probes} world */
function whatToInstall(world) {
  const how = {
    linux: 'Install the package `chromium` (Debian, Fedora, Arch) or `chromium-browser` (Ubuntu)',
    darwin: 'Run `brew install --cask chromium`',
  }[world.platform];
  return [
    'Dispatch Lens needs a Chromium browser, and none could be found or installed.',
    `${how ?? 'Install Chromium from https://www.chromium.org/getting-involved/download-chromium/'},`,
    'or run `npx playwright install chromium` where downloads are allowed,',
    'or set BROWSER_PATH to the executable. (Google Chrome itself does not load unpacked extensions this way.)',
  ].join('\n');
}

/** The command line of the installed Playwright: named by path, because `npx` could fetch another version. */
function playwrightCli() {
  return join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
}

/** @returns {Probes} */
function realWorld() {
  const require = createRequire(import.meta.url);
  return {
    platform: process.platform,
    root: process.getuid?.() === 0,
    env: process.env,
    exists: existsSync,
    run: (command, args) =>
      spawnSync(command, args, {
        // apt-get tells of every file that it unpacks; what goes wrong is on standard error.
        stdio: ['ignore', command === 'apt-get' ? 'ignore' : 'inherit', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0,
    playwrightPath: () => require('playwright').chromium.executablePath(),
  };
}
