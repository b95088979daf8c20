/** A page's first reading, in a process that has done nothing yet. Bundled and run by parts/start.ts. */
import { overseasLabour } from '../../lib/pack/overseas-labour';
import { pageReader } from '../../lib/read-page';
import { PageTextBuilder } from '../../lib/text/page-text';

/** Reads paragraphs; gives the number of findings. */
export function firstReading(paragraphs: readonly string[]): number {
  const builder = new PageTextBuilder();
  for (const paragraph of paragraphs) {
    builder.startBlock('paragraph');
    builder.append(paragraph);
  }
  return pageReader(overseasLabour)(builder.build()).findings.length;
}
