/** How files become page text. */
import { describe, expect, it } from 'vitest';
import { decode, looksLikeMarkup } from '../../../lib/cli/decode';
import { htmlPage } from '../../../lib/cli/html-page';
import { plainPage } from '../../../lib/cli/plain-page';
import type { PageText } from '../../../lib/text/page-text';

const blocksOf = ({ text, blocks }: PageText): string[] =>
  blocks.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

const wrapped = `North Korean workers were seen on the platform in
Dandong on Monday, waiting for a train that was to
take them home.
They carried boxes.`;

describe('plain text', () => {
  it.each([
    ['nothing', '', []],
    ['one block', 'One. Two.\n', ['paragraph One. Two.']],
    ['a single short line is no title', 'North Korean workers', ['paragraph North Korean workers']],
    [
      'blank lines part blocks',
      'One.\n \t\r\n\r\nTwo.\r\rThree.',
      ['paragraph One.', 'paragraph Two.', 'paragraph Three.'],
    ],
    ['a title', 'Workers return\n\nThey came.', ['title Workers return', 'paragraph They came.']],
    [
      'a title on the line before',
      '북한 노동자 귀국\n북한 노동자들이 지난주 돌아왔다.',
      ['title 북한 노동자 귀국', 'paragraph 북한 노동자들이 지난주 돌아왔다.'],
    ],
    [
      'a first sentence is no title',
      'They came.\n\nThey left.',
      ['paragraph They came.', 'paragraph They left.'],
    ],
    [
      'hard-wrapped lines are joined',
      wrapped,
      [
        'paragraph North Korean workers were seen on the platform in Dandong on Monday, waiting for a train that was to take them home.',
        'paragraph They carried boxes.',
      ],
    ],
    ['Chinese is joined without a space', '他们是朝鲜劳\n工。', ['paragraph 他们是朝鲜劳工。']],
    [
      'long lines are paragraphs',
      `${'a '.repeat(60)}\nb`,
      [`title ${'a '.repeat(60).trim()}`, 'paragraph b'],
    ],
  ])('%s', (_name, text, blocks) => {
    expect(blocksOf(plainPage(text))).toEqual(blocks);
  });

  it('takes a title that is known', () => {
    expect(blocksOf(plainPage('SEOUL\n\nThey came.', 'Workers  return'))).toEqual([
      'title Workers return',
      'paragraph SEOUL',
      'paragraph They came.',
    ]);
  });
});

describe('HTML', () => {
  it.each([
    [
      'a whole page',
      '<!doctype html><html><head><title>x</title></head><body class="sidebar"><p>a</body></html>',
      ['paragraph a'],
    ],
    ['a part of a page', '<h1>a</h1><p>b<p>c', ['heading a', 'paragraph b', 'paragraph c']],
    ['no body tags', '<html><title>x</title><p>a</p></html>', ['paragraph a']],
    [
      'an open head',
      '<html><head><title>x</title><meta charset=utf-8><h1>a</h1><p>b',
      ['heading a', 'paragraph b'],
    ],
    ['an open head before a body', '<head>\n<title>x</title>\n<body><p>a</body>', ['paragraph a']],
    ['capitals', '<HTML><HEAD><TITLE>x</TITLE></HEAD><BODY><P>a</BODY></HTML>', ['paragraph a']],
    [
      'XHTML',
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>a</p></body></html>',
      ['paragraph a'],
    ],
    ['text after the end', '<html><body><p>a</p></body></html><p>b</p>', ['paragraph a', 'paragraph b']],
    ['text alone', 'a &amp; b', ['paragraph a & b']],
    ['nothing', '', []],
    ['a script', '<script>var a = "<p>x</p>"</script><p>a', ['paragraph a']],
  ])('%s', (_name, html, blocks) => {
    expect(blocksOf(htmlPage(html))).toEqual(blocks);
  });

  it('of any depth', () => {
    expect(blocksOf(htmlPage(`${'<div>'.repeat(20_000)}a`))).toEqual(['paragraph a']);
  });
});

describe('bytes', () => {
  it.each([
    ['UTF-8', Buffer.from('語'), '語'],
    ['a byte order mark', Buffer.from('\ufeff語'), '語'],
    ['UTF-16', Buffer.from('\ufeff語', 'utf16le'), '語'],
    ['bytes that do not fit', Buffer.from([0x61, 0xff]), 'a\ufffd'],
    [
      'a declared encoding',
      Buffer.from('<meta charset="windows-1251"><p>\xca\xcd\xc4\xd0', 'latin1'),
      '<meta charset="windows-1251"><p>КНДР',
    ],
    [
      'an old declaration',
      Buffer.from(
        '<html><meta http-equiv=Content-Type content="text/html; charset=euc-kr">\xba\xcf\xc7\xd1',
        'latin1',
      ),
      '<html><meta http-equiv=Content-Type content="text/html; charset=euc-kr">북한',
    ],
    ['an unknown encoding', Buffer.from('<meta charset=klingon>語'), '<meta charset=klingon>語'],
    ['a wrong declaration of UTF-16', Buffer.from('<meta charset=utf-16>語'), '<meta charset=utf-16>語'],
    [
      'a declaration that is only talked of',
      Buffer.from('Write <meta charset=koi8-r>. 語'),
      'Write <meta charset=koi8-r>. 語',
    ],
  ])('in %s', (_name, input, text) => {
    expect(decode(input, 'x')).toBe(text);
  });

  it.each([
    ['<p>', true],
    ['  <div class="a">', true],
    ['<!-- x -->', true],
    ['<br/>', true],
    ['<3 workers', false],
    ['<<a>>', false],
    ['a <p>', false],
  ])('%j looks like markup: %s', (text, is) => {
    expect(looksLikeMarkup(text)).toBe(is);
  });
});
