/**
 * A page's first reading, in a process that has done nothing yet. Bundled and run by parts/start.ts. The pack is the part of
 * it that the extension brings into an English page.
 */
import terms from '../../assets/packs/overseas-labour/terms.en.json';
import { Lexicon } from '../../lib/match/lexicon';
import { overseasLabourCore } from '../../lib/pack/overseas-labour-core';
import type { Pack } from '../../lib/pack/pack';
import { pageReader } from '../../lib/read-page';
import { PageTextBuilder } from '../../lib/text/page-text';

const pack = { ...overseasLabourCore, terms: { en: terms } } as unknown as Pack;

/** Reads paragraphs; gives the number of findings. */
export function firstReading(paragraphs: readonly string[]): number {
  const builder = new PageTextBuilder();
  for (const paragraph of paragraphs) {
    builder.startBlock('paragraph');
    builder.append(paragraph);
  }
  return pageReader(pack)(builder.build()).findings.length;
}

/** Only finds what the pack names; gives the number of terms. */
export const firstSearch = (paragraphs: readonly string[]): number =>
  new Lexicon(pack, 'en').find(paragraphs.join('\n')).terms.length;
