/** Elements of a page by what they say, and what is painted on it. */
import type { ElementHandle, Frame, Page } from 'puppeteer-core';

/** The card's element, beside the body of a web page. */
export const CARD = 'dispatch-lens-card';

/**
 * The first element whose name or text has these words, when there is one; `host`: in the shadow tree of that element.
 * @throws when none comes
 */
export async function find(
  page: Page,
  selector: string,
  words: string,
  host?: string,
): Promise<ElementHandle<Element>> {
  const found = await page.waitForFunction(
    (wanted, named, around) => {
      const root = around ? document.querySelector(around)?.shadowRoot : document;
      const all = [...(root?.querySelectorAll(wanted) ?? [])];
      return all.find((one) => (one.ariaLabel ?? one.textContent)?.includes(named));
    },
    // By the clock: a tab in the background draws no frames.
    { polling: 50, timeout: 10_000 },
    selector,
    words,
    host,
  );
  return found as ElementHandle<Element>;
}

/** Clicks it, as a person does. @throws when there is none, or it cannot be seen */
export async function click(page: Page, selector: string, words: string, host?: string): Promise<void> {
  await (await find(page, selector, words, host)).click();
}

/** What is painted under names that begin so: marks have one for each tone of words. */
export function painted(frame: Frame, prefix: string): Promise<string[]> {
  return frame.evaluate(
    (wanted) =>
      [...CSS.highlights]
        .filter(([name]) => name.startsWith(wanted))
        .flatMap(([, highlight]) => [...highlight].map((range) => range.toString())),
    prefix,
  );
}
