/** Failures that are part of ordinary life, each with a name. Whatever is not listed here is a fault of ours. */

/** The browser does not let us into this page: no permission, or a page that no extension may read. */
export class NoAccessError extends Error {
  override readonly name = 'NoAccessError';
}

/** A page that the browser keeps from every extension, whatever was granted. */
export class ClosedPageError extends NoAccessError {}

/**
 * No permission or, where there is one, something of the browser's own in the place of the page: a PDF in its viewer, an error.
 * Firefox has the same words for both.
 */
export class KeptPageError extends NoAccessError {}

/** The page did not arrive: the browser shows an error in its place. */
export class FailedPageError extends NoAccessError {}

/** The tab or frame went away while we were busy with it. */
export class PageGoneError extends Error {
  override readonly name = 'PageGoneError';
}

/** What Chromium and Firefox say. They give no codes, so the words are all there is; they are kept in this one place. */
const NO_ACCESS =
  /cannot access|cannot be scripted|missing host permission|error page|extensions gallery|extension manifest must request/i;
const CLOSED_PAGE =
  /cannot access (?:a )?(?:chrome|chrome-extension|edge|about|devtools)|extensions gallery/i;
const KEPT_PAGE = /missing host permission for the tab/i;
const FAILED_PAGE = /error page/i;
const PAGE_GONE =
  /no tab with id|invalid tab id|no frame with id|invalid frame id|frame .*(?:removed|not found)|tab was closed|document .*(?:unload|destroyed)|context .*destroyed/i;

/** The named error for what the browser threw; what has no name comes back as it is. */
export function namedError(error: unknown): unknown {
  const message = error instanceof Error ? error.message : String(error);
  if (CLOSED_PAGE.test(message)) return new ClosedPageError(message, { cause: error });
  if (FAILED_PAGE.test(message)) return new FailedPageError(message, { cause: error });
  if (KEPT_PAGE.test(message)) return new KeptPageError(message, { cause: error });
  if (NO_ACCESS.test(message)) return new NoAccessError(message, { cause: error });
  if (PAGE_GONE.test(message)) return new PageGoneError(message, { cause: error });
  return error;
}
