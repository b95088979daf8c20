/** Which sites the extension may read: those in the manifest, and those that the reader added. */
import { browser } from './api';

/** The match pattern for a page's whole origin; undefined for pages that are not on the web. */
export function originPattern(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  // Match patterns have no ports: a pattern covers every port of its host.
  return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${hostname}/*` : undefined;
}

/** Whether the page may be read without asking. */
export async function hasSiteAccess(url: string): Promise<boolean> {
  const pattern = originPattern(url);
  return pattern !== undefined && browser.permissions.contains({ origins: [pattern] });
}

/**
 * Asks the person for the page's site. Call it first thing in a click: browsers refuse to ask otherwise. Resolves to
 * the answer; false for a page that no extension may read.
 */
export async function requestSiteAccess(url: string): Promise<boolean> {
  const pattern = originPattern(url);
  return pattern !== undefined && browser.permissions.request({ origins: [pattern] });
}

const ALL_SITES = { origins: ['*://*/*'] };

/** Whether the reader granted every site. */
export const hasAllSites = (): Promise<boolean> => browser.permissions.contains(ALL_SITES);

/** Asks the person for every site; like `requestSiteAccess`, first thing in a click. */
export const requestAllSites = (): Promise<boolean> => browser.permissions.request(ALL_SITES);

/** Match patterns of the sites in the manifest. */
export const listedSites = (): string[] => browser.runtime.getManifest().host_permissions ?? [];

/** Match patterns that the reader granted beyond the manifest. */
export async function addedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const listed = new Set(listedSites());
  const granted = origins.filter((origin) => listed.has(origin));
  // Firefox keeps every site that was asked for, also where a wider pattern has it already.
  return origins.filter((origin) => !listed.has(origin) && !granted.some((site) => isWithin(origin, site)));
}

/** Whether the sites of one pattern are among those of another, which begins with `*://*.` as ours do. */
function isWithin(pattern: string, wide: string): boolean {
  const hostOf = (one: string): string => one.split('/')[2] ?? '';
  return `.${hostOf(pattern)}`.endsWith(hostOf(wide).slice(1));
}

/** Gives a site back. Resolves to whether it was there to give. */
export const removeSite = (pattern: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [pattern] });
