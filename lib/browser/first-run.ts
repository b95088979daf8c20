/** The first thing after installing: what it is, and a page to try it on. */
import { browser } from './api';

/** Background: opens the welcome page once, and not after updates. */
export function welcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
