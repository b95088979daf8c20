import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { extractPageText, readSource } from '../../../lib/page/page-source';

const documentOf = (body: string): Document =>
  parseHTML(`<!doctype html><html><head><title>Not read</title></head><body>${body}</body></html>`).document;

/** Each block as `kind text`, with `~` before those set aside. */
function blocksOf(body: string): string[] {
  const { text, blocks } = extractPageText(documentOf(body));
  return blocks.map(({ start, end, kind, aside }) => `${aside ? '~' : ''}${kind} ${text.slice(start, end)}`);
}

type Row = [name: string, body: string, blocks: string[]];

const BLOCKS: Row[] = [
  ['a paragraph', '<p>One.</p>', ['paragraph One.']],
  ['text around a block', 'a<div>b</div>c', ['paragraph a', 'paragraph b', 'paragraph c']],
  ['inline elements join', '<p>North <b>Ko</b>rean</p>', ['paragraph North Korean']],
  ['a custom element inside a sentence', '<p>sent <x-tip>home</x-tip> now</p>', ['paragraph sent home now']],
  ['white space is one space', '<p>a \n\t b</p>', ['paragraph a b']],
  ['no-break space and soft hyphen stay', '<p>a\u00a0b\u00adc</p>', ['paragraph a\u00a0b\u00adc']],
  ['wbr joins', '<p>work<wbr>ers</p>', ['paragraph workers']],
  ['one line break is a space', '<p>a<br>b</p>', ['paragraph a b']],
  ['two line breaks begin a block', '<p>a<br>\n<br>b</p>', ['paragraph a', 'paragraph b']],
  ['line breaks with words between', '<p>a<br>b<br>c</p>', ['paragraph a b c']],
  ['headings', '<h1>a</h1><h3>b</h3><div role="heading">c</div>', ['heading a', 'heading b', 'heading c']],
  ['list items', '<ul><li>a<p>b</p></li></ul>', ['item a', 'item b']],
  ['captions', '<figure><img alt="x"><figcaption>a</figcaption></figure>', ['caption a']],
  ['quotations', '<blockquote><p>a</p></blockquote>', ['quote a']],
  [
    'table cells',
    '<table><tr><td>a</td><th>b</th><td><p>c</p></td></tr></table>',
    ['cell a', 'cell b', 'paragraph c'],
  ],
  ['ruby readings are skipped', '<p><ruby>北<rt>きた</rt>朝鮮</ruby></p>', ['paragraph 北朝鮮']],
  ['a comment does not split', '<p>a<!-- x -->b</p>', ['paragraph ab']],
  ['markup-like text is text', '<p>&lt;script&gt;a&lt;/script&gt;</p>', ['paragraph <script>a</script>']],
  ['nothing', '', []],
];

const UNREAD: Row[] = [
  ['script and style', '<p>a<script>x</script><style>x</style>b</p>', ['paragraph ab']],
  ['noscript and template', '<noscript>x</noscript><template><p>x</p></template>a', ['paragraph a']],
  ['form fields', '<textarea>x</textarea><select><option>x</select><button>x</button>a', ['paragraph a']],
  ['editable', '<div contenteditable>x</div><div contenteditable="plaintext-only">x</div>a', ['paragraph a']],
  ['not editable after all', '<div contenteditable="false">a</div>', ['paragraph a']],
  ['code editors', '<div role="textbox">x</div><div class="CodeMirror wide">x</div>a', ['paragraph a']],
  ['media and drawings', '<svg><text>x</text></svg><canvas>x</canvas><video>x</video>a', ['paragraph a']],
  ['hidden', '<p hidden>x</p><p style="color:red; display : none">x</p><p>a</p>', ['paragraph a']],
  [
    'invisible, with something visible inside',
    '<div style="visibility:hidden">x <b style="visibility:visible">a</b></div>',
    ['paragraph a'],
  ],
  ['hidden from everyone', '<p aria-hidden="true">x</p>a', ['paragraph a']],
  [
    'the page behind a dialog',
    '<div aria-hidden="true"><main><p>a</p></main></div><dialog>x</dialog>',
    ['paragraph a'],
  ],
  ['closed details', '<details><summary>a</summary><p>x</p></details>', ['paragraph a']],
  ['open details', '<details open><summary>a</summary><p>b</p></details>', ['paragraph a', 'paragraph b']],
  ['our own elements', '<dispatch-lens-card>x</dispatch-lens-card>a', ['paragraph a']],
];

const ASIDES: Row[] = [
  [
    'by tag',
    '<nav>a</nav><aside>b</aside><footer>c</footer>',
    ['~paragraph a', '~paragraph b', '~paragraph c'],
  ],
  ['by role', '<div role="complementary"><p>a</p></div>', ['~paragraph a']],
  [
    'the page header, not an article’s',
    '<header>a</header><article><header><h1>b</h1></header></article>',
    ['~paragraph a', 'heading b'],
  ],
  [
    'by class',
    '<div class="c-related-posts"><p>a</p></div><div class="entry-byline">b</div>',
    ['~paragraph a', '~paragraph b'],
  ],
  ['not a layout class', '<div class="layout-with-sidebar"><p>a</p></div>', ['paragraph a']],
  ['not what holds the article', '<div id="share"><article><p>a</p></article></div>', ['paragraph a']],
  [
    'a list of links',
    '<ul><li><a href="/1">Story one</a></li><li><a href="/2">Story two</a> 2d</li></ul>',
    ['~item Story one', '~item Story two 2d'],
  ],
  [
    'not a list with some links',
    '<ul><li>They went to <a href="/1">Dandong</a> in May.</li></ul>',
    ['item They went to Dandong in May.'],
  ],
];

describe('page text', () => {
  it.each([...BLOCKS, ...UNREAD, ...ASIDES])('%s', (_name, body, blocks) => {
    expect(blocksOf(body)).toEqual(blocks);
  });

  it('reads nothing of a document in design mode', () => {
    const document = documentOf('<p>a</p>');
    Object.defineProperty(document, 'designMode', { value: 'on' });
    expect(extractPageText(document).text).toBe('');
  });

  it('reads 20,000 nested levels', () => {
    const document = documentOf('');
    let inner: Element = document.body;
    for (let level = 0; level < 20_000; level += 1)
      inner = inner.appendChild(document.createElement(level % 2 ? 'b' : 'div'));
    inner.textContent = 'deep';
    expect(extractPageText(document).text).toBe('deep');
  });

  it('cuts a book in one element behind a sentence, and finds the way back', () => {
    const sentence = 'The council met on Tuesday to speak of roads. ';
    const source = readSource(documentOf(`<pre>${sentence.repeat(2_000)}</pre>`));
    const { text, blocks } = source.page;
    expect(blocks.length).toBeGreaterThan(4);
    for (const { start, end } of blocks) {
      expect(end - start).toBeLessThan(20_000);
      expect(text.slice(start, end)).toMatch(/^The .* roads\.$/);
      const pieces = source.piecesOf({ start, end: start + 11 });
      expect(pieces.map(({ node, from, to }) => node.data.slice(from, to)).join('')).toBe('The council');
    }
  });

  it('reads an open shadow tree in place of the children, which its slots show', () => {
    const document = documentOf('<x-story>a<b slot="end">c</b></x-story>');
    const host = document.querySelector('x-story')!;
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p><slot></slot></p><p>b</p><p><slot name="end">x</slot></p>';
    const [first, last] = shadow.querySelectorAll('slot');
    first!.assignedNodes = () => [host.firstChild!];
    last!.assignedNodes = () => [host.lastChild!];
    const source = readSource(document);
    expect(source.page.text).toBe('a\nb\nc');
    expect(source.piecesOf({ start: 0, end: 5 }).map(({ node }) => node.data)).toEqual(['a', 'b', 'c']);
  });
});

const letters = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '\n', '\u00a0', '\u00ad', '북', '😀', '<'),
});
const tag = fc.constantFrom('p', 'b', 'i', 'div', 'li', 'script', 'h2', 'br', 'textarea', 'span', 'ul', 'a');

interface Tree {
  readonly tag: string;
  readonly children: readonly (Tree | string)[];
}
const tree = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    tag,
    children: fc.array(fc.oneof({ depthSize: 'small' }, letters, tie('tree')), { maxLength: 5 }),
  }),
})).tree;

function grow(document: Document, { tag, children }: Tree): Element {
  const element = document.createElement(tag);
  for (const child of children) {
    element.append(typeof child === 'string' ? document.createTextNode(child) : grow(document, child));
  }
  return element;
}

describe('the way back', () => {
  it('leads from each character to that character in the document', () => {
    fc.assert(
      fc.property(tree, (root) => {
        const document = documentOf('');
        document.body.append(grow(document, root));
        const source = readSource(document);
        const { text } = source.page;
        for (let at = 0; at < text.length; at += 1) {
          const back = source
            .piecesOf({ start: at, end: at + 1 })
            .map(({ node, from, to }) => node.data.slice(from, to));
          if (/[ \n]/.test(text[at]!)) expect(back.join('').trim()).toBe('');
          else expect(back).toEqual([text[at]]);
        }
      }),
    );
  });

  it('leads from any span to exactly its words', () => {
    const squeeze = (words: string): string => words.replace(/[ \t\n\r\f]+/g, '');
    fc.assert(
      fc.property(tree, fc.nat(), fc.nat(), (root, one, other) => {
        const document = documentOf('');
        document.body.append(grow(document, root));
        const source = readSource(document);
        const { text } = source.page;
        const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        const back = source.piecesOf({ start, end }).map(({ node, from, to }) => node.data.slice(from, to));
        expect(squeeze(back.join(''))).toBe(squeeze(text.slice(start, end)));
      }),
    );
  });

  it('makes one range over inline elements and two around what is not read', () => {
    const made: string[] = [];
    const document = documentOf('<p>one <b>two</b> three <script>x</script>four</p>');
    document.createRange = () => {
      const range = {
        setStart: (node: Text, at: number) => made.push(`${node.data}@${at}`),
        setEnd: () => undefined,
      };
      return range as unknown as Range;
    };
    const source = readSource(document);
    expect(source.toRanges({ start: 0, end: source.page.text.length })).toHaveLength(2);
    expect(made).toEqual(['one @0', 'four@0']);
  });

  it('makes no range once the text is gone', () => {
    const document = documentOf('<p>one</p><p>two</p>');
    const source = readSource(document);
    document.querySelector('p')!.remove();
    expect(source.toRanges({ start: 0, end: 3 })).toEqual([]);
  });
});
