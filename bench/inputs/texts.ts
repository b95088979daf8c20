/** Made-up news of any length, as blocks. */
import { type PageText, PageTextBuilder } from '../../lib/text/page-text';
import { PHRASES, type Phrases } from './phrases';
import { pick, type Random, randomFrom } from './random';

/**
 * `latin1` is English that V8 keeps in one byte a character; `en` has curly quotes and dashes, as news pages do, and so
 * two; `mixed` is half English, a quarter Korean, a quarter Chinese.
 */
export type Kind = 'latin1' | 'en' | 'mixed';

export interface TextOptions {
  readonly kind: Kind;
  /** UTF-16 code units, roughly: the last sentence is whole. */
  readonly length: number;
  /** Share of sentences about North Korean labour abroad. */
  readonly relevant: number;
  /** Relevant sentences stand together, ten in a row, as articles in an archive do; otherwise anywhere. */
  readonly together?: boolean;
  readonly seed?: number;
}

const RUN = 10;
const SENTENCES_A_BLOCK = 4;

/** The paragraphs of a text. */
export function makeBlocks(options: TextOptions): string[] {
  const { kind, length, relevant, together = false, seed = 1 } = options;
  const random = randomFrom(seed);
  const blocks: string[] = [];
  let run = 0;
  for (let written = 0; written < length; ) {
    const phrases = PHRASES[languageOf(kind, random)];
    let block = '';
    for (let i = 0; i < SENTENCES_A_BLOCK; i++) {
      if (run === 0 && random() < (together ? relevant / RUN : relevant)) run = together ? RUN : 1;
      block += run > 0 ? relevantSentence(phrases, random) : plainSentence(phrases, random);
      run = Math.max(0, run - 1);
    }
    blocks.push(kind === 'latin1' ? toLatin1(block.trim()) : block.trim());
    written += block.length;
  }
  return blocks;
}

/** The same as one flat string: slices and ropes are slower to read, and would favour whoever comes second. */
export function makeText(options: TextOptions): string {
  const text = makeBlocks(options).join('\n');
  const encoding = options.kind === 'latin1' ? 'latin1' : 'utf16le';
  return Buffer.from(text, encoding).toString(encoding);
}

/** The same as page text. */
export function makePage(options: TextOptions): PageText {
  return pageOf(makeBlocks(options));
}

export function pageOf(blocks: readonly string[]): PageText {
  const builder = new PageTextBuilder();
  builder.startBlock('title');
  builder.append('The news of the day');
  for (const block of blocks) {
    builder.startBlock('paragraph');
    builder.append(block);
  }
  const { text, blocks: built } = builder.build();
  return { text: Buffer.from(text, 'utf16le').toString('utf16le'), blocks: built };
}

function languageOf(kind: Kind, random: Random): keyof typeof PHRASES {
  if (kind !== 'mixed' || random() < 0.5) return 'en';
  return random() < 0.5 ? 'ko' : 'zh';
}

const plainSentence = ({ plain, joint, end }: Phrases, random: Random): string =>
  plain
    .map((parts) => pick(random, parts))
    .join(joint)
    .replaceAll(' ,', ',') + end;

const relevantSentence = ({ relevant, places }: Phrases, random: Random): string =>
  `${pick(random, relevant).replace('{place}', pick(random, places))} `;

const toLatin1 = (text: string): string =>
  text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replaceAll('—', '-');
