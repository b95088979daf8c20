/**
 * The text of a page as elements over its picture: a paragraph is a paragraph, whatever lines it is drawn in, and each run
 * stands where its letters are. So the reader that reads web pages reads it too, and so does a screen reader.
 */
import type { PdfRun } from '../text/pdf/items';
import type { LaidParagraph } from '../text/pdf/pages';
import type { PdfPart } from '../text/pdf/paragraphs';

export interface LayerPage {
  readonly width: number;
  readonly height: number;
  familyOf(font: string): string;
}

/** The text of one page. `next` is the page after it, for paragraphs that go on there. Yields after each run. */
export function* textLayer(
  paragraphs: readonly LaidParagraph[],
  page: LayerPage,
  next: LayerPage | undefined,
): Generator<void, DocumentFragment> {
  const layer = new DocumentFragment();
  for (const paragraph of paragraphs) {
    const element = document.createElement(tagOf(paragraph));
    let into: Element = element;
    let on = page;
    for (const [i, part] of paragraph.parts.entries()) {
      if (i === paragraph.nextPageFrom && next) {
        into = element.appendChild(overNextPage(page, next));
        on = next;
      }
      into.append(spanOf(part, on, isFollowedBySpace(paragraph, i)));
      yield;
    }
    layer.append(element);
  }
  return layer;
}

const tagOf = ({ kind, aside }: LaidParagraph): string =>
  aside ? 'footer' : kind === 'heading' ? 'h2' : 'p';

function isFollowedBySpace({ parts, text }: LaidParagraph, at: number): boolean {
  const { start, text: own } = parts[at]!;
  const next = parts[at + 1];
  return next !== undefined && next.start > start + own.length && text[start + own.length] === ' ';
}

/** A box as large as the next page and exactly over it. */
function overNextPage(page: LayerPage, next: LayerPage): HTMLElement {
  const box = document.createElement('span');
  box.className = 'over-next-page';
  box.style.setProperty('--shift', String((page.width - next.width) / 2));
  box.style.setProperty('--width', String(next.width));
  box.style.setProperty('--height', String(next.height));
  return box;
}

function spanOf({ run, text }: PdfPart, page: LayerPage, spaced: boolean): HTMLElement {
  const family = page.familyOf(run.font);
  const span = document.createElement('span');
  span.textContent = spaced ? `${text} ` : text;
  const rise = run.size * ascentOf(family);
  span.style.left = `${percent(run.x + rise * Math.sin(run.angle), page.width)}`;
  span.style.top = `${percent(run.y - rise * Math.cos(run.angle), page.height)}`;
  span.style.fontFamily = family;
  span.style.setProperty('--size', run.size.toFixed(2));
  const stretch = run.width / naturalWidth(run, family);
  const turn = run.angle === 0 ? '' : `rotate(${run.angle}rad) `;
  if (Number.isFinite(stretch) && stretch > 0) span.style.transform = `${turn}scaleX(${stretch.toFixed(4)})`;
  return span;
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(3)}%`;

const MEASURING_SIZE = 32;
let measuring: CanvasRenderingContext2D | null | undefined;
const ascents = new Map<string, number>();

function measure(text: string, family: string): TextMetrics | undefined {
  measuring ??= document.createElement('canvas').getContext('2d');
  if (!measuring) return undefined;
  const font = `${MEASURING_SIZE}px ${family}`;
  if (measuring.font !== font) measuring.font = font;
  return measuring.measureText(text);
}

function naturalWidth({ text, size }: PdfRun, family: string): number {
  return ((measure(text, family)?.width ?? 0) * size) / MEASURING_SIZE;
}

/** The part of a line's height that is above its baseline. */
function ascentOf(family: string): number {
  const known = ascents.get(family);
  if (known !== undefined) return known;
  const metrics = measure('', family);
  const { fontBoundingBoxAscent: up = 0.8, fontBoundingBoxDescent: down = 0.2 } = metrics ?? {};
  const ascent = up + down > 0 ? up / (up + down) : 0.8;
  ascents.set(family, ascent);
  return ascent;
}
