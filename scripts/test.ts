/**
 * Everything `npm test` runs, in the order in which a fault is cheapest to find. Stops at the first step that fails.
 * Nothing is skipped quietly: a browser that cannot be had, a skipped test and an empty test run are all failures.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from './ensure-browser.mjs';
import { addCounts, countPlaywright, countVitest, type TestCounts } from './test-counts';

const REPORTS = '.artifacts/reports';
const UNIT_REPORT = `${REPORTS}/vitest.json`;
const BROWSER_REPORT = `${REPORTS}/playwright.json`;

const counted: TestCounts[] = [];

async function main(): Promise<void> {
  const began = Date.now();
  // Counts of an earlier run must never pass for this one's.
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });

  const browser = await step('Browser', () => ensureBrowser({ log: console.log }));
  await step('Lint and format (biome)', () => npmRun('lint'));
  await step('Types (tsc)', () => npmRun('typecheck'));
  await step('Unit tests (vitest)', () => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
    countAfter(UNIT_REPORT, countVitest, () => npmRun('test:unit', reporters));
  });
  await step('Build for Chrome and Firefox (wxt)', () => npmRun('build'));
  await step('Browser tests (Playwright)', () => {
    const env = { BROWSER_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSER_REPORT };
    countAfter(BROWSER_REPORT, countPlaywright, () => npmRun('test:browser', ['--reporter=list,json'], env));
  });
  console.log(`\nAll steps passed in ${seconds(began)}.`);
}

async function step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 74 - name.length))}`);
  const began = Date.now();
  try {
    const result = await work();
    console.log(`   done in ${seconds(began)}`);
    return result;
  } catch (error) {
    console.error(
      `\n${name}: failed after ${seconds(began)}. ${error instanceof Error ? error.message : error}`,
    );
    summarise();
    process.exit(1);
  }
}

/** Runs an npm script. Throws when it does not end with status 0. */
function npmRun(script: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): void {
  const { status, error } = spawnSync(
    'npm',
    ['run', '--silent', script, ...(args.length ? ['--', ...args] : [])],
    {
      stdio: 'inherit',
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    },
  );
  if (error) throw error;
  if (status !== 0) throw new Error(`\`npm run ${script}\` ended with status ${status}.`);
}

/** Runs tests and counts them from their report, also when they fail. */
function countAfter<R>(report: string, count: (report: R) => TestCounts, run: () => void): void {
  try {
    run();
  } finally {
    counted.push(count(JSON.parse(readFileSync(report, 'utf8')) as R));
  }
  const { passed, skipped } = counted.at(-1)!;
  if (skipped > 0) throw new Error(`${skipped} tests were skipped; mend or remove them.`);
  if (passed === 0) throw new Error('No test ran.');
}

/** The last line, alone, for whoever reads only that. Left out when no test ran: there is nothing to count. */
function summarise(): void {
  if (counted.length === 0) return;
  const { passed, failed } = addCounts(counted);
  console.log(`\n${passed} passed, ${failed} failed`);
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

await main();
summarise();
