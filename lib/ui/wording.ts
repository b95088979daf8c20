/**
 * Every sentence that a reader sees in the popup. It reports what a page says and what others reported; it accuses no
 * one, and says "consistent with" at most.
 */

import type { Topic } from '../pack/schema';
import type { RankedCard } from '../page/report';
import { formatCardDate } from './card-date';
import type { PopupState } from './popup-state';
import type { Summary } from './verdict';

const LOCALE = 'en-GB';
const number = new Intl.NumberFormat(LOCALE);
const list = new Intl.ListFormat(LOCALE, { style: 'long', type: 'conjunction' });

export const TOPIC_NAMES: Readonly<Record<Topic, string>> = {
  repatriation: 'repatriation',
  pretext: 'cover stories',
  deployment: 'deployment',
  conditions: 'working conditions',
  earnings: 'earnings',
  sanctions: 'sanctions',
  enforcement: 'enforcement',
  restaurants: 'restaurants',
  factories: 'factories',
  construction: 'construction',
  'it-work': 'IT work',
  seafood: 'seafood plants',
  logging: 'logging',
  medical: 'medical work',
};

/** The page in one sentence. */
export function verdict(summary: Summary): string {
  const one = summary.passages === 1;
  const subject = one ? 'One passage speaks' : `${number.format(summary.passages)} passages speak`;
  const named = [...summary.places, ...others(summary.otherPlaces)];
  const places = named.length > 0 ? `; ${one ? 'it names' : 'they name'} ${list.format(named)}` : '';
  return `${subject} of North Korean workers abroad${about(summary)}${places}.`;
}

function about({ leading, throughout }: Summary): string {
  if (!leading) return '';
  return `, ${throughout ? 'about' : 'mostly about'} ${TOPIC_NAMES[leading]}`;
}

function others(count: number): string[] {
  if (count === 0) return [];
  return [count === 1 ? 'one other place' : `${number.format(count)} other places`];
}

/** What the popup says when it has no findings: a sentence, a note below it, and the one thing to do. */
export interface Notice {
  readonly sentence: string;
  readonly note?: string;
  readonly action?: string;
}

export function notice(state: Exclude<PopupState, { kind: 'findings' }>): Notice {
  switch (state.kind) {
    case 'reading':
      return { sentence: 'Reading the page…' };
    case 'no-mention':
      return state.charactersRead === 0
        ? { sentence: 'There is no text on this page to read.', action: 'Look again' }
        : {
            sentence: 'This page does not mention North Korea.',
            note: charactersRead(state.charactersRead),
            action: 'Look again',
          };
    case 'other-subject':
      return {
        sentence: 'This page names North Korea, but does not speak of its workers abroad.',
        note: charactersRead(state.charactersRead),
        action: 'Look again',
      };
    case 'no-access':
      return noAccess(state.url);
    case 'stale':
      return {
        sentence: 'This page was open before Dispatch Lens was installed or updated.',
        note: 'It can be read once it has been loaded again.',
        action: 'Reload the page',
      };
    case 'unreadable':
      return {
        sentence: 'The browser lets no extension read this page.',
        note: 'Its own pages, extension stores and files are closed to all of them.',
        action: 'Show what can be read',
      };
    case 'pdf':
      return pdf(state.url);
    case 'failed':
      return {
        sentence: 'Something went wrong while this page was being read.',
        note: 'Nothing was changed on the page.',
        action: 'Reload the page',
      };
    case 'tab-gone':
      return {
        sentence: 'The tab that this list belongs to has been closed.',
        action: 'Show what can be read',
      };
  }
}

function pdf(url: string | undefined): Notice {
  const isOnWeb = url !== undefined && /^https?:/.test(url);
  return {
    sentence: 'This is a PDF, and the browser’s own viewer for it is closed to extensions.',
    note: isOnWeb
      ? `Dispatch Lens has a viewer of its own. It fetches the file from ${new URL(url).hostname} once more, and sends nothing else.`
      : 'Dispatch Lens has a viewer of its own. Choose the file there, or drop it in: it stays on this computer.',
    action: 'Read it in Dispatch Lens',
  };
}

function noAccess(url: string | undefined): Notice {
  if (url === undefined) {
    return {
      sentence: 'Dispatch Lens may not read this page yet.',
      note: 'The browser does not say which site it is, so this allows all of them. To have just this page read, open it and click the icon in the toolbar.',
      action: 'Allow on all sites',
    };
  }
  const site = new URL(url).hostname.replace(/^www\./, '');
  return {
    sentence: `Dispatch Lens may not read ${site} yet.`,
    note: 'You can take this back at any time in the browser’s settings for extensions.',
    action: `Allow on ${site}`,
  };
}

const charactersRead = (count: number): string =>
  count === 1 ? '1 character was read.' : `${number.format(count)} characters were read.`;

export const FINDINGS_HEADING = 'Passages';
export const FINDINGS_HINT = 'In page order. Choose one to see it on the page.';
export const UNMARKED_HINT = 'This browser cannot mark the page itself, so the list stands alone.';
export const CARDS_HEADING = 'Reported before';
export const CARDS_HINT = 'A shared place or method is a lead, not proof.';
export const SHOW_ALL = 'Show all of it';
export const SHOW_LESS = 'Show less';
export const WHY = 'Why it was marked';
export const FINDING_GONE = 'This passage is no longer on the page.';
export const OPENS_NEW_TAB = 'opens in a new tab';
export const ACCESS_DECLINED = 'Nothing was allowed, so nothing was read.';
export const SECTIONS = 'Sections';
export const SHOW_ON_PAGE = 'Show on the page:';
export const FROM_CONTEXT = 'from what surrounds it';

/** The words that gave a reason: “send back”, “withdraw”. */
export const matchedWords = (words: readonly string[]): string =>
  words.length > 0 ? words.map((word) => `“${word}”`).join(', ') : FROM_CONTEXT;

export const cardKind = ({ kind, publisher }: RankedCard): string =>
  kind === 'instrument' ? 'Rule or instrument' : `${publisher} report`;

export const cardDate = ({ date, dateInferred }: RankedCard): string =>
  `${dateInferred ? 'about ' : ''}${formatCardDate(date, LOCALE)}`;

export const factsLabel = ({ kind, facts }: RankedCard): string =>
  `${kind === 'instrument' ? 'What it says' : 'What was reported'} (${facts.length})`;

export const because = (reasons: readonly string[]): string => `Shown because of: ${reasons.join(', ')}`;

export const linkText = ({ title, publisher }: RankedCard): string => title ?? `Read it at ${publisher}`;

export const SITES_INTRO =
  'Any web page can be read on request: open it and click the icon in the toolbar. These sites are read as they open:';
