/** The reader's side of the extension's messages: tells the background what it counts, answers popup and keyboard. */
import type { Card, CardOptions } from '../card/card';
import { lateCard } from '../card/late-card';
import { openPassages } from '../card/passages';
import { pageLanguage } from '../judge/find-sentences';
import { removeLeftovers } from '../page/leftovers';
import { type LivePage, openLivePage } from '../page/live-page';
import { once } from '../page/once';
import { hasPart, packHere } from '../page/pack-parts';
import type { PageReport } from '../page/report';
import { isOff, siteOf } from '../settings/settings';
import { locale, say, sayings } from '../ui/words/say';
import { isConnected, sendBare } from './bare-runtime';
import { cardActions } from './card-actions';
import { codeHere } from './code-parts';
import { loadFeedback, onFeedbackChange } from './feedback-store';
import { onMessage } from './messages';
import type { Part } from './part-files';
import { loadRules, onRulesChange, type Rules } from './settings-store';
import { speakInOwnPage, speakTheBrowsersLanguage } from './translation';
import { isOwnPage, loadPartHere } from './viewer';

/** Where the running reader leaves the way to end it. Only our own scripts see this world's globals. */
const ENDING = Symbol.for('dispatch-lens-reader');

/** Where the open page is for other scripts of ours in the same frame. */
export const PAGE = Symbol.for('dispatch-lens-page');

interface World {
  [ENDING]?: AbortController;
  [PAGE]?: LivePage;
}

/** Reads the page. A reader that is there already (of this version or an older one) ends first. */
export function startReader(): void {
  const world = globalThis as World;
  world[ENDING]?.abort();
  const ending = new AbortController();
  world[ENDING] = ending;
  removeLeftovers();
  speakTheBrowsersLanguage();

  const reading = read(ending);
  reading.catch(console.error);
  const unlisten = [
    onMessage('getReport', async () => (await reading)?.page.report() as Promise<PageReport>),
    onMessage('showFinding', async ({ data }) => (await reading)?.page.show(data.id) ?? false),
    onMessage('walk', async ({ data }) => (await reading)?.cursor.walk(data.step)),
    onMessage('toggleMarks', async () => (await reading)?.toggleMarks()),
  ];
  ending.signal.addEventListener('abort', () => {
    for (const stop of unlisten) stop();
    if (world[ENDING] !== ending) return;
    delete world[ENDING];
    delete world[PAGE];
  });
}

async function read(ending: AbortController) {
  const { signal } = ending;
  if (isOwnPage()) await speakInOwnPage();
  const rules = await loadRules();
  if (signal.aborted) return undefined;
  if (isOff(rules.settings, location.href)) {
    // Not even looked at; what an earlier reader counted here goes.
    ending.abort();
    await sendBare('countFindings', { count: 0 });
    return undefined;
  }
  const page = await openWith(rules, ending);
  if (!page) return undefined;
  const { settings } = rules;
  const marked = settings.markStyle !== 'none';
  const cursor = openPassages({
    page,
    makeCard: laterCard,
    actions: cardActions,
    dwell: settings.dwell,
    marked,
    signal,
  });
  // What else was set holds for the whole reader, so another one takes its place.
  onRulesChange(startReader, signal);
  return { page, cursor, toggleMarks: markToggle(page, rules, cursor.announce) };
}

async function openWith({ settings, policy }: Rules, ending: AbortController): Promise<LivePage | undefined> {
  const { signal } = ending;
  let feedback = await loadFeedback(policy.retentionDays);
  if (signal.aborted) return undefined;
  const where = () => ({ url: location.href, site: siteOf(location.href) ?? '' });
  const reading = { settings, feedback: () => feedback, where };
  // The pack and what judges by it arrive after the reader.
  const pack = once(() => codeHere('judge')!(packHere(), reading, locale()));
  const page = openLivePage({
    judgeSection: (section) => pack().judgeSection(section),
    buildReport: (...about) => pack().buildReport(...about),
    rankCards: (...about) => pack().rankCards(...about),
    languageOf: pageLanguage,
    markStyle: settings.markStyle,
    bring: (part) => (part === 'core' ? bring('core', 'judge') : bring(part)),
    signal,
    // The extension was updated or removed under the page: what it painted goes with it.
    isConnected,
    end: () => ending.abort(),
    onRead: reporter(),
  });
  (globalThis as World)[PAGE] = page;
  takeCountAlong(signal);
  onFeedbackChange(async () => {
    feedback = await loadFeedback(policy.retentionDays);
    page.readAgain();
  }, signal);
  return page;
}

const isMissing = (part: Part): boolean =>
  part === 'card' || part === 'judge' ? codeHere(part) === undefined : !hasPart(part);

/** Brings what is missing; resolves to whether all of them are there. */
async function bring(...parts: readonly Part[]): Promise<boolean> {
  const load = (part: Part) => (isOwnPage() ? loadPartHere(part) : sendBare('bringPart', { part }));
  await Promise.all(parts.filter(isMissing).map(load));
  return !parts.some(isMissing);
}

const laterCard = (options: CardOptions): Card =>
  lateCard(async () => {
    await bring('card');
    return options.signal.aborted ? undefined : codeHere('card')?.(options, sayings());
  });

/** Tells the count of each reading, and each page once. */
function reporter(): (count: number) => void {
  let counted: string | undefined;
  return (count) => {
    void sendBare('countFindings', { count });
    if (counted === location.href || window !== window.top) return;
    counted = location.href;
    void sendBare('pageRead');
  };
}

/** A frame that goes takes its count with it; with the whole page all counts go by themselves. */
function takeCountAlong(signal: AbortSignal): void {
  if (window === window.top) return;
  addEventListener('pagehide', () => void sendBare('countFindings', { count: 0 }), { signal });
}

function markToggle(page: LivePage, { settings }: Rules, announce: (text: string) => void): () => void {
  let hidden = false;
  return () => {
    hidden = !hidden;
    page.setMarkStyle(hidden ? 'none' : settings.markStyle);
    announce(say(hidden ? 'marks_hidden' : 'marks_shown'));
  };
}
