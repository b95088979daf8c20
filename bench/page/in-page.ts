/** What is measured inside a page. Bundled and injected by parts/browser.ts. */
import Mark from 'mark.js';
import { mayNameNorthKorea } from '../../lib/match/sentinel';
import { overseasLabourEnglish } from '../../lib/pack/overseas-labour-english';
import { readSource } from '../../lib/page/page-source';
import { visibilityByStyle } from '../../lib/page/visibility';
import { pageReader } from '../../lib/read-page';
import { interleave, median } from '../timing';

export interface InPage {
  /** Milliseconds for each, and how often the document was changed meanwhile. */
  readonly times: Record<'textContent' | 'decide' | 'regExp' | 'read', number>;
  readonly mutations: number;
  readonly findings: number;
  /** Milliseconds that mark.js takes for the same page. */
  readonly markJs: number;
}

const readPage = pageReader(overseasLabourEnglish);
const textOf = (): string => document.body.textContent ?? '';

async function measure(pattern: RegExp, rounds: number): Promise<InPage> {
  const observer = new MutationObserver(() => {});
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const read = (): number => readPage(readSource(document, visibilityByStyle).page).findings.length;
  const times = interleave(
    {
      textContent: () => textOf().length,
      decide: () => Number(mayNameNorthKorea(textOf())),
      regExp: () => textOf().match(pattern)?.length ?? 0,
      read,
    },
    { rounds },
  );
  const mutations = observer.takeRecords().length;
  observer.disconnect();
  return { times, mutations, findings: read(), markJs: await timeOfMarkJs(pattern) };
}

/** Last, because it changes the page. */
async function timeOfMarkJs(pattern: RegExp): Promise<number> {
  const mark = new Mark(document.body);
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const began = performance.now();
    await new Promise((done) => mark.markRegExp(pattern, { done }));
    times.push(performance.now() - began);
    mark.unmark();
  }
  return median(times);
}

Object.assign(globalThis, { dispatchLensBench: measure });
