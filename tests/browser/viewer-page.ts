/** Our PDF viewer as its reader sees it. */
import type { Locator, Page } from 'playwright/test';
import { ArticlePage } from './article-page';
import type { Lens } from './lens';

export class ViewerPage {
  /** The same questions as of any page: marks, flashes, badge. */
  readonly article: ArticlePage;

  private constructor(
    lens: Lens,
    readonly page: Page,
  ) {
    this.article = ArticlePage.of(lens, page);
  }

  /** Opens it empty, or with a file of the web. */
  static async open(lens: Lens, file?: string, before?: () => void): Promise<ViewerPage> {
    const viewer = new ViewerPage(lens, await lens.context.newPage());
    if (before) await viewer.page.addInitScript(before);
    const query = file === undefined ? '' : `?${new URLSearchParams({ file })}`;
    await viewer.page.goto(`chrome-extension://${await lens.id()}/viewer.html${query}`);
    return viewer;
  }

  /** Takes a viewer that something else opened. */
  static of(lens: Lens, page: Page): ViewerPage {
    return new ViewerPage(lens, page);
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** What is said in place of a document. */
  get sentence(): Locator {
    return this.page.locator('.sentence');
  }

  get message(): Locator {
    return this.page.getByRole('status');
  }

  get sheets(): Locator {
    return this.page.locator('.sheet');
  }

  get pageNumber(): Locator {
    return this.page.getByRole('textbox', { name: 'Page' });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async choose(buffer: Buffer, name = 'report.pdf'): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.button('Open a file').click(),
    ]);
    await chooser.setFiles({ name, mimeType: 'application/pdf', buffer });
  }

  /** Drops a file onto the window. */
  async drop(buffer: Buffer, name = 'report.pdf'): Promise<void> {
    await this.page.evaluate(
      ([data, called]) => {
        const bytes = Uint8Array.from(atob(data!), (letter) => letter.charCodeAt(0));
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([bytes], called!, { type: 'application/pdf' }));
        for (const type of ['dragover', 'drop'])
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      },
      [buffer.toString('base64'), name],
    );
  }

  /** Whether the text of every page is there. */
  isRead(): Promise<boolean> {
    return this.page.locator('.pages').evaluate((pages) => pages.ariaBusy === 'false');
  }
}
