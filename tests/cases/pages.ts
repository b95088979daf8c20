/** Short pages for cases: a headline and paragraphs, as a page would be read. */
import { type PageText, PageTextBuilder } from '../../lib/text/page-text';

/** The first line is the headline; `## ` begins a sub-heading, `| ` a side part of the page. */
export function page(...lines: readonly string[]): PageText {
  const builder = new PageTextBuilder();
  lines.forEach((line, i) => {
    if (line.startsWith('| ')) builder.startBlock('item', true);
    else builder.startBlock(i === 0 || line.startsWith('## ') ? 'heading' : 'paragraph');
    builder.append(line.replace(/^(?:## |\| )/, ''));
  });
  return builder.build();
}
