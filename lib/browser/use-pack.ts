/** The pack in a page, with what a person set. */
import type { Pack } from '../pack/pack';
import { type PagePack, pagePackOf } from '../page/page-pack';
import { judgeSectionWith, packFor, type Reading } from '../settings/reading';

/** @param locale language of names and labels */
export function usePack(pack: Pack, reading: Reading, locale: string): PagePack {
  const asSet = packFor(pack, reading.settings);
  const used = pagePackOf(asSet, locale);
  return { ...used, judgeSection: judgeSectionWith(used.judgeSection, asSet, reading) };
}

export type UsePack = typeof usePack;
