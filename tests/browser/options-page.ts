/** The settings page. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';
import type { Lens } from './lens';

export class OptionsPage {
  private constructor(readonly page: Page) {}

  static async open(lens: Lens): Promise<OptionsPage> {
    const page = await lens.context.newPage();
    await page.goto(`chrome-extension://${await lens.id()}/options.html`);
    return new OptionsPage(page);
  }

  section(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  choice(name: string): Locator {
    return this.page.getByRole('radio', { name, exact: true });
  }

  check(name: string): Locator {
    return this.page.getByRole('checkbox', { name, exact: true });
  }

  field(name: string, within: Locator | Page = this.page): Locator {
    return within.getByLabel(name, { exact: true });
  }

  menu(name: string): Locator {
    return this.page.getByRole('combobox', { name, exact: true });
  }

  /** Presses a button that gives a file, and reads the file. */
  async download(name: string): Promise<string> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.button(name).click()]);
    return readFile(await download.path(), 'utf8');
  }

  /** Chooses a file to import. */
  async import(content: string): Promise<void> {
    await this.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'settings.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  }
}
