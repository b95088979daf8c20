/** Our own page for PDFs, because browsers let no extension into theirs: where it is, and how it is opened and read. */
import { browser } from './api';
import { namedError } from './errors';
import { fileOfPart, type Part } from './part-files';
import type { Tab } from './tabs';

const VIEWER = '/viewer.html';
const READER = '/reader.js';
const PDF = 'application/pdf';

const addressOf = (path: string): string => browser.runtime.getURL(path as never);

/** Whether a tab shows the viewer. */
export const isViewer = (url: string | undefined): boolean =>
  url !== undefined && url.split(/[?#]/, 1)[0] === addressOf(VIEWER);

/** Opens the viewer next to a tab: with the tab's file where that is on the web, else empty. */
export async function openViewer({ id, url }: Tab): Promise<void> {
  const file = isOnWeb(url) ? `?${new URLSearchParams({ file: url })}` : '';
  const { index } = await browser.tabs.get(id);
  await browser.tabs.create({ url: addressOf(VIEWER) + file, index: index + 1 });
}

/** The file that the viewer's own address names; undefined where it names none, or none on the web. */
export function fileOfAddress(search: string): string | undefined {
  const file = new URLSearchParams(search).get('file');
  return file !== null && isOnWeb(file) ? file : undefined;
}

/**
 * Whether a tab shows a PDF in the browser's own viewer. Its type is known where we have access; elsewhere, and in
 * Firefox, its address has to do. Nothing is asked of the network.
 */
export async function showsPdf({ id, url }: Tab): Promise<boolean> {
  const type = await contentTypeOf(id);
  return type === undefined ? isPdfAddress(url) : type === PDF;
}

/** Puts the reader into this very page: the same file that is brought into web pages. */
export function readThisPage(): void {
  void loadScript(READER);
}

/** Whether this page is one of the extension's: no script is brought into those by the background. */
export const isOwnPage = (): boolean => location.href.startsWith(addressOf('/'));

/** Brings a part into this very page; resolves when it is there, or failed to come. */
export const loadPartHere = async (part: Part): Promise<void> => {
  const file = fileOfPart(part);
  if (file) await loadScript(file);
};

function loadScript(path: string): Promise<void> {
  const script = document.createElement('script');
  script.src = addressOf(path);
  return new Promise((resolve) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => resolve());
    document.head.append(script);
  });
}

async function contentTypeOf(tabId: number): Promise<string | undefined> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => document.contentType,
      injectImmediately: true,
    });
    return typeof frame?.result === 'string' ? frame.result : undefined;
  } catch (error) {
    // No access, or the tab is going: the reader's own attempt will say which.
    if (namedError(error) === error) console.warn(error);
    return undefined;
  }
}

export function isPdfAddress(url: string | undefined): boolean {
  return url !== undefined && URL.canParse(url) && /\.pdf$/i.test(new URL(url).pathname);
}

/** Whether an address can be fetched. */
export function isOnWeb(url: string | undefined): url is string {
  return url !== undefined && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
