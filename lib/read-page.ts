/** Placeholder signature; see lib/read-page.ts contract in the reader. */
import type { Finding } from './judge/finding';
import type { PageText } from './text/page-text';

export interface PageReading {
  /** Main language of the page text. */
  readonly lang: string;
  readonly namesNorthKorea: boolean;
  readonly findings: readonly Finding[];
}

export function readPage(_page: PageText): PageReading {
  return { lang: 'en', namesNorthKorea: false, findings: [] };
}
