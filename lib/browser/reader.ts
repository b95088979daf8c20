/** The reader's side of the extension's messages: tells the background what it counts, answers popup and keyboard. */
import { openPassages } from '../card/passages';
import { type LivePage, openLivePage } from '../page/live-page';
import { setMarkStyle } from '../page/marks';
import { overseasLabour, pagePackOf } from '../page/page-pack';
import type { PageReport } from '../page/report';
import { packFor, readPageWith } from '../settings/reading';
import { isOff, siteOf } from '../settings/settings';
import { dataLanguage, say } from '../ui/words/say';
import { isConnected, sendBare } from './bare-runtime';
import { cardActions } from './card-actions';
import { loadFeedback, onFeedbackChange } from './feedback-store';
import { onMessage } from './messages';
import { loadRules, onRulesChange, type Rules } from './settings-store';
import { speakTheBrowsersLanguage } from './translation';

/** Where the running reader leaves the way to end it. Only our own scripts see this world's globals. */
const ENDING = Symbol.for('dispatch-lens-reader');

/** Reads the page. A reader that is there already (of this version or an older one) ends first. */
export function startReader(): void {
  const world = globalThis as { [ENDING]?: AbortController };
  world[ENDING]?.abort();
  const ending = new AbortController();
  world[ENDING] = ending;
  speakTheBrowsersLanguage();

  const reading = read(ending);
  reading.catch(console.error);
  const unlisten = [
    onMessage('getReport', async () => (await reading)?.page.report() as PageReport),
    onMessage('showFinding', async ({ data }) => (await reading)?.page.show(data.id) ?? false),
    onMessage('walk', async ({ data }) => (await reading)?.cursor.walk(data.step)),
    onMessage('toggleMarks', async () => (await reading)?.toggleMarks()),
  ];
  ending.signal.addEventListener('abort', () => {
    for (const stop of unlisten) stop();
  });
}

async function read(ending: AbortController) {
  const { signal } = ending;
  const rules = await loadRules();
  if (isOff(rules.settings, location.href)) {
    // Not even looked at; what an earlier reader counted here goes.
    ending.abort();
    await sendBare('countFindings', { count: 0 });
    return undefined;
  }
  let feedback = await loadFeedback(rules.policy.retentionDays);
  const { settings } = rules;
  setMarkStyle(settings.markStyle);

  const pack = packFor(overseasLabour, settings);
  const page = openLivePage({
    ...pagePackOf(pack, dataLanguage()),
    readPage: readPageWith(pack, {
      settings,
      feedback: () => feedback,
      where: () => ({ url: location.href, site: siteOf(location.href) ?? '' }),
    }),
    signal,
    onRead: reporterTo(ending),
  });
  const marked = settings.markStyle !== 'none';
  const cursor = openPassages({ page, actions: cardActions, dwell: settings.dwell, marked, signal });
  onFeedbackChange(async () => {
    feedback = await loadFeedback(rules.policy.retentionDays);
    page.readAgain();
  }, signal);
  // What else was set holds for the whole reader, so another one takes its place.
  onRulesChange(startReader, signal);
  return { page, cursor, toggleMarks: markToggle(page, rules, cursor.announce) };
}

function reporterTo(ending: AbortController): (report: PageReport) => void {
  let counted: string | undefined;
  return async ({ findings, url }) => {
    const heard = await sendBare('countFindings', { count: findings.length });
    // The extension was updated or removed under the page: what it painted goes with it.
    if (!heard && !isConnected()) return ending.abort();
    if (counted === url) return;
    counted = url;
    await sendBare('pageRead');
  };
}

function markToggle(page: LivePage, { settings }: Rules, announce: (text: string) => void): () => void {
  let hidden = false;
  return () => {
    hidden = !hidden;
    setMarkStyle(hidden ? 'none' : settings.markStyle);
    page.readAgain();
    announce(say(hidden ? 'marks_hidden' : 'marks_shown'));
  };
}
