/** How marks look, as a style sheet that the document and its shadow trees adopt. */
import type { Tone } from './tones';

/** Names in the registry of highlights. */
export const MARKS: Readonly<Record<Tone, string>> = {
  dark: 'dispatch-lens-mark',
  middle: 'dispatch-lens-mark-middle',
  light: 'dispatch-lens-mark-light',
};
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

/** An orange that has 3:1 against what is behind words of a tone: the middle one against black and white, the others against pictures too. */
const ORANGES: Readonly<Record<Tone, string>> = { dark: '#803e00', middle: '#c96a00', light: '#ffd3a1' };

/**
 * Rules for the root alone where a highlight's style is inherited (Chromium from 131 on, as `::details-content`): the browser
 * styles the page anew when they come, and takes two thirds of the time that rules for every element take.
 */
const INHERITED = '(selector(::details-content)) and (not (-moz-appearance: none))';

const stylesFor = (look: Look): string => `
@supports ${INHERITED} { ${rulesFor(look, ':root')} }
@supports not (${INHERITED}) { ${rulesFor(look, '')} }`;

/** An underline carries the mark, the tint only helps: it must be seen without colour. On paper the line stands alone. */
function rulesFor({ tint, line }: Look, element: '' | ':root'): string {
  const marks = (style: (tone: Tone) => string): string =>
    (Object.keys(MARKS) as Tone[])
      .map((tone) => `${element}::highlight(${MARKS[tone]}) { ${style(tone)} }`)
      .join('\n');
  const background = tint > 0 ? `background-color: rgb(214 110 0 / ${tint}); ` : '';
  return `
${marks((tone) => `${background}text-decoration: underline ${line} ${ORANGES[tone]};`)}
${element}::highlight(${FLASH}) {
  background-color: rgb(214 110 0 / 0.42);
  text-decoration: underline 3px solid ${ORANGES.middle};
}
@media (forced-colors: active) {
  ${marks(() => `background-color: transparent; text-decoration: underline ${line} Highlight;`)}
  ${element}::highlight(${FLASH}) { background-color: Highlight; color: HighlightText; }
}
@media print {
  ${marks(() => `background-color: transparent; text-decoration: underline ${line} currentColor;`)}
}`;
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
export function adoptStyles(root: DocumentOrShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(stylesFor(LOOKS[style]));
  }
  const adopted = listOf(root.adoptedStyleSheets);
  // One of an earlier version, which could not take it away (./leftovers), would show through.
  if (!adopted.includes(sheet)) root.adoptedStyleSheets = [...adopted.filter((one) => !isOurs(one)), sheet];
  adopters.add(root);
}

const isOurs = ({ cssRules }: CSSStyleSheet): boolean => cssRules[0]?.cssText.includes(MARKS.dark) === true;

/** By index: Firefox does not let a content script iterate the page's objects. */
function listOf<T>(list: ArrayLike<T>): T[] {
  const items: T[] = [];
  for (let i = 0; i < list.length; i += 1) items.push(list[i]!);
  return items;
}
