/** What keeps people from reading or using a page, as axe sees it. */
import axe from 'axe-core';
import type { Frame, Page } from 'playwright/test';

/** @param within only this part is looked at */
export async function barriers(page: Page | Frame, within?: string): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (part) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const { violations } = await (part ? run(part) : run());
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
  }, within);
}
