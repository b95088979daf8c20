import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SectionBlock, sectionAt, sectionsOf } from '../../../lib/judge/sections';
import { overseasLabour } from '../../../lib/pack/overseas-labour';
import { pageReader } from '../../../lib/read-page';
import { PageTextBuilder } from '../../../lib/text/page-text';

const block = (text: string, kind: SectionBlock['kind'] = 'paragraph'): SectionBlock => ({
  text,
  kind,
  aside: false,
});
const paragraphs = (count: number): SectionBlock[] =>
  Array.from({ length: count }, (_, i) =>
    block(`${'The council met, and spoke of roads. '.repeat(2 + ((i * 7) % 5))}${i}`),
  );

describe('sections', () => {
  it('are one for an article, whatever is in it', () => {
    expect(sectionsOf(paragraphs(100))).toHaveLength(1);
    expect(sectionsOf([])).toEqual([]);
  });

  it('of a long page are next to one another, and each is read with what is around it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 1_500 }), (count) => {
        const blocks = [block('North Korea', 'heading'), ...paragraphs(count)];
        const cuts = sectionsOf(blocks);
        expect(cuts[0]!.first).toBe(0);
        expect(cuts.at(-1)!.next).toBe(blocks.length);
        for (const [i, cut] of cuts.entries()) {
          if (i > 0) expect(cut.first).toBe(cuts[i - 1]!.next);
          const { page, own, members } = sectionAt(blocks, cut);
          expect(page.text.slice(own.start, own.end)).toBe(
            blocks
              .slice(cut.first, cut.next)
              .map(({ text }) => text)
              .join('\n'),
          );
          expect(members[0]).toBe(0);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('stay where they are when a paragraph is put in far away', () => {
    const blocks = paragraphs(2_000);
    const before = new Set(sectionsOf(blocks).map(({ first }) => blocks[first]));
    const grown = [...blocks.slice(0, 5), block('One more.'), ...blocks.slice(5)];
    const moved = sectionsOf(grown).filter(({ first }) => !before.has(grown[first]!));
    expect(before.size).toBeGreaterThan(10);
    expect(moved.length).toBeLessThanOrEqual(3);
  });
});

describe('a long page', () => {
  it('has its findings where they stand', () => {
    const builder = new PageTextBuilder();
    for (let i = 0; i < 2_000; i += 1) {
      builder.startBlock(i % 300 === 0 ? 'heading' : 'paragraph');
      builder.append(
        i % 250 === 100
          ? `North Korean workers are employed at a factory in Dandong, line ${i}.`
          : `Roads and bridges were mended in the spring of the year, ${i}.`,
      );
    }
    const page = builder.build();
    const { findings, nearMisses } = pageReader(overseasLabour)(page);
    expect(findings.filter(({ quote }) => quote.startsWith('North Korean workers'))).toHaveLength(8);
    for (const { start, end, quote, reasons } of [...findings, ...nearMisses]) {
      expect(page.text.slice(start, end)).toBe(quote);
      for (const reason of reasons) expect(page.text.slice(reason.start, reason.end)).toBe(reason.text);
    }
  });
});
