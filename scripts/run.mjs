// The first thing that runs on a fresh clone: Node's own modules only, because node_modules may not exist yet.
// It makes sure of Node and of the dependencies, then hands over to the npm script `_<task>`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const STAMP = 'node_modules/.installed-lockfile';
const [task, ...rest] = process.argv.slice(2);

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
requireNode(20, 19);
installOnce();
run('npm', ['run', '--silent', `_${task}`, '--', ...rest]);

function requireNode(major, minor) {
  const [haveMajor, haveMinor] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  console.error(
    `Dispatch Lens needs Node ${major}.${minor} or later; this is ${process.version}. See https://nodejs.org`,
  );
  process.exit(1);
}

/** Installs when the lockfile is not the one that was installed last. A broken install leaves no stamp. */
function installOnce() {
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.log('Installing dependencies (npm ci, about half a minute) …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(STAMP, wanted);
}

function run(command, args) {
  const result = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.error) console.error(`Could not run ${command}: ${result.error.message}`);
  if (result.status !== 0) process.exit(result.status ?? 1);
}
