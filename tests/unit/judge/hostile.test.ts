import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overseasLabour } from '../../../lib/pack/overseas-labour';
import { pageReader } from '../../../lib/read-page';
import { BLOCK_KINDS, PageTextBuilder } from '../../../lib/text/page-text';

const read = pageReader(overseasLabour);

/** Words of the subject in all languages between whatever Unicode has, so that there is something to find. */
const piece = fc.oneof(
  fc.constantFrom(
    'North Korean workers ',
    'N\u00adorth Ko\u200brea ',
    '北朝鮮',
    '労働者',
    '朝鮮勞工',
    '北韓',
    '북한 ',
    '노동자들이 ',
    '북 ',
    'рабочие из КНДР ',
    'were sent to Dandong. ',
    'They ',
    '平壌',
    '。',
    '. ',
    '"',
    '\u202e',
    '\ud83d',
    '\udc00',
    '😀',
    'NORTH KOREA ',
    'Nоrth Kоrea ',
    'N o r t h ',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const block = fc.record({
  kind: fc.constantFrom(...BLOCK_KINDS),
  aside: fc.boolean(),
  text: fc.array(piece, { maxLength: 14 }).map((parts) => parts.join('')),
});

function pageOf(blocks: readonly { kind: (typeof BLOCK_KINDS)[number]; aside: boolean; text: string }[]) {
  const builder = new PageTextBuilder();
  for (const { kind, aside, text } of blocks) {
    builder.startBlock(kind, aside);
    builder.append(text.replaceAll('\n', ' '));
  }
  return builder.build();
}

describe('whatever a page holds', () => {
  it('offsets point to the words that they speak of, and nothing is thrown', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const page = pageOf([
          { kind: 'paragraph', aside: false, text: 'North Korean workers were sent to Dandong.' },
          ...blocks,
        ]);
        const { findings, nearMisses } = read(page);
        found += findings.length;
        for (const { start, end, quote, reasons, score } of [...findings, ...nearMisses]) {
          expect(page.text.slice(start, end)).toBe(quote);
          for (const reason of reasons) expect(page.text.slice(reason.start, reason.end)).toBe(reason.text);
          expect(Math.round(reasons.reduce((sum, { weight }) => sum + weight, 0) * 100) / 100).toBe(score);
        }
        const starts = findings.map(({ start }) => start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(300);
  });

  it.each([
    ['a sentence of two million characters', `North Korean workers ${'and more '.repeat(220_000)}`],
    ['no punctuation at all', 'North Korean workers were sent to Dandong they sew shirts '.repeat(2_000)],
    ['a line of dots and letters', `North Korea ${'a.'.repeat(200_000)}`],
    ['a name over and over', 'North Korean workers '.repeat(20_000)],
    ['quotation marks without end', `North Korea ${'"'.repeat(200_000)}`],
    ['invisible characters without end', `North Korea ${'\u200b'.repeat(400_000)} workers`],
    ['lone surrogates', `North Korean workers ${'\ud83d'.repeat(50_000)}`],
  ])('is read to the end: %s', (_name, text) => {
    const { findings } = read(pageOf([{ kind: 'paragraph', aside: false, text }]));
    for (const { start, end, quote } of findings) expect(end - start).toBe(quote.length);
  });

  it.each([
    ['all capitals', 'NORTH KOREAN WORKERS WERE SENT TO A GARMENT FACTORY IN DANDONG.'],
    [
      'soft hyphens and zero-width spaces',
      'North Ko\u00adrean wor\u200bkers were sent to a garment fac\u00adtory in Dandong.',
    ],
    ['no-break spaces', 'North\u00a0Korean\u00a0workers were sent to a\u00a0garment factory in Dandong.'],
    ['full width', 'North Korean ＩＴ workers were sent to a garment factory in Dandong.'],
    ['right-to-left marks', '\u200fNorth Korean workers\u200e were sent to a garment factory in Dandong.'],
  ])('is found in %s', (_name, sentence) => {
    expect(
      read(pageOf([{ kind: 'paragraph', aside: false, text: sentence }])).findings.map(({ quote }) => quote),
    ).toHaveLength(1);
  });
});
