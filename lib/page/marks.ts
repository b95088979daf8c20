/**
 * Marks findings with CSS Custom Highlights: the document stays as it is. The registry of highlights is shared with
 * the page's own scripts, which can clear it, so what was painted is remembered here and not read back from there.
 */

import { atOnce } from './slices';

export const MARK = 'dispatch-lens-mark';
export const FLASH = 'dispatch-lens-flash';

/** How marks look: a setting of the reader's. `none` paints nothing, and leaves nothing to be seen by the page. */
export type MarkStyle = 'both' | 'underline' | 'tint' | 'none';

interface Look {
  readonly tint: number;
  readonly line: string;
}

/** A tint alone would be colour alone: it keeps a fine line. */
const LOOKS: Readonly<Record<MarkStyle, Look>> = {
  both: { tint: 0.14, line: '2px solid' },
  underline: { tint: 0, line: '2px solid' },
  tint: { tint: 0.24, line: '1px dotted' },
  none: { tint: 0, line: '2px solid' },
};

/**
 * An underline carries the mark, the tint only helps: it must be seen without colour, on light, dark and pictures. The
 * orange has at least 3:1 against both black and white. On paper the line stands alone.
 */
const stylesFor = ({ tint, line }: Look): string => `
::highlight(${MARK}) {
  ${tint > 0 ? `background-color: rgb(214 110 0 / ${tint});` : ''}
  text-decoration: underline ${line} #c96a00;
}
::highlight(${FLASH}) {
  background-color: rgb(214 110 0 / 0.42);
  text-decoration: underline 3px solid #c96a00;
}
@media (forced-colors: active) {
  ::highlight(${MARK}) { background-color: transparent; text-decoration: underline ${line} Highlight; }
  ::highlight(${FLASH}) { background-color: Highlight; color: HighlightText; }
}
@media print {
  ::highlight(${MARK}) { background-color: transparent; text-decoration: underline ${line} currentColor; }
}`;

/** Later in painting order, so that a flash shows over the mark below it, and ours over what the page paints itself. */
const PRIORITIES: Readonly<Record<string, number>> = { [MARK]: 1, [FLASH]: 2 };

/** False where the browser has no CSS Custom Highlights. */
export const canMark = (): boolean =>
  typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;

/** What is painted under one name. */
export class Marks {
  private readonly painted = new Set<Range>();
  private readonly roots = new Set<DocumentOrShadowRoot>();
  private highlight: Highlight | undefined;

  constructor(private readonly name: typeof MARK | typeof FLASH) {}

  /** Paints exactly these. A range that is painted already is not touched. */
  *paintInSteps(ranges: ReadonlySet<Range>): Generator<void, void> {
    if (!canMark()) return;
    for (const range of this.painted) {
      if (ranges.has(range)) continue;
      this.painted.delete(range);
      this.highlight?.delete(range);
    }
    yield;
    for (const range of ranges) {
      if (this.painted.has(range)) continue;
      this.painted.add(range);
      this.made().add(range);
      this.roots.add(range.startContainer.getRootNode() as Document | ShadowRoot);
      yield;
    }
    this.restore();
  }

  paint(ranges: ReadonlySet<Range>): void {
    atOnce(this.paintInSteps(ranges));
  }

  /** Paints again what the page's scripts wiped. */
  restore(): void {
    if (!canMark() || !this.highlight) return;
    if (this.painted.size === 0) {
      this.erase();
      return;
    }
    for (const root of this.roots) adoptStyles(root);
    if (CSS.highlights.get(this.name) !== this.highlight) CSS.highlights.set(this.name, this.highlight);
    // A page may have emptied it, too.
    if (this.highlight.size !== this.painted.size)
      for (const range of this.painted) this.highlight.add(range);
  }

  erase(): void {
    // Something newer under the same name stays.
    if (this.highlight && CSS.highlights.get(this.name) === this.highlight) CSS.highlights.delete(this.name);
    this.highlight = undefined;
    this.painted.clear();
    this.roots.clear();
  }

  private made(): Highlight {
    if (!this.highlight) {
      this.highlight = new Highlight();
      this.highlight.priority = PRIORITIES[this.name] ?? 0;
    }
    return this.highlight;
  }
}

let sheet: CSSStyleSheet | undefined;
let style: MarkStyle = 'both';
const adopters = new Set<DocumentOrShadowRoot>();

/** From here on marks look like this. */
export function setMarkLook(wanted: MarkStyle): void {
  style = wanted;
  sheet?.replaceSync(stylesFor(LOOKS[wanted]));
}

/** Takes our style sheet out of the document and its shadow roots again. */
export function removeStyles(): void {
  for (const root of adopters) {
    root.adoptedStyleSheets = listOf(root.adoptedStyleSheets).filter((other) => other !== sheet);
  }
  adopters.clear();
}

/** Firefox paints text in a shadow tree only by rules of that tree, so each root with marks takes the sheet. */
function adoptStyles(root: DocumentOrShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(stylesFor(LOOKS[style]));
  }
  const adopted = listOf(root.adoptedStyleSheets);
  if (!adopted.includes(sheet)) root.adoptedStyleSheets = [...adopted, sheet];
  adopters.add(root);
}

/** By index: Firefox does not let a content script iterate the page's objects. */
function listOf<T>(list: ArrayLike<T>): T[] {
  const items: T[] = [];
  for (let i = 0; i < list.length; i += 1) items.push(list[i]!);
  return items;
}
