/**
 * Marks findings with CSS Custom Highlights: the document stays as it is. The registry of highlights is shared with
 * the page's own scripts, which can clear it, so what was painted is remembered here and not read back from there.
 */

export const MARK = 'dispatch-lens-mark';
export const FLASH = 'dispatch-lens-flash';

/** An underline carries the mark, the tint only helps: it must be seen without colour, on light and on dark. */
const STYLES = `
::highlight(${MARK}) {
  background-color: rgb(214 110 0 / 0.14);
  text-decoration: underline 2px solid #c96a00;
}
::highlight(${FLASH}) {
  background-color: rgb(214 110 0 / 0.42);
  text-decoration: underline 3px solid #c96a00;
}
@media (forced-colors: active) {
  ::highlight(${MARK}) { background-color: transparent; text-decoration: underline 2px solid Highlight; }
  ::highlight(${FLASH}) { background-color: Highlight; color: HighlightText; }
}`;

/** Later in painting order, so that a flash shows over the mark below it. */
const PRIORITIES: Readonly<Record<string, number>> = { [MARK]: 0, [FLASH]: 1 };

export interface Painted {
  /** Paints again what the page's scripts wiped. */
  restore(): void;
  erase(): void;
}

/** False where the browser has no CSS Custom Highlights. */
export const canMark = (): boolean =>
  typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;

/** Paints ranges under one of the names above, in place of what was painted under it before. */
export function paintMarks(name: typeof MARK | typeof FLASH, ranges: readonly Range[]): Painted {
  if (!canMark() || ranges.length === 0) {
    if (canMark()) CSS.highlights.delete(name);
    return { restore: () => undefined, erase: () => undefined };
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = PRIORITIES[name] ?? 0;
  const roots = rootsOf(ranges);
  const restore = (): void => {
    for (const root of roots) adoptStyles(root);
    if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
  };
  restore();
  return {
    restore,
    erase() {
      // Something newer under the same name stays.
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    },
  };
}

/** Takes our style sheet out of the document and its shadow roots again. */
export function removeStyles(): void {
  for (const root of adopters) {
    root.adoptedStyleSheets = listOf(root.adoptedStyleSheets).filter((other) => other !== sheet);
  }
  adopters.clear();
}

let sheet: CSSStyleSheet | undefined;
const adopters = new Set<DocumentOrShadowRoot>();

/** Firefox paints text in a shadow tree only by rules of that tree, so each root with marks takes the sheet. */
function adoptStyles(root: DocumentOrShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
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

function rootsOf(ranges: readonly Range[]): Set<DocumentOrShadowRoot> {
  const roots = new Set<DocumentOrShadowRoot>();
  for (const range of ranges) roots.add(range.startContainer.getRootNode() as Document | ShadowRoot);
  return roots;
}
