import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileParsed } from '../../lib/match/compile';
import { type Hit, Matcher } from '../../lib/match/matcher';
import { naiveScan } from '../../lib/match/naive-matcher';
import { expandForm, FormError, parseForm } from '../../lib/pack/form';

const found = (forms: string[], text: string, optionalSpaces = false): string[] => {
  const parsed = forms.flatMap(expandForm).map((form) => parseForm(form, optionalSpaces));
  return new Matcher(compileParsed(parsed)).scan(text).map(({ start, end }) => text.slice(start, end));
};

describe('a form matches', () => {
  const rows: [name: string, form: string, text: string, expected: string[], optionalSpaces?: boolean][] = [
    ['a whole word', 'worker', 'A worker, a WORKER.', ['worker', 'WORKER']],
    ['no part of a word', 'worker', 'coworker workers reworker', []],
    [
      'any ending after a star',
      'worker*',
      'worker workers workers’ homeworker',
      ['worker', 'workers', 'workers'],
    ],
    [
      'words over a hyphen, a no-break space or a line',
      'North Korea',
      'North-Korea, North\u00a0Korea',
      ['North-Korea', 'North\u00a0Korea'],
    ],
    ['nothing over punctuation', 'North Korea', 'North. Korea, north (Korea)', []],
    ['nothing over a block break', 'North Korea', 'North\nKorea', []],
    ['a word with soft hyphens and zero-width spaces', 'Korea', 'Ko\u00adre\u200ba', ['Ko\u00adre\u200ba']],
    ['accents, composed or not', 'Sinuiju', 'Sinŭiju Sinu\u0306iju', ['Sinŭiju', 'Sinu\u0306iju']],
    [
      'dots that may be missing',
      'N. Korea',
      'N. Korea, N.Korea, N Korea',
      ['N. Korea', 'N.Korea', 'N Korea'],
    ],
    ['an abbreviation at the very end', 'NK', 'from NK', ['NK']],
    [
      'apostrophes of any kind',
      "Workers' Party",
      'Workers’ Party, Workers Party',
      ['Workers’ Party', 'Workers Party'],
    ],
    [
      'Russian endings inside a phrase',
      'северокорейск* рабоч*',
      'северокорейских рабочих',
      ['северокорейских рабочих'],
    ],
    ['ё and й however they are written', 'рабочий', 'рабочий рабочии\u0306', ['рабочий', 'рабочии\u0306']],
    ['a wide word after much that is not', '북한', `${'“a b” '.repeat(40)}북한`, ['북한']],
    [
      'a wide word with much in the middle that cannot be seen',
      '북한',
      `북${'\u00ad'.repeat(90)}한 북${' '.repeat(90)}한`,
      [`북${'\u00ad'.repeat(90)}한`],
    ],
    ['Hangul inside a longer word', '노동자', '북한노동자들이', ['노동자']],
    [
      'Hangul with or without the space',
      '북한 노동자',
      '북한노동자와 북한 노동자',
      ['북한노동자', '북한 노동자'],
      true,
    ],
    ['one character only at a word start', '^북$', '동북 지역, 북 노동자, 북한', ['북']],
    ['one character only at a word end', '^北$', '北, 단둥에 北京', ['北']],
    ['Han inside a sentence', '朝鲜劳工', '约一百名朝鲜劳工抵达', ['朝鲜劳工']],
    ['traditional as simplified', '朝鲜劳工', '朝鮮勞工', ['朝鮮勞工']],
    ['Latin beside Han', 'IT', 'IT労働者', ['IT']],
    ['full width as half width', 'IT', 'ＩＴ労働者', ['ＩＴ']],
    ['alternatives', '{labour,labor} camp{,s}', 'labor camps, labour camp', ['labor camps', 'labour camp']],
  ];
  it.each(rows)('%s', (_name, form, text, expected, optionalSpaces) => {
    expect(found([form], text, optionalSpaces)).toEqual(expected);
  });
});

describe('a form is refused with a remedy', () => {
  it.each([
    ['re*', /fewer than 3 letters/],
    ['x', /one letter/],
    ['北', /anchor it/],
    ['^.鲜', /begin with a letter/],
    ['劳工*', /must follow a Latin or Cyrillic letter/],
    ['a(b', /cannot hold/],
    ['...', /no letters/],
  ])('%s', (form, message) => {
    expect(() => parseForm(form)).toThrow(message);
  });
  it('braces that do not pair', () => {
    expect(() => expandForm('{a,b')).toThrow(FormError);
    expect(() => expandForm('a,b}')).toThrow(FormError);
  });
});

describe('the fast matcher finds what the naive one finds', () => {
  const pieces = [
    'a',
    'b',
    'n',
    'k',
    'nk',
    'ko',
    ' ',
    '-',
    '.',
    "'",
    '\u00ad',
    '\u200b',
    '\n',
    '북',
    '한',
    '노',
    '北',
    '韓',
    '朝',
    '鮮',
    'é',
    'ы',
    'Ａ',
    '\ud83d',
    '😀',
    '\u0306',
    '1',
    'の',
    'カ',
    'ー',
  ];
  const piece = fc.constantFrom(...pieces);
  const text = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''));
  const form = fc
    .tuple(
      fc.constantFrom('', '^'),
      fc.array(
        fc.constantFrom(
          'a',
          'b',
          'n',
          'k',
          'ko',
          ' ',
          '.',
          "'",
          '*',
          '북',
          '한',
          '노',
          '北',
          '朝',
          '鲜',
          'e',
        ),
        { minLength: 1, maxLength: 6 },
      ),
      fc.constantFrom('', '$'),
    )
    .map(([start, body, end]) => start + body.join('').trim() + end);
  const order = (a: Hit, b: Hit): number => a.start - b.start || a.end - b.end || a.form - b.form;

  it('on random forms and texts', () => {
    fc.assert(
      fc.property(fc.array(form, { maxLength: 12 }), text, fc.boolean(), (written, page, optionalSpaces) => {
        const forms = written.flatMap((one) => {
          try {
            return [parseForm(one, optionalSpaces)];
          } catch {
            return [];
          }
        });
        const fast = new Matcher(compileParsed(forms)).scan(page).sort(order);
        expect(fast).toEqual(naiveScan(forms, page).sort(order));
      }),
      { numRuns: 3000 },
    );
  });
});
