/** An open page whose pack is in the same script, for pages that no extension has to bring anything to: the sample, the benchmark. */
import { pageLanguage } from '../judge/find-sentences';
import type { Pack } from '../pack/pack';
import { type LivePage, openLivePage } from './live-page';
import { pagePackOf } from './page-pack';

/** @param locale language of names and labels */
export const openBundled = (pack: Pack, locale?: string): LivePage =>
  openLivePage({
    ...pagePackOf(pack, locale),
    languageOf: pageLanguage,
    markStyle: 'both',
    bring: async () => true,
    isConnected: () => true,
    end: () => undefined,
    signal: new AbortController().signal,
    onRead: () => undefined,
  });
