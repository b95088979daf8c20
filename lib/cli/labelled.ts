/** Labelled documents: what one is, and how it becomes page text as a page of the same blocks would. */
import * as v from 'valibot';
import { type BlockKind, type PageText, PageTextBuilder } from '../text/page-text';
import type { Span } from '../text/span';
import { objectMessage } from './records';

const text = v.string('is not a string');
const texts = v.optional(v.array(text, 'is not a list'), []);

const sentenceSchema = v.looseObject(
  {
    text,
    /** 1: about North Korean labour abroad. 0: not. 2: borderline, not scored. */
    label: v.picklist([0, 1, 2], 'is not 0, 1 or 2'),
    topics: texts,
    /** English names. */
    places: texts,
  },
  objectMessage,
);

export const labelledSchema = v.looseObject(
  {
    id: text,
    lang: text,
    /** What the document as a whole is, where it is said. */
    label: v.optional(v.picklist(['relevant', 'not-relevant'], 'is not "relevant" or "not-relevant"')),
    /** Kind of writing: `plain`, `oblique`. */
    style: v.optional(text),
    blocks: v.array(
      v.looseObject({ tag: text, sentences: v.array(sentenceSchema, 'is not a list') }, objectMessage),
      'is not a list',
    ),
  },
  objectMessage,
);
export type Labelled = v.InferOutput<typeof labelledSchema>;

/** A labelled sentence, with its offsets in the page text. */
export interface GoldSentence extends Span {
  readonly text: string;
  readonly label: 0 | 1 | 2;
  readonly topics: readonly string[];
  readonly places: readonly string[];
}

export interface LabelledPage {
  readonly page: PageText;
  readonly sentences: readonly GoldSentence[];
}

/** As pages are read: an `h1` is a heading like others. What is not named is a paragraph. */
const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  dt: 'item',
  dd: 'item',
  figcaption: 'caption',
  caption: 'caption',
  td: 'cell',
  th: 'cell',
  blockquote: 'quote',
};
const ASIDES: ReadonlySet<string> = new Set(['aside', 'nav', 'footer']);

/** `zh-Hans` and `zh` are one language. */
export const languageOf = ({ lang }: Labelled): string => lang.toLowerCase().split(/[-_]/, 1)[0]!;

/** Sentences of a block are joined by a space, in Chinese and Japanese by nothing. Empty ones are left out. */
export function labelledPage(document: Labelled): LabelledPage {
  const builder = new PageTextBuilder();
  const joint = ['zh', 'ja'].includes(languageOf(document)) ? '' : ' ';
  const sentences: GoldSentence[] = [];
  for (const block of document.blocks) {
    builder.startBlock(KINDS[block.tag] ?? 'paragraph', ASIDES.has(block.tag));
    for (const sentence of block.sentences) {
      builder.append(joint);
      const runs = builder.append(sentence.text.trim());
      const [first, last] = [runs[0], runs.at(-1)];
      if (!first || !last) continue;
      sentences.push({ ...sentence, start: first.textStart, end: last.textStart + last.length });
    }
  }
  return { page: builder.build(), sentences };
}
