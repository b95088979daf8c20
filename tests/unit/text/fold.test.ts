/** The fold table as rules make it, and as the packaged extension lays it out. */
import { describe, expect, it } from 'vitest';
import { Fold, foldTable, isWideLetter, NOT_ALL_WIDE } from '../../../lib/text/fold';
import { packFold, unpackFold } from '../../../lib/text/fold-packed';
import { foldByRules } from '../../../lib/text/fold-rules';
import { compiled } from '../../../scripts/compiled';

describe('the fold table', () => {
  it.each([
    ['case', 'K', 'k'],
    ['an accent', 'É', 'e'],
    ['full width', 'Ａ', 'a'],
    ['short i, which decomposes', 'Й', 'и'],
    ['traditional Han', '國', '国'],
    ['Hangul, which stays whole', '북', '북'],
    ['a half, which is no digit and more', '½', '½'],
  ])('folds %s', (_what, unit, letter) => {
    expect(String.fromCharCode(foldTable()[unit.charCodeAt(0)]!)).toBe(letter);
  });

  it.each([
    ['a full stop', '.', Fold.DOT],
    ['a curly apostrophe', '’', Fold.APOSTROPHE],
    ['a hyphen', '-', Fold.SPACE],
    ['a soft hyphen', '\u00ad', Fold.SKIP],
    ['a combining accent', '\u0301', Fold.SKIP],
    ['a comma', ',', Fold.BREAK],
    ['a line feed', '\n', Fold.BREAK],
  ])('knows %s', (_what, unit, code) => {
    expect(foldTable()[unit.charCodeAt(0)]).toBe(code);
  });

  it('has nothing but wide letters outside of the ranges that say so', () => {
    const others = [...foldTable().keys()].filter((unit) =>
      NOT_ALL_WIDE.every(([from, to]) => unit < from || unit >= to),
    );
    expect(others.length).toBeGreaterThan(50_000);
    expect(others.filter((unit) => !isWideLetter(foldTable()[unit]!))).toEqual([]);
  });
});

describe('packed', () => {
  it('it is the same table', () => {
    expect(unpackFold(packFold(foldByRules()))).toEqual(foldByRules());
  });

  it('it takes the place of the rules in the packaged extension, and of nothing else', () => {
    expect(compiled.load('/home/me/lens/lib/text/fold-rules.ts')).toContain('unpackFold(JSON.parse(');
    expect(compiled.load('C:\\lens\\lib\\text\\fold-rules.ts')).toContain('unpackFold(JSON.parse(');
    expect(compiled.load('/home/me/lens/lib/text/fold.ts')).toBeUndefined();
  });
});
