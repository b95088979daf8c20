/** Page text of plain text: blocks between blank lines, hard-wrapped lines joined, a title if it begins with one. */
import { type PageText, PageTextBuilder } from '../text/page-text';

/** The longest line that a program or person breaks text at, in UTF-16 code units. */
const LONGEST_WRAPPED = 100;
/** The longest first line that is taken for a title, in UTF-16 code units. */
const LONGEST_TITLE = 150;
const ENDS_SENTENCE = /[.!?…。！？｡]["'”’»)\]）」』】]*$/;
/** Written without spaces between words, so a line break between two of them is no space either. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，！？：；「」『』（）《》]/u;

/**
 * @param title of the document, where it is known; it goes first unless the text begins with it. Where it is not
 *   known, a first block that is one short line without a full stop is taken for it.
 */
export function plainPage(text: string, title?: string): PageText {
  const blocks = blocksOf(text);
  const first = blocks[0] ?? '';
  const known = tidy(title ?? '');
  const builder = new PageTextBuilder();
  if (known && known !== first) {
    builder.startBlock('title');
    builder.append(known);
  }
  const hasTitle = known ? known === first : blocks.length > 1 && looksLikeTitle(first);
  for (const [at, block] of blocks.entries()) {
    builder.startBlock(at === 0 && hasTitle ? 'title' : 'paragraph');
    builder.append(block);
  }
  return builder.build();
}

const looksLikeTitle = (block: string): boolean =>
  block.length <= LONGEST_TITLE && !ENDS_SENTENCE.test(block);

const tidy = (line: string): string => line.replace(/\s+/g, ' ').trim();

function blocksOf(text: string): string[] {
  return text
    .split(/(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)/)
    .map((part) =>
      part
        .split(/[\r\n]+/)
        .map(tidy)
        .filter(Boolean),
    )
    .flatMap(joinWrapped);
}

/** The blocks of a part without blank lines: its lines, but those that only the width of the line broke are joined. */
function joinWrapped(lines: readonly string[]): string[] {
  const width = Math.max(0, ...lines.map(({ length }) => length));
  if (width > LONGEST_WRAPPED) return [...lines];
  const blocks: string[] = [];
  let last = '';
  for (const line of lines) {
    const space = last !== '' && UNSPACED.test(last.at(-1)!) && UNSPACED.test(line[0]!) ? '' : ' ';
    if (last === '' || isDeliberate(last, space, line, width)) blocks.push(line);
    else blocks[blocks.length - 1] += space + line;
    last = line;
  }
  return blocks;
}

/** A line was ended on purpose where its sentence ends, or where the next word would still have fitted in. */
function isDeliberate(line: string, space: string, next: string, width: number): boolean {
  // Two signs, for text without spaces: punctuation is kept off the beginning of a line.
  const nextWord = space === '' ? 2 : 1 + next.split(' ', 1)[0]!.length;
  return ENDS_SENTENCE.test(line) || line.length + nextWord <= width;
}
