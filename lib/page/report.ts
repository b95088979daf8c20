/** What the reader tells the popup about a page: plain data, safe to send between contexts. */
import type { RankedCard } from '../context/ranked-card';
import type { PageDate } from '../context/time-court/page-date';
import type { Finding, Reason } from '../judge/finding';

export type { RankedCard } from '../context/ranked-card';

export interface ReportedReason extends Reason {
  /** Name of the concept, in the language of the interface; the id of a reading, which the interface names. */
  readonly label: string;
}

export interface ReportedFinding extends Finding {
  readonly reasons: readonly ReportedReason[];
  /** Stable within the page for as long as the passage is on it. */
  readonly id: string;
  /** Names of `places`, in the same order, in the language of the interface where the gazetteer has it. */
  readonly placeNames: readonly string[];
  /** Chips: one for each concept among the positive reasons, with the words that matched. */
  readonly chips: readonly { concept: string; label: string; words: readonly string[] }[];
  /** Spans within `quote` to set off, in UTF-16 code units, in order and without overlap. */
  readonly matched: readonly { start: number; end: number }[];
  /** Card ids, best first. */
  readonly cards: readonly string[];
}

export interface PageReport {
  readonly url: string;
  readonly title: string;
  /** Main language of the page text. */
  readonly lang: string;
  /** Whether the page names North Korea at all. */
  readonly namesNorthKorea: boolean;
  /** Length of the page text, in UTF-16 code units. */
  readonly charactersRead: number;
  /** False where the browser has no CSS Custom Highlights: the list stands alone. */
  readonly canMark: boolean;
  /** When the page was published, and where it says so; unset where it does not. */
  readonly date?: PageDate;
  /** The pack that it was read with. */
  readonly pack: { readonly name: string; readonly version: string };
  readonly findings: readonly ReportedFinding[];
  /** Sentences that came nearest without being findings, best first, at most five. */
  readonly nearMisses: readonly ReportedFinding[];
  /** Every card that a finding refers to, best for the page first. */
  readonly cards: readonly RankedCard[];
}
