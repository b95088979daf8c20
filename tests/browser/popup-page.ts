/** The popup, opened as a page of its own for a tab. */
import type { Locator, Page } from 'playwright/test';
import type { Lens } from './lens';

export class PopupPage {
  private constructor(readonly page: Page) {}

  /** Opens it for a tab. `before` runs in it ahead of its own script. */
  static async open(lens: Lens, tab: number | string, before?: () => void): Promise<PopupPage> {
    const page = await lens.context.newPage();
    await page.setViewportSize({ width: 400, height: 600 });
    if (before) await page.addInitScript(before);
    await page.goto(`chrome-extension://${await lens.id()}/popup.html?tab=${tab}`);
    return new PopupPage(page);
  }

  /** The sentence at the top: what was found, or which nothing it is. */
  get verdict(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get findings(): Locator {
    return this.page.getByRole('region', { name: 'Passages' }).locator('ol > li');
  }

  get cards(): Locator {
    return this.page.getByRole('region', { name: 'Reported before' }).getByRole('article');
  }

  /** What just happened, if it has to be said. */
  get message(): Locator {
    return this.page.getByRole('status');
  }

  siteSwitch(site: string): Locator {
    return this.page.getByRole('switch', { name: `Read ${site} as it opens` });
  }

  get search(): Locator {
    return this.page.getByRole('searchbox');
  }

  /** What the search box found. */
  get hits(): Locator {
    return this.page
      .getByRole('search')
      .getByRole('listitem')
      .filter({ has: this.page.locator('.kind') });
  }

  filter(name: string): Locator {
    return this.page.getByRole('group', { name: 'Filters' }).getByLabel(name);
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** A finding's quote, which is a button. */
  quoteOf(finding: Locator): Locator {
    return finding.getByRole('button', { name: /^Show on the page:/ });
  }

  /** The quotes of the findings, in order. */
  quotes(): Promise<string[]> {
    return this.findings.locator('.quote').allTextContents();
  }

  /** When the browser drew the first text, in milliseconds from the start of the navigation: the popup draws none before the list. */
  firstPaint(): Promise<number> {
    return this.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            for (const { name, startTime } of list.getEntries())
              if (name === 'first-contentful-paint') resolve(Math.round(startTime));
          }).observe({ type: 'paint', buffered: true });
        }),
    );
  }

  /** How many findings were in the list when there first was one. For a popup that watches itself. */
  firstListed(): Promise<number> {
    return this.page.evaluate(() => (globalThis as { firstListed?: number }).firstListed ?? -1);
  }
}
