/** What the viewer says of a file that did not come, or cannot be shown. */
import { say } from '../ui/words/say';
import type { FetchProblem } from './fetch-file';
import type { PdfProblemKind } from './pdf-file';

export interface Sentence {
  readonly sentence: string;
  readonly note?: string;
}

export const nothingOpen = (): Sentence => ({
  sentence: say('viewer_empty'),
  note: say('viewer_empty_note'),
});

export const fetching = (host: string): Sentence => ({ sentence: say('viewer_fetching', host) });

export const opening = (): Sentence => ({ sentence: say('viewer_opening') });

export const askFor = (host: string): Sentence => ({
  sentence: say('viewer_ask', host),
  note: say('no_access_site_note'),
});

/** The file is there and cannot be shown. */
export const problem = (kind: PdfProblemKind): Sentence =>
  kind === 'locked'
    ? { sentence: say('viewer_locked'), note: say('viewer_locked_note') }
    : { sentence: say('viewer_broken'), note: say('viewer_broken_note') };

/** The file did not come. */
export const fetchProblem = (why: FetchProblem, host: string): Sentence => ({
  sentence: fetchSentence(why, host),
  note: say('viewer_save_note'),
});

function fetchSentence({ kind, status }: FetchProblem, host: string): string {
  switch (kind) {
    case 'unreachable':
      return say('viewer_unreachable', host);
    case 'refused':
      return status === 404 ? say('viewer_missing', host) : say('viewer_refused', host, String(status));
    case 'not-pdf':
      return say('viewer_not_pdf', host);
  }
}
