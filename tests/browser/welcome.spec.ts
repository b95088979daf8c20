/** The first run. */
import { CardPage } from './card-page';
import { expect, test } from './fixtures';

test('installing opens a welcome page once, with live marks to try', async ({ bareLens }) => {
  const page = await bareLens.installAndWelcome();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dispatch Lens reads along');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'What it looks for',
    'Where it may run',
    'What it never does',
  ]);
  const frame = page.frames().find((one) => one.url().endsWith('/sample.html'))!;
  const marks = (): Promise<number> =>
    frame.evaluate(() => CSS.highlights.get('dispatch-lens-mark')?.size ?? 0);
  await expect.poll(marks).toBeGreaterThan(10);
  const at = new CardPage(await page.context().newPage());
  await at.page.setViewportSize({ width: 900, height: 800 });
  await at.page.goto(frame.url());
  await expect.poll(() => at.page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  await at.clickMark('Shortly after five');
  await expect(at.card).toBeVisible();
  await expect(at.contexts.first()).toContainText('Daily NK report');
});
