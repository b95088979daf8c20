/**
 * A page's first reading, in a process that has done nothing yet. Bundled and run by parts/start.ts. The pack is the part of
 * it that the extension brings into an English page.
 */
import { Lexicon } from '../../lib/match/lexicon';
import { overseasLabourEnglish } from '../../lib/pack/overseas-labour-english';
import { pageReader } from '../../lib/read-page';
import { PageTextBuilder } from '../../lib/text/page-text';

/** Reads paragraphs; gives the number of findings. */
export function firstReading(paragraphs: readonly string[]): number {
  const builder = new PageTextBuilder();
  for (const paragraph of paragraphs) {
    builder.startBlock('paragraph');
    builder.append(paragraph);
  }
  return pageReader(overseasLabourEnglish)(builder.build()).findings.length;
}

/** Only finds what the pack names; gives the number of terms. */
export const firstSearch = (paragraphs: readonly string[]): number =>
  Lexicon.of(overseasLabourEnglish, 'en').find(paragraphs.join('\n')).terms.length;
