/** The whole pipeline: page text → mentions → findings. Pure: the same page gives the same reading everywhere. */

import { pageLanguage } from './judge/find-sentences';
import type { Finding } from './judge/finding';
import { Judge } from './judge/judge';
import { Lexicons } from './match/lexicon';
import { namesNorthKorea } from './match/sentinel';
import type { Pack } from './pack/pack';
import type { Language } from './pack/schema';
import type { PageText } from './text/page-text';

export interface PageReading {
  /** Main language of the page text. */
  readonly lang: Language;
  readonly namesNorthKorea: boolean;
  /** In page order. */
  readonly findings: readonly Finding[];
  /** Sentences that came nearest without being findings, best first; empty where North Korea is not named. */
  readonly nearMisses: readonly Finding[];
}

export type ReadPage = (page: PageText) => PageReading;

/** Configured once from a pack, then run on any page. Nothing is built before a page names North Korea. */
export function pageReader(pack: Pack): ReadPage {
  let judge: Judge | undefined;
  return (page) => {
    const lang = pageLanguage(page);
    if (!namesNorthKorea(page.text)) return { lang, namesNorthKorea: false, findings: [], nearMisses: [] };
    judge ??= new Judge(pack, new Lexicons(pack));
    return { lang, namesNorthKorea: true, ...judge.judge(page) };
  };
}
