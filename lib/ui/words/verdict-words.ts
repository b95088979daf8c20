/** The sentences at the top of the popup: what was found, or which nothing it is. They report what a page says and accuse no one. */
import type { PopupState } from '../popup-state';
import type { Summary } from '../verdict';
import { topicName } from './names';
import { count, formatList, say } from './say';

/** The page in one sentence. */
export function verdict(summary: Summary): string {
  const passages = count('verdict', summary.passages);
  return say('verdict_end', withPlaces(withTopic(passages, summary), summary));
}

function withTopic(sentence: string, { leading, throughout }: Summary): string {
  if (!leading) return sentence;
  return say(throughout ? 'verdict_about' : 'verdict_mostly', sentence, topicName(leading));
}

function withPlaces(sentence: string, { places, otherPlaces }: Summary): string {
  const named = [...places, ...(otherPlaces > 0 ? [count('other_places', otherPlaces)] : [])];
  return named.length > 0 ? say('verdict_places', sentence, formatList(named)) : sentence;
}

/** What the popup says when it has no findings: a sentence, a note below it, and the one thing to do. */
export interface Notice {
  readonly sentence: string;
  readonly note?: string;
  readonly action?: string;
}

export type NothingState = Exclude<PopupState, { kind: 'findings' }>;

export function notice(state: NothingState): Notice {
  switch (state.kind) {
    case 'reading':
      return { sentence: say('reading') };
    case 'no-mention':
      return state.report.charactersRead === 0
        ? { sentence: say('no_text'), action: say('look_again') }
        : { sentence: say('no_mention'), action: say('look_again') };
    case 'other-subject':
      return { sentence: say('other_subject'), action: say('look_again') };
    case 'other-language':
      return { sentence: say('other_language'), note: say('other_language_note') };
    case 'site-off':
      return {
        sentence: say('site_off', state.site),
        ...(state.pinned ? { note: say('set_by_organisation') } : { action: say('switch_on') }),
      };
    default:
      return closedNotice(state);
  }
}

type ClosedState = Extract<
  NothingState,
  { kind: 'no-access' | 'stale' | 'unreadable' | 'pdf' | 'maybe-pdf' | 'failed' | 'tab-gone' }
>;

function closedNotice(state: ClosedState): Notice {
  switch (state.kind) {
    case 'no-access':
      return noAccess(state.url);
    case 'stale':
      return { sentence: say('stale'), note: say('stale_note'), action: say('reload') };
    case 'unreadable':
      return { sentence: say('unreadable'), note: say('unreadable_note'), action: say('show_sites') };
    case 'pdf':
      return pdfNotice(state.url);
    case 'maybe-pdf':
      return { ...pdfNotice(state.url), sentence: say('maybe_pdf') };
    case 'failed':
      return { sentence: say('failed'), note: say('failed_note'), action: say('reload') };
    case 'tab-gone':
      return { sentence: say('tab_gone'), action: say('show_sites') };
  }
}

function noAccess(url: string | undefined): Notice {
  if (url === undefined) {
    return { sentence: say('no_access_page'), note: say('no_access_page_note'), action: say('allow_all') };
  }
  const site = new URL(url).hostname.replace(/^www\./, '');
  return {
    sentence: say('no_access_site', site),
    note: say('no_access_site_note'),
    action: say('allow_site', site),
  };
}

function pdfNotice(url: string | undefined): Notice {
  const isOnWeb = url !== undefined && /^https?:/.test(url);
  const note = isOnWeb ? say('pdf_web_note', new URL(url).hostname) : say('pdf_disk_note');
  return { sentence: say('pdf'), note, action: say('read_pdf') };
}
