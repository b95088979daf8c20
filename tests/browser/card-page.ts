/** The card at a passage, as it stands in a web page. */
import type { Locator, Page } from 'playwright/test';

export interface CardStand {
  /** Pixels of the card that lie over the passage. */
  readonly over: number;
  readonly inWindow: boolean;
  readonly endOfPassageInWindow: boolean;
}

/** How it has to stand. */
export const BESIDE: CardStand = { over: 0, inWindow: true, endOfPassageInWindow: true };

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

  /** How the card stands to the passage with these words, looked at in one frame of the page. */
  stand(words: string): Promise<CardStand | undefined> {
    return this.page.evaluate((wanted) => {
      const card = document.querySelector('dispatch-lens-card')?.shadowRoot?.querySelector('[role=dialog]');
      const ranges = [...(CSS.highlights.get('dispatch-lens-mark') ?? [])] as Range[];
      const range = ranges.find((one) => one.toString().includes(wanted));
      if (!card || !range) return undefined;
      const box = card.getBoundingClientRect();
      const over = [...range.getClientRects()].reduce((sum, rect) => {
        const width = Math.min(box.right, rect.right) - Math.max(box.left, rect.left);
        const height = Math.min(box.bottom, rect.bottom) - Math.max(box.top, rect.top);
        return sum + (width > 0 && height > 0 ? width * height : 0);
      }, 0);
      const { bottom } = range.getBoundingClientRect();
      return {
        over,
        inWindow: box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth,
        endOfPassageInWindow: bottom >= 0 && bottom <= innerHeight,
      };
    }, words);
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
