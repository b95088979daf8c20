/** What is marked on a page, and that nothing else happens to it. */
import { documentAround, pageFile } from '../browser/article-page';
import { expect, test } from './fixtures';
import { ALSO_LISTED, LISTED, UNLISTED } from './launch';

const STORY = 'North Korean workers are employed at a garment factory in Dandong.';

test('the passages are marked and counted, and marks can be seen', async ({ open }) => {
  const web = await open(pageFile('dandong'));
  await expect.poll(() => web.marks()).toHaveLength(4);
  await expect.poll(() => web.badge()).toBe('4');
  const heading = (await web.page.$('h1'))!;
  const marked = await heading.screenshot();
  expect(Buffer.compare(await heading.screenshot(), marked), 'the same twice').toBe(0);
  await web.keepMarksOff();
  expect(Buffer.compare(await heading.screenshot(), marked), 'the same without marks').not.toBe(0);
});

test('a mark is exact over inline elements, soft hyphens and shadow trees, and is painted there', async ({
  open,
}) => {
  const web = await open(pageFile('inline'));
  await expect
    .poll(() => web.marks())
    .toEqual([
      expect.stringMatching(/^Inspectors counted North\u00a0Ko\u00adrean\s+workers at three/),
      'A restaurant in Phnom Penh employed North Korean workers as waitresses.',
    ]);
  const box = (await web.page.$('story-box'))!;
  const marked = await box.screenshot();
  await web.keepMarksOff();
  expect(Buffer.compare(await box.screenshot(), marked), 'the same without marks').not.toBe(0);
});

test('the document stays as it was', async ({ open, popupOf }) => {
  const web = await open(pageFile('dandong').replace('<head>', `<head>${RECORDER}`));
  await expect.poll(() => web.marks()).toHaveLength(4);
  const popup = await popupOf(web);
  await expect.poll(() => popup.texts('#passages li')).toHaveLength(4);
  const flash = web.nextFlash();
  await popup.click('#passages .jump', 'hand most of their wages');
  await flash;
  expect(await web.page.evaluate(RECORDED)).toEqual([]);

  // The record would have shown it.
  await web.page.evaluate(() => document.querySelector('h1')?.setAttribute('class', 'x'));
  expect(await web.page.evaluate(RECORDED)).toEqual(['attributes H1']);
});

/** Every change from the moment that the page is parsed, before any reader. */
const RECORDER = `<script>
  addEventListener('DOMContentLoaded', () => {
    const watched = { subtree: true, childList: true, attributes: true, characterData: true };
    const changes = [];
    const note = (records) => records.forEach(({ type, target }) => changes.push(type + ' ' + target.nodeName));
    const observer = new MutationObserver(note);
    observer.observe(document, watched);
    window.recorded = () => (note(observer.takeRecords()), changes);
  });
</script>`;
const RECORDED = 'recorded()';

test('a page about something else is left alone: no change, no reader', async ({ open, popupOf }) => {
  const alone = await open(pageFile('weather').replace('<head>', `<head>${RECORDER}`));
  // One that is opened later is read: by then the other would have been.
  const read = await open(pageFile('dandong'));
  await expect.poll(() => read.marks()).toHaveLength(4);
  expect(await alone.page.evaluate(RECORDED)).toEqual([]);
  expect(await alone.highlightNames()).toEqual([]);
  expect(await alone.page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  expect(await alone.hasReader()).toBe(false);
  expect(await read.hasReader()).toBe(true);
  const popup = await popupOf(alone);
  await expect.poll(() => popup.text('h1')).toBe('This page does not mention North Korea.');
});

test('a look-alike is not marked', async ({ open, popupOf }) => {
  const popup = await popupOf(await open(pageFile('soldiers')));
  await expect
    .poll(() => popup.text('h1'))
    .toBe('This page names North Korea, but does not speak of its workers abroad.');
});

test('a page may wipe the marks, and use highlights of its own', async ({ open }) => {
  const web = await open(documentAround(`<p>${STORY}</p>`));
  await expect.poll(() => web.marks()).toEqual([STORY]);
  await web.page.evaluate(() => {
    CSS.highlights.clear();
    CSS.highlights.set('search', new Highlight());
  });
  await expect.poll(() => web.marks()).toEqual([STORY]);
  expect((await web.highlightNames()).sort()).toEqual(['dispatch-lens-mark', 'search']);
});

const STORIES = {
  main: STORY,
  inline: 'A clothing firm in Shenyang is taking on North Korean workers again, its owner said.',
  far: 'North Korean workers are building a hotel in Vladivostok, according to the city council.',
};
const TALL = '<div style="height: 3000px"></div>';

for (const [host, read] of [
  [ALSO_LISTED, Object.values(STORIES)],
  [UNLISTED, [STORIES.main, STORIES.inline]],
] as const) {
  test(`frames are read where their site may be: ${host}`, async ({ firefox, open, popupOf }) => {
    firefox.site.put('/frame', documentAround(`${TALL}<p>${STORIES.far}</p>`));
    const web = await open(
      documentAround(
        `<p>${STORIES.main}</p><iframe srcdoc="<p>${STORIES.inline}</p>"></iframe>${TALL}
         <iframe src="http://${host}:${firefox.site.port}/frame" height="900"></iframe>`,
      ),
    );
    await expect.poll(async () => (await web.marksInFrames()).sort()).toEqual([...read].sort());
    await expect.poll(() => web.badge()).toBe(String(read.length));
    const popup = await popupOf(web);
    await expect.poll(async () => (await popup.texts('#passages .quote')).sort()).toEqual([...read].sort());
  });
}

test('the popup leads to a passage in a frame of another site', async ({ firefox, open, popupOf }) => {
  firefox.site.put('/frame', documentAround(`${TALL}<p>${STORIES.far}</p>`));
  const web = await open(
    documentAround(
      `${TALL}<iframe src="http://${ALSO_LISTED}:${firefox.site.port}/frame" height="900"></iframe>`,
    ),
  );
  await expect.poll(() => web.marksInFrames()).toEqual([STORIES.far]);
  const popup = await popupOf(web);
  await expect.poll(() => popup.texts('#passages .quote')).toEqual([STORIES.far]);
  const [, frame] = web.page.frames();
  const flash = web.nextFlash(frame);
  await popup.click('#passages .jump');
  expect(await flash).toEqual([STORIES.far]);
  await web.page.bringToFront();
  const isSeen = (): Promise<boolean> =>
    web.page.evaluate(() => {
      const { top, bottom } = document.querySelector('iframe')!.getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    });
  await expect.poll(isSeen).toBe(true);
});

test('a page of a site that is not listed is left alone', async ({ open }) => {
  const alone = await open(pageFile('dandong'), UNLISTED);
  const listed = await open(pageFile('dandong'), LISTED);
  await expect.poll(() => listed.marks()).toHaveLength(4);
  expect(await alone.highlightNames()).toEqual([]);
  expect(await alone.badge()).toBe('');
});
