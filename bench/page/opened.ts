/** A page opened as the reader opens it, marks and all. Bundled and injected by parts/browser.ts. */
import { overseasLabourEnglish } from '../../lib/pack/overseas-labour-english';
import type { LivePage } from '../../lib/page/live-page';
import { openBundled } from '../../lib/page/open-bundled';

export interface OpenedPage {
  /** Tasks of over 50 ms, whoever they are of, from opening to the last mark; the longest in milliseconds. */
  readonly longTasks: number;
  readonly longest: number;
}

async function open(): Promise<OpenedPage> {
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  observer.observe({ type: 'longtask' });
  const report = await openBundled(overseasLabourEnglish).report();
  if (report.findings.length === 0) throw new Error('The page was read and nothing was found');
  // Drawn, and told of.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return { longTasks: tasks.length, longest: Math.max(0, ...tasks) };
}

let page: LivePage | undefined;

/** Changes a paragraph so many times, and has each change read. */
async function change(times: number): Promise<void> {
  page ??= openBundled(overseasLabourEnglish);
  const paragraphs = [...document.querySelectorAll('p')];
  for (let i = 0; i < times; i++) {
    paragraphs[(i * 7_919) % paragraphs.length]!.textContent =
      i % 5 === 0
        ? `North Korean workers are employed at factory number ${i % 90} in Dandong.`
        : `The council met on Tuesday to speak of road ${i % 90}.`;
    await page.report();
  }
}

Object.assign(globalThis, { dispatchLensOpen: open, dispatchLensChange: change });
