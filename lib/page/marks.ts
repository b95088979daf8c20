/**
 * Marks findings with CSS Custom Highlights: the document stays as it is. The registry of highlights is shared with
 * the page's own scripts, which can clear it, so what was painted is remembered here and not read back from there.
 */

export const MARK = 'dispatch-lens-mark';
export const FLASH = 'dispatch-lens-flash';

/** How marks look. `none`: nothing is painted or left in the page, so its scripts can notice nothing. */
export type MarkStyle = 'both' | 'underline' | 'tint' | 'none';

const TINT = 'background-color: rgb(214 110 0 / 0.14);';
const STRONG_TINT = 'background-color: rgb(214 110 0 / 0.24);';
const LINE = 'text-decoration: underline 2px solid #c96a00;';
const LOOKS: Readonly<Record<MarkStyle, string>> = {
  both: TINT + LINE,
  underline: LINE,
  tint: STRONG_TINT,
  none: '',
};

/** An underline carries the mark, the tint only helps: it must be seen without colour, on light and on dark. */
const stylesFor = (look: MarkStyle): string => `
::highlight(${MARK}) { ${LOOKS[look]} }
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

let style: MarkStyle = 'both';

/** From here on marks look so; what is painted already changes with it, and goes where the style is `none`. */
export function setMarkStyle(next: MarkStyle): void {
  style = next;
  sheet?.replaceSync(stylesFor(next));
  if (next !== 'none' || !canMark()) return;
  for (const name of [MARK, FLASH]) CSS.highlights.delete(name);
  removeStyles();
}

/** False where the browser has no CSS Custom Highlights. */
export const canMark = (): boolean =>
  typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;

/** Paints ranges under one of the names above, in place of what was painted under it before. */
export function paintMarks(name: typeof MARK | typeof FLASH, ranges: readonly Range[]): Painted {
  if (!canMark() || ranges.length === 0 || style === 'none') {
    if (canMark()) CSS.highlights.delete(name);
    return { restore: () => undefined, erase: () => undefined };
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = PRIORITIES[name] ?? 0;
  const roots = rootsOf(ranges);
  const restore = (): void => {
    if (style === 'none') return;
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
    sheet.replaceSync(stylesFor(style));
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
