/** Marks can be made out on every background that text can be read on, at every size. */
import { type ArticlePage, documentAround } from './article-page';
import { expect, test } from './fixtures';
import { contrast, type Picture, pictureOf } from './pixels';

const STORY = 'North Korean workers are employed at a garment factory in Dandong.';

/** What WCAG asks of what has to be seen and is no text. */
const ENOUGH = 3;

/** Rough and mottled, as a photograph is, between two shades of grey. */
const photo = (from: number, to: number): string => {
  const spots = Array.from({ length: 400 }, (_, i) => {
    const [x, y, size] = [(i * 7_919) % 800, (i * 104_729) % 60, 6 + ((i * 31) % 24)];
    const grey = from + (((i * 2_654_435_761) >>> 8) % (to - from + 1));
    return `<circle cx="${x}" cy="${y}" r="${size}" fill="rgb(${grey},${grey},${Math.min(255, grey + 12)})"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="60"><rect width="800" height="60" fill="rgb(${from},${from},${from})"/>${spots.join('')}</svg>`;
  return `url('data:image/svg+xml,${encodeURIComponent(svg).replaceAll("'", '%27')}')`;
};

const BACKGROUNDS: readonly [name: string, background: string, colour: string][] = [
  ['white', '#fff', '#111'],
  ['paper', '#f4ecd8', '#3b2f1e'],
  ['light grey', '#d5d5d5', '#222'],
  ['black', '#000', '#eee'],
  ['night blue', '#14213d', '#dfe6f5'],
  ['a strong blue', '#1a5fb4', '#fff'],
  ['a strong red', '#b3261e', '#fff'],
  ['a dark photograph', photo(20, 90), '#fff'],
  ['a middling photograph', photo(60, 118), '#fff'],
  ['a light photograph', photo(170, 250), '#111'],
];

/** Pixels from a line to what is around it, at 100 %. */
const FAR = 3;
/** Of the marked words' width, how much must have a line under it. Letters that go below it leave gaps. */
const COVERED = 0.7;

const page = (): string => {
  const rows = BACKGROUNDS.map(
    ([, background, colour]) =>
      `<p style="background: ${background.replaceAll('"', '&quot;')}; background-size: 800px 60px; color: ${colour}">${STORY}</p>`,
  );
  const style =
    'body { margin: 0 } p { margin: 0; padding: 4px; width: 440px; font: 15px/28px Georgia, serif }';
  return documentAround(`<style>${style}</style>${rows.join('')}`);
};

/** The share of a picture's columns in which the mark has drawn a line that stands out from what is around it. */
function covered(marked: Picture, plain: Picture, zoom: number): number {
  let columns = 0;
  for (let x = 0; x < marked.width; x += 1)
    if (hasLine(marked, plain, x, FAR * Math.max(1, zoom))) columns += 1;
  return columns / marked.width;
}

/** A pixel in the lower half that only the mark can have made, with enough contrast to what is some pixels below it. */
function hasLine({ width, height, light }: Picture, plain: Picture, x: number, far: number): boolean {
  for (let y = height >> 1; y < height - far; y += 1) {
    const at = y * width + x;
    const isOurs = contrast(light[at]!, plain.light[at]!) >= ENOUGH / 2;
    if (isOurs && contrast(light[at]!, light[at + far * width]!) >= ENOUGH) return true;
  }
  return false;
}

/** The words of one passage, as they are in the window. */
async function shoot({ page: window }: ArticlePage, row: number, zoom: number): Promise<Buffer> {
  const { x, y, width, height } = await window.evaluate((which) => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelectorAll('p')[which]!);
    return range.getBoundingClientRect();
  }, row);
  const clip = { x: x * zoom, y: y * zoom, width: width * zoom, height: (height + 6) * zoom };
  return window.screenshot({ clip });
}

for (const zoom of [0.5, 1, 2]) {
  test(`a line is seen under marked words at ${zoom * 100} %, on any background`, async ({ open, lens }) => {
    test.slow();
    const article = await open(page());
    await expect.poll(() => article.marks()).toHaveLength(BACKGROUNDS.length);
    await lens.zoom(await article.tab(), zoom);
    await expect.poll(() => article.page.evaluate(() => devicePixelRatio)).toBe(zoom);
    const marked: Buffer[] = [];
    for (const row of BACKGROUNDS.keys()) marked.push(await shoot(article, row, zoom));
    await article.keepMarksOff();
    for (const [row, [name]] of BACKGROUNDS.entries()) {
      const picture = await pictureOf(lens.context, marked[row]!);
      const plain = await pictureOf(lens.context, await shoot(article, row, zoom));
      expect.soft(covered(picture, plain, zoom), name).toBeGreaterThan(COVERED);
      expect.soft(covered(plain, picture, zoom), `${name}, without marks`).toBe(0);
    }
    await lens.zoom(await article.tab(), 1);
  });
}

test('a page that turns dark has other marks', async ({ open }) => {
  const style = 'body { background: #fff; color: #111 } .dark { background: #111; color: #eee }';
  const article = await open(documentAround(`<style>${style}</style><p>${STORY}</p>`));
  await expect.poll(() => article.highlightNames()).toEqual(['dispatch-lens-mark']);
  for (const [dark, name] of [
    [true, 'dispatch-lens-mark-light'],
    [false, 'dispatch-lens-mark'],
  ] as const) {
    await article.page.evaluate((on) => document.body.classList.toggle('dark', on), dark);
    await expect.poll(() => article.highlightNames()).toEqual([name]);
    expect(await article.marks()).toEqual([STORY]);
  }
});
