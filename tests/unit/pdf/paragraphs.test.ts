/** Paragraphs of a PDF, put together from what is drawn where. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PdfItem } from '../../../lib/text/pdf/items';
import { linesOf } from '../../../lib/text/pdf/lines';
import { PdfPages } from '../../../lib/text/pdf/pages';
import { groupsOf, paragraphOf } from '../../../lib/text/pdf/paragraphs';
import { type Drawing, item, lines, page } from './drawing';

const paragraphs = (items: readonly PdfItem[]) => groupsOf(page(items)).map((group) => paragraphOf([group]));
const texts = (items: readonly PdfItem[]): string[] => paragraphs(items).map(({ text }) => text);

describe('lines', () => {
  it('are items on one baseline, with the spaces that are drawn as gaps', () => {
    const drawn: Drawing[] = [
      { text: 'North', width: 25 },
      { text: 'Korean', x: 98, width: 30 },
      { text: ' ', x: 128, width: 3 },
      { text: 'work', x: 131, width: 20 },
      { text: 'ers', x: 151, width: 15 },
    ];
    expect(linesOf(drawn.map(item)).map(({ text }) => text)).toEqual(['North Korean workers']);
  });

  it('hold few runs: items that look alike are one', () => {
    const drawn = ['북', '한', ' ', '노', '동', '자'].map((text, i) =>
      item({ text, x: 70 + 10 * i, width: 10 }),
    );
    expect(linesOf(drawn).map(({ runs }) => runs)).toEqual([
      [expect.objectContaining({ text: '북한 노동자', x: 70, width: 60 })],
    ]);
  });

  it('end at a gap as wide as one between columns, and where the PDF steps back', () => {
    const row = [item({ text: 'Dandong' }), item({ text: '120', x: 300 })];
    expect(linesOf(row).map(({ text }) => text)).toEqual(['Dandong', '120']);
    const back = [item({ text: 'second column', x: 300 }), item({ text: 'first column' })];
    expect(linesOf(back)).toHaveLength(2);
  });

  it('take a raised note with them', () => {
    const drawn = [item({ text: 'workers' }), item({ text: '12', x: 105, y: 96, size: 6 })];
    expect(linesOf(drawn).map(({ text }) => text)).toEqual(['workers12']);
  });

  it('go downwards where writing does, from right to left', () => {
    const column = (text: string, x: number) => item({ text, x, y: 100, angle: Math.PI / 2, endsLine: true });
    expect(texts([column('北朝鮮の労働者が丹東の', 500), column('工場に派遣された。', 485)])).toEqual([
      '北朝鮮の労働者が丹東の工場に派遣された。',
    ]);
  });
});

describe('a paragraph', () => {
  it('is its lines, with a space between two', () => {
    expect(texts(lines(['About 120 North Korean workers crossed the', 'bridge on Monday night.']))).toEqual([
      'About 120 North Korean workers crossed the bridge on Monday night.',
    ]);
  });

  it('ends at a wider gap, an indent, and a short line that ends a sentence', () => {
    const first = 'The first paragraph is drawn over the whole width of it.';
    const second = 'The second paragraph follows and is also wide enough to.';
    expect(texts([...lines([first]), ...lines([second], { y: 125 })])).toHaveLength(2);
    expect(texts([...lines([first, second]), ...lines([first], { x: 90, y: 124 })])).toEqual([
      `${first} ${second}`,
      first,
    ]);
    expect(texts(lines([first, 'It ends here.', second]))).toEqual([`${first} It ends here.`, second]);
  });

  it('may begin with an indent, or with a bullet that hangs', () => {
    const rest = lines(['and goes on below, over the whole width of the text.'], { y: 112 });
    expect(texts([...lines(['A first line that is set in a little'], { x: 90 }), ...rest])).toHaveLength(1);
    const hanging = lines(['and goes on below'], { x: 85, y: 112 });
    const bullets = [
      ...lines(['• The first thing is long']),
      ...hanging,
      ...lines(['• The second'], { y: 124 }),
    ];
    expect(texts(bullets)).toEqual(['• The first thing is long and goes on below', '• The second']);
  });

  it('keeps its own distance between lines, whatever is usual on the page', () => {
    const wide = ['한 줄이 이 너비를 다 채우는 글이', '이어져 그다음 줄로 넘어가고 또', '다음 줄로 간다.'];
    const narrow = ['One line of text that', 'goes on and on and on', 'and on and on and on', 'and ends.'];
    expect(texts([...lines(wide, {}, 1.6), ...lines(narrow, { y: 300 }, 1.15)])).toHaveLength(2);
  });

  it('is a heading where its letters are larger', () => {
    const found = paragraphs([
      ...lines(['Workers return'], { size: 16 }),
      ...lines(['They came by bus.'], { y: 140 }),
    ]);
    expect(found.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
  });

  it('stays in its column', () => {
    const left = lines(['The left column is read', 'before the right one is.']);
    const right = lines(['The right column comes', 'after the left column.'], { x: 330 });
    expect(texts([...left, ...right])).toHaveLength(2);
  });
});

describe('between two lines', () => {
  const joined = (first: string, second: string): string => texts(lines([first, second]))[0]!;

  it.each([
    [
      'a word cut by a hyphen',
      'according to North Ko-',
      'rean officials there',
      'North Ko\u00adrean officials',
    ],
    ['a soft hyphen of its own', 'employed at construc\u00ad', 'tion sites over there', 'construc\u00adtion'],
    [
      'a compound that has its hyphen anyway',
      'visas for a short-',
      'term stay and for study',
      'short-term stay',
    ],
    ['a compound of a name', 'trade over the Sino-', 'Korean border goes on', 'Sino-Korean'],
    ['years', 'the workers of the years 2017-', '2019 were sent home', '2017-2019'],
    ['Chinese', '朝鲜劳动者已经返回丹东的服装工', '厂，当地消息人士说。', '服装工厂'],
    ['Japanese', '北朝鮮の労働者が丹東の工場に派', '遣されたと伝えた。', '派遣された'],
    [
      'Korean, between words',
      '북한 노동자들이 중국 단둥의 공장에',
      '파견됐다고 전했다.',
      '공장에 파견됐다고',
    ],
    ['Korean, within a word', '북한 노동자들이 중국 단둥 공장에 파', '견됐다고 전했다.', '파견됐다고'],
  ])('%s', (_what, first, second, words) => {
    expect(joined(first, second)).toContain(words);
  });

  it('Korean: a line with room for more ended with a word', () => {
    const drawn = [
      ...lines(['여섯 글자가 더 들어갈 자리가 있는 너비의 줄']),
      ...lines(['북한 노동자 수백 명이 단둥 공장'], { y: 112 }),
      ...lines(['파견 뒤에 돌아왔다고 전했다.'], { y: 124 }),
    ];
    expect(texts(drawn).join('\n')).toContain('공장 파견');
  });
});

describe('offsets', () => {
  it('lead from every part of the text back to the run that drew it', () => {
    const word = fc.constantFrom(
      'North',
      'Ko-',
      'rean',
      '노동자',
      '북한에',
      '丹东',
      'visa.',
      'short-',
      'term',
      '•',
      '12.',
    );
    const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 12 }),
        fc.double({ min: 1, max: 2, noNaN: true }),
        (drawn, leading) => {
          const found = paragraphs(lines(drawn, {}, leading));
          for (const { text, parts } of found) {
            let end = 0;
            for (const part of parts) {
              expect(text.slice(part.start, part.start + part.text.length)).toBe(part.text);
              expect(part.text.replace('\u00ad', '-')).toBe(part.run.text);
              // Between two runs is nothing or one space.
              expect(['', ' ']).toContain(text.slice(end, part.start));
              end = part.start + part.text.length;
            }
            expect(end).toBe(text.length);
          }
          expect(found.flatMap(({ parts }) => parts.map(({ run }) => run.text))).toEqual(drawn);
        },
      ),
    );
  });
});

describe('pages', () => {
  const laidOut = (...drawn: (readonly PdfItem[])[]) => {
    const pages = new PdfPages(drawn.length);
    for (const [i, items] of drawn.entries()) pages.add(i, page(items));
    return drawn.map((_, i) => pages.layOut(i));
  };
  const full = 'A garment factory in Shenyang has hired North Korean';
  const tail = lines(['The owner of the place spoke about it on Tuesday, too.', full], { y: 650 });
  const head = lines(['workers on student visas.'], { y: 90 });

  it('share a paragraph that goes on over the end of one', () => {
    const [first, second] = laidOut(tail, [...head, ...lines(['Another one.'], { y: 200 })]);
    expect(first!.at(-1)!.text).toMatch(/North Korean workers on student visas\.$/);
    const { parts, nextPageFrom } = first!.at(-1)!;
    expect(parts.slice(nextPageFrom).map(({ run }) => run.text)).toEqual(['workers on student visas.']);
    expect(second!.map(({ text }) => text)).toEqual(['Another one.']);
  });

  it('share none where a sentence has ended, a list begins or a heading comes', () => {
    const ended = lines(['It ends here.'], { y: 650 });
    expect(laidOut(ended, head)[1]).toHaveLength(1);
    expect(laidOut(tail, lines(['• workers'], { y: 90 }))[1]).toHaveLength(1);
    expect(laidOut(tail, lines(['workers'], { y: 90, size: 18 }))[1]).toHaveLength(1);
  });

  it('set page numbers and running heads aside, and join the text across them', () => {
    const around = (number: number) => [
      ...lines(['Panel of Experts report'], { y: 30, size: 8 }),
      ...lines([`S/2019/171 ${number}`], { y: 780, size: 8 }),
    ];
    const [first, second] = laidOut([...around(1), ...tail], [...around(2), ...head]);
    const asides = ({ aside }: { aside: boolean }): boolean => aside;
    expect(first!.filter(asides).map(({ text }) => text)).toEqual([
      'Panel of Experts report',
      'S/2019/171 1',
    ]);
    expect(first!.at(-1)!.text).toContain('North Korean workers');
    expect(second!.every(asides)).toBe(true);
  });

  it('are the same in whatever order they come', () => {
    const drawn = [tail, [...head, ...tail], [...head, ...lines(['Another one.'], { y: 300 })], head, []];
    const inOrder = laidOut(...drawn);
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
        const pages = new PdfPages(drawn.length);
        for (const index of order) {
          for (const missing of pages.missingFor(index)) pages.add(missing, page(drawn[missing]!));
          expect(pages.layOut(index)).toEqual(inOrder[index]);
        }
      }),
    );
  });
});
