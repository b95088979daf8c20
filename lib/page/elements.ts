/** What each HTML element means for reading: whether it is read at all, whether it begins a block, and of which kind. */
import type { BlockKind } from '../text/page-text';

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Content that is no prose: code, media, and everything a reader types into or presses. */
const NEVER_READ = setOf(
  'head title script style noscript template textarea input select option datalist button meter progress ' +
    'svg math canvas iframe frame frameset object embed audio video ' +
    // Ruby readings repeat the word above it and would split it: 北朝鮮 with きたちょうせん after each part.
    'rt rp',
);
const TYPED_INTO_ROLES = setOf('textbox searchbox combobox spinbutton');
const CODE_EDITOR = /(?:^|\s)(?:CodeMirror|cm-editor|monaco-editor|ace_editor)(?:\s|$)/;

/** By tag and not by computed style, so that a page reads the same here and on the command line. */
const INLINE = setOf(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label map area mark nobr picture q rb rtc ' +
    'ruby s samp small source span strike strong sub sup time tt u var wbr',
);

const KINDS: ReadonlyMap<string, BlockKind> = new Map(
  Object.entries({
    h1: 'heading',
    h2: 'heading',
    h3: 'heading',
    h4: 'heading',
    h5: 'heading',
    h6: 'heading',
    figcaption: 'caption',
    caption: 'caption',
    li: 'item',
    dt: 'item',
    dd: 'item',
    td: 'cell',
    th: 'cell',
    blockquote: 'quote',
  }),
);

/** True for what is never read, whatever it looks like: `localName` decides first because it is the cheapest. */
export function isNeverRead(element: Element): boolean {
  const name = element.localName;
  if (NEVER_READ.has(name) || name.startsWith('dispatch-lens')) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  if (TYPED_INTO_ROLES.has(element.getAttribute('role') ?? '')) return true;
  return CODE_EDITOR.test(element.getAttribute('class') ?? '');
}

/** Custom elements are inline until a style sheet says otherwise; the blocks inside them still begin blocks. */
export const isInline = (element: Element): boolean =>
  INLINE.has(element.localName) || element.localName.includes('-');

/** The kind of block that an element begins inside a block of kind `outer`. */
export function blockKind(element: Element, outer: BlockKind): BlockKind {
  if (element.getAttribute('role') === 'heading') return 'heading';
  const own = KINDS.get(element.localName);
  if (own) return own;
  // A paragraph in a quotation is quotation. A paragraph in a table cell is a paragraph: old sites lay out pages in tables.
  return outer === 'cell' ? 'paragraph' : outer;
}

export const isLink = (element: Element): boolean =>
  element.localName === 'a' && element.hasAttribute('href');

const LISTS = setOf('ul ol dl menu');
export const isList = (element: Element): boolean => LISTS.has(element.localName);
