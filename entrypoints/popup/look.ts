/** Looks at a tab: asks the reader in it, or brings one in first. */
import {
  ClosedPageError,
  FailedPageError,
  KeptPageError,
  NoAccessError,
  PageGoneError,
} from '../../lib/browser/errors';
import { askReport } from '../../lib/browser/page-client';
import { bringReaders } from '../../lib/browser/reader-injection';
import type { Rules } from '../../lib/browser/settings-store';
import { hasAllSites, hasSiteAccess } from '../../lib/browser/site-access';
import { activeTab, getTab, type Tab } from '../../lib/browser/tabs';
import { isViewer, showsPdf } from '../../lib/browser/viewer';
import type { PageReport } from '../../lib/page/report';
import { isPinned } from '../../lib/settings/policy';
import { isOff, siteOf } from '../../lib/settings/settings';
import { type Attempt, isOffLimits, type PopupState, popupState } from '../../lib/ui/popup-state';

/** Browsers throw when they are asked for a tab that no browser could have. */
const MAX_TAB_ID = 2 ** 31 - 1;

/** The tab that the address names (`?tab=<id>`), or the one in front. Undefined when it is gone. */
export async function tabOfAddress(search: string): Promise<Tab | undefined> {
  const named = new URLSearchParams(search).get('tab');
  if (named === null) return activeTab();
  const id = Number(named);
  return Number.isInteger(id) && id >= 0 && id <= MAX_TAB_ID ? getTab(id) : undefined;
}

export async function lookAt(tab: Tab | undefined, { settings, policy }: Rules): Promise<PopupState> {
  const { languages } = settings;
  if (!tab) return popupState({ exists: false, granted: false, attempt: { outcome: 'refused' }, languages });
  const { url } = tab;
  const site = siteOf(url);
  const off = site && isOff(settings, url) ? { site, pinned: isPinned(policy, site) } : undefined;
  // At once: each question to the browser costs a person time before anything is drawn.
  const [attempt, granted] = await Promise.all([
    attemptAt(tab, off !== undefined),
    url === undefined ? hasAllSites() : hasSiteAccess(url),
  ]);
  return popupState({ exists: true, url, granted, attempt, off, languages });
}

async function attemptAt(tab: Tab, off: boolean): Promise<Attempt> {
  const { url } = tab;
  if (isViewer(url)) return read(tab);
  if (off) return { outcome: 'refused' };
  // Most pages that the popup is opened on have been read: then nothing else is asked.
  const report = await reportSoFar(tab);
  if (report) return { outcome: 'read', report };
  if (await showsPdf(tab)) return { outcome: 'pdf' };
  return url !== undefined && isOffLimits(url) ? { outcome: 'never' } : read(tab);
}

/** Undefined where there is none, for whatever reason: `read` finds out which. */
async function reportSoFar(tab: Tab): Promise<PageReport | undefined> {
  try {
    return await askReport(tab);
  } catch {
    return undefined;
  }
}

async function read(tab: Tab): Promise<Attempt> {
  try {
    const report = (await askReport(tab)) ?? (await bringAndAsk(tab));
    return report ? { outcome: 'read', report } : { outcome: 'broken' };
  } catch (error) {
    if (error instanceof ClosedPageError) return { outcome: 'never' };
    if (error instanceof FailedPageError) return { outcome: 'broken' };
    if (error instanceof KeptPageError) return { outcome: 'kept' };
    if (error instanceof NoAccessError) return { outcome: 'refused' };
    if (!(error instanceof PageGoneError)) console.error(error);
    return { outcome: 'broken' };
  }
}

async function bringAndAsk(tab: Tab) {
  await bringReaders(tab.id);
  return askReport(tab);
}
