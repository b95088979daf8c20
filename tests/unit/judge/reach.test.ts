import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withinReach } from '../../../lib/judge/reach';
import { AFTER, BEFORE, type Section, type SectionBlock, sectionAt } from '../../../lib/judge/sections';

const NAME = 'North Korea';
const names = (text: string): boolean => text.includes(NAME);
const block = (text: string, kind: SectionBlock['kind'] = 'paragraph'): SectionBlock => ({
  text,
  kind,
  aside: false,
});
const plain = (count: number): SectionBlock[] =>
  Array.from({ length: count }, (_, i) => block(`Roads and bridges were mended in the spring, ${i}.`));
const named = block(`${NAME} was named.`);

/** A section judged for all of the blocks but the first and the last one, which stand for the rest of the page. */
const sectionOf = (blocks: readonly SectionBlock[], title = -1): Section =>
  sectionAt(blocks, { first: 1, next: blocks.length - 1, from: 0, to: blocks.length - 1, title });
const textsOf = (section: Section | undefined): string[] => section?.page.text.split('\n') ?? [];

describe('what a name of North Korea reaches', () => {
  it('is the whole page where the page is one section', () => {
    const blocks = [named, ...plain(500)];
    const whole = sectionAt(blocks, { first: 0, next: blocks.length, from: 0, to: blocks.length, title: -1 });
    expect(withinReach(whole, names)).toBe(whole);
  });

  it('is the whole section under a headline that names it', () => {
    const section = sectionOf([block(`The men from ${NAME}`, 'heading'), ...plain(300)]);
    expect(withinReach(section, names)).toBe(section);
  });

  it('is nothing where it is not named, or too far before', () => {
    expect(withinReach(sectionOf(plain(300)), names)).toBeUndefined();
    const far = [named, ...plain(300)];
    const section = sectionAt(far, { first: 200, next: 300, from: 0, to: 300, title: -1 });
    expect(withinReach(section, names)).toBeUndefined();
  });

  it('keeps the headline, however far above', () => {
    const blocks = [block('The news of the day', 'heading'), ...plain(300), named, ...plain(300)];
    const texts = textsOf(withinReach(sectionOf(blocks), names));
    expect(texts[0]).toBe('The news of the day');
    expect(texts.length).toBeLessThan(150);
  });

  it('is all that stands less than the loan’s length behind, or a little before', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(399), { minLength: 1, maxLength: 4 }), (places) => {
        const blocks = plain(402);
        for (const place of places) blocks[place + 1] = named;
        const section = sectionOf(blocks);
        const texts = new Set(textsOf(withinReach(section, names)));
        const own = (i: number): boolean => i > 0 && i < blocks.length - 1;
        const distance = (a: number, b: number): number =>
          blocks.slice(a + 1, b).reduce((sum, { text }) => sum + text.length, 0);
        blocks.forEach(({ text }, i) => {
          const reached = places.some((place) =>
            i <= place + 1 ? distance(i, place + 1) < AFTER : distance(place + 1, i) < BEFORE,
          );
          if (own(i) && reached) expect(texts).toContain(text);
        });
      }),
      { numRuns: 100 },
    );
  });
});
