/** The card at a passage, as it stands in a web page. */
import type { Locator, Page } from 'playwright/test';

export class CardPage {
  constructor(readonly page: Page) {}

  get card(): Locator {
    return this.page.getByRole('dialog', { name: 'Why this passage is marked' });
  }

  get contexts(): Locator {
    return this.card.getByRole('article');
  }

  /** What just happened, if it has to be said. */
  get said(): Locator {
    return this.card.getByRole('status');
  }

  /** What was said to those who listen to the page. */
  get announced(): Locator {
    return this.page.locator('dispatch-lens-voice').getByRole('status');
  }

  button(name: string | RegExp): Locator {
    return this.card.getByRole('button', { name });
  }

  /** Clicks into the words of a mark, as a reader does: at a point and not at an element. */
  async clickMark(words: string): Promise<void> {
    const { x, y } = await this.pointIn(words);
    await this.page.mouse.click(x, y);
  }

  async restOnMark(words: string): Promise<void> {
    const { x, y } = await this.pointIn(words);
    await this.page.mouse.move(x, y);
  }

  /** How many pixels of the card lie over the passage with these words. */
  async overlap(words: string): Promise<number> {
    const box = await this.card.boundingBox();
    const rects = await this.rectsOf(words);
    // A passage that left the window took its card with it.
    if (!box) return 0;
    return rects.reduce((sum, rect) => {
      const width = Math.min(box.x + box.width, rect.x + rect.width) - Math.max(box.x, rect.x);
      const height = Math.min(box.y + box.height, rect.y + rect.height) - Math.max(box.y, rect.y);
      return sum + (width > 0 && height > 0 ? width * height : 0);
    }, 0);
  }

  private async pointIn(words: string): Promise<{ x: number; y: number }> {
    await this.page.evaluate(async (wanted) => {
      const ranges = [...(CSS.highlights.get('dispatch-lens-mark') ?? [])] as Range[];
      ranges
        .find((range) => range.toString().includes(wanted))
        ?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      // A card that is open follows the page in the frames after it has scrolled.
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    }, words);
    const [rect] = await this.rectsOf(words);
    if (!rect) throw new Error(`No mark has the words “${words}”.`);
    return { x: rect.x + Math.min(20, rect.width / 2), y: rect.y + rect.height / 2 };
  }

  private rectsOf(words: string): Promise<{ x: number; y: number; width: number; height: number }[]> {
    return this.page.evaluate((wanted) => {
      const ranges = [...(CSS.highlights.get('dispatch-lens-mark') ?? [])] as Range[];
      const range = ranges.find((one) => one.toString().includes(wanted));
      return [...(range?.getClientRects() ?? [])].map(({ x, y, width, height }) => ({ x, y, width, height }));
    }, words);
  }
}
