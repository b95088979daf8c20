/** A browser as people have it, and a web site on this machine that it reaches by a listed name. */
import { test as base, expect } from './fixtures';
import { Lens } from './lens';
import { Site } from './site';

export const HOST = 'www.nknews.org';

interface Fixtures {
  readonly site: Site;
  /** Of the network it reaches `site` alone. */
  readonly used: Lens;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  site: async ({}, use) => {
    const site = await Site.open();
    await use(site);
    await site.close();
  },
  used: async ({ site }, use) => {
    const lens = await Lens.launchAsUsed([HOST], site.port);
    await use(lens);
    expect(await lens.faults(), 'errors of the extension').toEqual([]);
    await lens.close();
  },
});

export { expect };
