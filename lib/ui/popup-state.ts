/** Which of its faces the popup shows: decided here, from what was learnt about the tab, and nowhere else. */
import type { Language } from '../pack/schema';
import type { PageReport } from '../page/report';

/** How the attempt to read the tab ended. */
export type Attempt =
  | { readonly outcome: 'read'; readonly report: PageReport }
  /** The browser let no script of ours in. */
  | { readonly outcome: 'refused' }
  /** No access, or the browser shows something of its own in the page's place, and does not say which. */
  | { readonly outcome: 'kept' }
  /** The browser lets no extension into pages of this kind. */
  | { readonly outcome: 'never' }
  /** The tab shows a PDF in the browser's own viewer. */
  | { readonly outcome: 'pdf' }
  /** The reader is there and did not answer, or failed. */
  | { readonly outcome: 'broken' };

export interface TabFacts {
  /** False: the tab is gone. */
  readonly exists: boolean;
  /** Unknown where the extension has no access: the browser keeps the address to itself. */
  readonly url?: string | undefined;
  /** Whether the tab's site, or every site, was granted. */
  readonly granted: boolean;
  readonly attempt: Attempt;
  /** The tab's site where it was switched off; `pinned` where the organisation did that. */
  readonly off?: { readonly site: string; readonly pinned: boolean } | undefined;
  /** Languages that are judged. */
  readonly languages: readonly Language[];
}

export type PopupState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'findings'; readonly report: PageReport }
  /** No mention of North Korea. */
  | { readonly kind: 'no-mention'; readonly report: PageReport }
  /** North Korea, but not its workers abroad. */
  | { readonly kind: 'other-subject'; readonly report: PageReport }
  /** In a language that the reader left out. */
  | { readonly kind: 'other-language'; readonly report: PageReport }
  | { readonly kind: 'site-off'; readonly site: string; readonly pinned: boolean }
  /** `url` is unknown where the browser keeps it to itself; then only all sites can be granted. */
  | { readonly kind: 'no-access'; readonly url?: string | undefined }
  /** Granted, and yet out of reach: open since before the extension was installed or updated. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'unreadable' }
  /** A PDF in the browser's own viewer; without `url` it is not on the web. */
  | { readonly kind: 'pdf'; readonly url?: string | undefined }
  /** Granted, and yet kept by the browser: a PDF whose address does not say so, or an error. */
  | { readonly kind: 'maybe-pdf'; readonly url: string }
  | { readonly kind: 'failed' }
  | { readonly kind: 'tab-gone' };

export function popupState({ exists, url, granted, attempt, off, languages }: TabFacts): PopupState {
  if (!exists) return { kind: 'tab-gone' };
  if (off) return { kind: 'site-off', ...off };
  if (attempt.outcome === 'read') return stateOfReport(attempt.report, languages);
  if (attempt.outcome === 'pdf') return { kind: 'pdf', url };
  if (attempt.outcome === 'never' || (url !== undefined && isOffLimits(url))) return { kind: 'unreadable' };
  if (attempt.outcome === 'broken') return { kind: 'failed' };
  if (!granted) return { kind: 'no-access', url };
  // With every site granted, an address that stays hidden is not a site's.
  if (url === undefined) return { kind: 'unreadable' };
  return attempt.outcome === 'kept' ? { kind: 'maybe-pdf', url } : { kind: 'stale' };
}

function stateOfReport(report: PageReport, languages: readonly Language[]): PopupState {
  if (report.findings.length > 0) return { kind: 'findings', report };
  if (!report.namesNorthKorea) return { kind: 'no-mention', report };
  const judged = (languages as readonly string[]).includes(report.lang);
  return { kind: judged ? 'other-subject' : 'other-language', report };
}

/** Sites on which browsers run no extension, whatever was granted. */
const STORES = [
  /^chromewebstore\.google\.com\//,
  /^chrome\.google\.com\/webstore/,
  /^addons\.mozilla\.org\//,
  /^microsoftedge\.microsoft\.com\/addons/,
];

/** Whether an address is one that no extension may read: not of the web, or a store of extensions. */
export function isOffLimits(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return true;
  return STORES.some((store) => store.test(hostname + pathname));
}
