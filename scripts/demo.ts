/**
 * What `npm run demo` runs: builds the extension, opens it in Chromium on a page, prints what it found and why, and
 * saves screenshots of the page and the popup. With a display the browser stays open; without one it ends.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright';
import type { PageReport } from '../lib/page/report';
import {
  ask,
  bringReader,
  frontTab,
  type Lens,
  mayRead,
  openLens,
  scrollingEnds,
  waitForReport,
} from './demo-browser';
import { formatReport } from './demo-print';
import { parseTarget, type Target, TargetError, USAGE, UsageError } from './demo-target';
import { ensureBrowser } from './ensure-browser.mjs';

const BUILD = resolve('.output/chrome-mv3');
/** Where WXT may put the script that reads a page, by how the entry point is declared. */
const READER_FILES = ['reader.js', 'content-scripts/reader.js'];
const PAGE_SHOT = '.artifacts/demo-page.png';
const POPUP_SHOT = '.artifacts/demo-popup.png';
/** Milliseconds. A page that names North Korea answers well within a second of being loaded. */
const PATIENCE = 5_000;

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help')) return console.log(USAGE);
  const target = parseTarget(args);
  const executable = await ensureBrowser({ log: console.log });
  build();
  const headless = !hasDisplay();
  console.log(`Opening ${target.name} …`);
  const lens = await openLens(executable, BUILD, headless);
  const closed = new Promise<void>((done) => lens.context.once('close', () => done()));
  process.once('SIGINT', () => lens.context.close());
  try {
    await show(lens, target);
    if (headless) return;
    console.log(
      '\nThe browser stays open: point at the marks, open the popup. Close its window or press Ctrl+C to end.',
    );
    await closed;
  } finally {
    await lens.context.close();
  }
}

function build(): void {
  console.log('Building the extension …');
  const began = Date.now();
  quietly('npm', ['run', '--silent', 'icons']);
  quietly(resolve('node_modules/.bin/wxt'), ['build']);
  console.log(`Built ${BUILD} in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
}

/** Runs a command whose output matters only when it fails. */
function quietly(command: string, args: readonly string[]): void {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  throw new TargetError(
    `${stdout ?? ''}${stderr ?? ''}\nThe build failed${error ? `: ${error.message}` : '.'}`,
  );
}

function hasDisplay(): boolean {
  if (process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Opens the page, waits for its reading, prints it and saves the screenshots. */
async function show(lens: Lens, target: Target): Promise<void> {
  const page = lens.context.pages()[0] ?? (await lens.context.newPage());
  await open(page, target);
  await page.bringToFront();
  const tab = await frontTab(lens);
  const report = await read(lens, tab, page.url());

  console.log(`\n${report ? formatReport(report, process.stdout.columns) : noAccess(page.url())}\n`);
  mkdirSync('.artifacts', { recursive: true });
  await savePage(lens, page, tab, report);
  await savePopup(lens, tab, report);
  await page.bringToFront();
}

async function open(page: Page, { url, html }: Target): Promise<void> {
  if (html) {
    // The file stands in for a news page; nothing else of that site is asked for.
    await page.route(`${new URL(url).origin}/**`, (route) =>
      route.request().url() === url ? route.fulfill({ contentType: 'text/html', body: html }) : route.abort(),
    );
  }
  const response = await page.goto(url, { waitUntil: 'load', timeout: 60_000 }).catch((error: Error) => {
    throw new TargetError(
      `${url} could not be opened: ${error.message.split('\n')[0]?.replace(/^page\.goto: | at http\S+$/g, '')}`,
    );
  });
  if (response && response.status() >= 400) {
    throw new TargetError(`${url} could not be opened: the server answered ${response.status()}.`);
  }
}

/** The page's report; undefined when the extension may not read the page. */
async function read(lens: Lens, tab: number, url: string): Promise<PageReport | undefined> {
  if (!(await mayRead(lens, url))) return undefined;
  const report = await waitForReport(lens, tab, PATIENCE);
  if (report) return report;
  // No answer: the sentinel saw no mention of North Korea. The reader says so with figures.
  const reader = READER_FILES.find((file) => existsSync(resolve(BUILD, file)));
  if (!reader) throw new Error(`The build has no reader script (${READER_FILES.join(' or ')}).`);
  await bringReader(lens, tab, reader);
  const late = await waitForReport(lens, tab, PATIENCE);
  if (!late) throw new Error('The page was opened, and the reader in it does not answer.');
  return late;
}

function noAccess(url: string): string {
  return [
    `${new URL(url).host} is not on the list of news sites, so Dispatch Lens has not read the page.`,
    'Click its icon in the toolbar and let it read this page; or save the page and run',
    '  npm run demo -- saved-page.html',
  ].join('\n');
}

/** The page as a reader sees it, at its first finding. */
async function savePage(lens: Lens, page: Page, tab: number, report: PageReport | undefined): Promise<void> {
  const first = report?.findings[0];
  if (first) {
    await ask(lens, tab, 'showFinding', { id: first.id });
    await scrollingEnds(page);
  }
  await page.screenshot({ path: PAGE_SHOT });
  console.log(`Page with marks: ${resolve(PAGE_SHOT)}`);
}

async function savePopup(lens: Lens, tab: number, report: PageReport | undefined): Promise<void> {
  const popup = await lens.context.newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(`${lens.origin}/popup.html?tab=${tab}`);
  const first = report?.findings[0];
  // Playwright normalises white space and joins the pieces that marked words cut a quote into.
  await popup
    .getByText(first ? first.quote.slice(0, 30) : /\S/)
    .first()
    .waitFor();
  await popup.screenshot({ path: POPUP_SHOT });
  await popup.close();
  console.log(`Popup:           ${resolve(POPUP_SHOT)}`);
}

try {
  await main();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  if (error instanceof UsageError) console.error(`\n${USAGE}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
