/** A PDF on the screen: all its pages below one another, those in sight drawn, the text of all of them there to be read. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PdfPages } from '../text/pdf/pages';
import { inBreaths } from './breaths';
import { readPdfPage } from './page-text';
import type { PdfFile } from './pdf-file';
import { Sheet } from './sheet';
import { type LayerPage, textLayer } from './text-layer';

export interface ViewEvents {
  /** The page in sight has changed; counted from 1. */
  readonly onPage: (page: number) => void;
  /** The text of all pages is there. */
  readonly onRead: (characters: number) => void;
}

const ZOOM_STEP = 1.2;
const LEAST_ZOOM = 0.3;
const MOST_ZOOM = 5;
/** At first pages are as wide as the window, but letters no larger than this. */
const FIRST_ZOOM = 1.5;
/** Pages this near are drawn before they come into sight. */
const NEAR = '800px';

export class DocumentView {
  private readonly ending = new AbortController();
  private readonly sheets: Sheet[] = [];
  private readonly near = new Set<number>();
  private readonly sizes: LayerPage[] = [];
  private readonly proxies = new Map<number, Promise<PDFPageProxy>>();
  private zoom = 1;
  private current = 1;
  private readonly observer: IntersectionObserver;

  /** @param root is filled with the pages */
  constructor(
    private readonly file: PdfFile,
    private readonly root: HTMLElement,
    private readonly events: ViewEvents,
  ) {
    const { signal } = this.ending;
    this.observer = new IntersectionObserver((entries) => this.cameNear(entries), { rootMargin: NEAR });
    addEventListener('scroll', () => this.noticePage(), { signal, passive: true });
  }

  get pageCount(): number {
    return this.file.document.numPages;
  }

  /** Shows the first pages; the text of all follows. @throws when the first page cannot be read */
  async open(): Promise<void> {
    const { width, height } = (await this.page(0)).getViewport({ scale: 1 });
    this.setZoom(Math.min(FIRST_ZOOM, (document.documentElement.clientWidth - 32) / width));
    for (let index = 0; index < this.pageCount; index += 1) {
      const sheet = new Sheet(index, { width, height }, () => this.page(index));
      this.sheets.push(sheet);
    }
    this.root.replaceChildren(...this.sheets.map(({ element }) => element));
    for (const { element } of this.sheets) this.observer.observe(element);
    this.readAll().catch((error: unknown) => {
      if (!this.ending.signal.aborted) throw error;
    });
  }

  close(): void {
    this.ending.abort();
    this.observer.disconnect();
    for (const sheet of this.sheets) sheet.forget();
    this.root.replaceChildren();
    this.file.close();
  }

  goTo(page: number): void {
    const sheet = this.sheets[Math.min(Math.max(page, 1), this.pageCount) - 1];
    sheet?.element.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  zoomIn(): void {
    this.zoomTo(this.zoom * ZOOM_STEP);
  }

  zoomOut(): void {
    this.zoomTo(this.zoom / ZOOM_STEP);
  }

  private zoomTo(zoom: number): void {
    const sheet = this.sheets[this.current - 1];
    const before = sheet?.element.getBoundingClientRect();
    this.setZoom(Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom)));
    const after = sheet?.element.getBoundingClientRect();
    // What was at the top of the window stays there.
    if (before && after)
      scrollBy({ top: after.top - (before.top / before.height) * after.height, behavior: 'instant' });
    this.draw();
  }

  private setZoom(zoom: number): void {
    this.zoom = zoom;
    this.root.style.setProperty('--zoom', zoom.toFixed(4));
  }

  private page(index: number): Promise<PDFPageProxy> {
    const known = this.proxies.get(index);
    if (known) return known;
    const page = this.file.document.getPage(index + 1);
    this.proxies.set(index, page);
    return page;
  }

  private cameNear(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const sheet = this.sheets.find(({ element }) => element === target);
      if (!sheet) continue;
      if (isIntersecting) this.near.add(sheet.index);
      else {
        this.near.delete(sheet.index);
        sheet.forget();
      }
    }
    this.draw();
  }

  private draw(): void {
    for (const index of this.near) {
      this.sheets[index]!.draw(this.zoom).catch((error: unknown) => {
        // One page that cannot be drawn is no reason to show none.
        if (!this.ending.signal.aborted) console.warn(error);
      });
    }
  }

  private noticePage(): void {
    const middle = innerHeight / 2;
    let low = 0;
    let high = this.sheets.length - 1;
    while (low < high) {
      const at = (low + high) >> 1;
      if (this.sheets[at]!.element.getBoundingClientRect().bottom < middle) low = at + 1;
      else high = at;
    }
    if (low + 1 === this.current) return;
    this.current = low + 1;
    this.events.onPage(this.current);
  }

  /** The text of every page: what is in sight first, then in order. */
  private async readAll(): Promise<void> {
    const { signal } = this.ending;
    const pages = new PdfPages(this.pageCount);
    const left = new Set(this.sheets.keys());
    let characters = 0;
    while (left.size > 0) {
      const index = [...this.near].sort((a, b) => a - b).find((one) => left.has(one)) ?? [...left][0]!;
      for (const missing of pages.missingFor(index)) {
        const { width, height, items, familyOf } = await this.readPage(missing);
        signal.throwIfAborted();
        this.sizes[missing] = { width, height, familyOf };
        this.sheets[missing]!.setSize({ width, height });
        pages.add(missing, { width, height, items });
      }
      const paragraphs = pages.layOut(index);
      const layer = await inBreaths(textLayer(paragraphs, this.sizes[index]!, this.sizes[index + 1]), signal);
      this.sheets[index]!.setText(layer);
      characters += paragraphs.reduce((sum, { text }) => sum + text.length, 0);
      left.delete(index);
    }
    this.events.onRead(characters);
  }

  /** A page whose text cannot be read has none: the others are read all the same. */
  private async readPage(index: number): Promise<Awaited<ReturnType<typeof readPdfPage>>> {
    try {
      return await readPdfPage(await this.page(index));
    } catch (error) {
      if (this.ending.signal.aborted || index === 0) throw error;
      const { width, height } = this.sizes[0] ?? { width: 595, height: 842 };
      return { width, height, items: [], familyOf: () => 'sans-serif' };
    }
  }
}
