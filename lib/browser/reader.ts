/** The reader's side of the extension's messages: tells the background what it counts, answers the popup. */
import { type LivePage, openLivePage } from '../page/live-page';
import { hasPart } from '../page/pack-parts';
import { buildReport, judgeSection, languageOf, rankCards } from '../page/page-pack';
import { isConnected, sendBare } from './bare-runtime';
import { onMessage } from './messages';

/** Where the running reader leaves the way to end it. Only our own scripts see this world's globals. */
const ENDING = Symbol.for('dispatch-lens-reader');

/** Where the open page is for other scripts of ours in the same frame, such as the card. */
export const PAGE = Symbol.for('dispatch-lens-page');

/** Reads the page. A reader that is there already (of this version or an older one) ends first. */
export function startReader(): LivePage {
  const world = globalThis as { [ENDING]?: AbortController; [PAGE]?: LivePage };
  world[ENDING]?.abort();
  const ending = new AbortController();
  world[ENDING] = ending;

  const page = openLivePage({
    judgeSection,
    buildReport,
    rankCards,
    languageOf,
    bring: async (part) => {
      if (!hasPart(part)) await sendBare('bringPack', { part });
      return hasPart(part);
    },
    signal: ending.signal,
    // The extension was updated or removed under the page: what it painted goes with it.
    isConnected,
    end: () => ending.abort(),
    onRead: (count) => void sendBare('countFindings', { count }),
  });
  // A frame that goes takes its count with it; with the whole page all counts go by themselves.
  if (window !== window.top) {
    const leave = (): void => void sendBare('countFindings', { count: 0 });
    addEventListener('pagehide', leave, { signal: ending.signal });
  }
  const unlisten = [
    onMessage('getReport', () => page.report()),
    onMessage('showFinding', ({ data }) => page.show(data.id)),
  ];
  ending.signal.addEventListener('abort', () => {
    for (const stop of unlisten) stop();
    if (world[ENDING] === ending) {
      delete world[ENDING];
      delete world[PAGE];
    }
  });
  world[PAGE] = page;
  return page;
}
