/** A long page that changes, inside the page: one paragraph against all of it. Bundled and injected by parts/browser.ts. */
import { overseasLabourEnglish } from '../../lib/pack/overseas-labour-english';
import { BlockList } from '../../lib/page/block-list';
import { Judgements } from '../../lib/page/judgements';
import { visibilityByStyle } from '../../lib/page/visibility';
import { sectionJudge } from '../../lib/read-page';
import { atOnce } from '../../lib/text/at-once';
import { median } from '../timing';

export interface LivePageTimes {
  /** Milliseconds. */
  readonly whole: number;
  readonly change: number;
  readonly layoutShift: number;
  readonly findings: number;
}

async function measure(rounds: number): Promise<LivePageTimes> {
  let layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) layoutShift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift' });
  const list = new BlockList({ document, visibilityOf: visibilityByStyle });
  const observer = new MutationObserver((records) => list.noteRecords(records));
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  const judgements = new Judgements(sectionJudge(overseasLabourEnglish));
  const update = (): number => {
    list.noteRecords(observer.takeRecords());
    const began = performance.now();
    atOnce(list.update());
    atOnce(judgements.update(list.blocks));
    return performance.now() - began;
  };
  // The first reading of all, with the lexicons built before it.
  atOnce(new Judgements(sectionJudge(overseasLabourEnglish)).update(list.blocks));
  const whole = update();
  const paragraphs = [...document.querySelectorAll('p')];
  const changes: number[] = [];
  for (let round = 0; round < rounds; round++) {
    paragraphs[(round * 7_919) % paragraphs.length]!.textContent =
      `North Korean workers are employed at factory number ${round} in Dandong.`;
    changes.push(update());
  }
  await new Promise(requestAnimationFrame);
  return { whole, change: median(changes), layoutShift, findings: judgements.findings.length };
}

Object.assign(globalThis, { dispatchLensLive: measure });
