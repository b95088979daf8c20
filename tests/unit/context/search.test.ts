import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import cardFile from '../../../assets/packs/overseas-labour/cards.json';
import { type Hit, searchOver } from '../../../lib/context/search';
import { cardSchema } from '../../../lib/pack/schema';
import { card } from './fixtures';

const findings = [
  {
    id: 'f1',
    quote: 'They wait in Sinuiju to be sent to restaurants in Dandong.',
    placeNames: ['Sinuiju', 'Dandong'],
  },
  { id: 'f2', quote: '단둥에서 일하는 북한 노동자들이 돌아왔다.', placeNames: ['Dandong'] },
  { id: 'f3', quote: 'South Korean workers were sent home from the site.', placeNames: [] },
  { id: 'f4', quote: 'North Korean workers were sent home from the site.', placeNames: [] },
];
const places = [
  { id: 'cp-dandong-customs', names: { en: ['Dandong customs'] } },
  { id: 'cn-dandong', names: { en: ['Dandong', 'Tantung'], ko: ['단둥'], zh: ['丹东'] } },
  { id: 'kw', names: { en: ['Kuwait'] } },
];
const cards = [
  card('u-2397', { kind: 'instrument', headline: 'All must be home', title: 'Resolution 2397 (2017)' }),
  card('u-2371', { kind: 'instrument', headline: 'Permits are frozen', title: 'Resolution 2371 (2017)' }),
  card('x-it', {
    headline: 'IT workers under false names',
    facts: [{ text: 'With work permits.', claimedBy: 'a' }],
  }),
  card('x-permits', { headline: 'Work permits' }),
];
const search = searchOver({ findings, cards, places });
const ids = (hits: readonly Hit[]) => hits.map(({ id }) => id);
const marked = ({ name, inName }: Hit) => inName.map(({ start, end }) => name.slice(start, end));

describe('the search box finds', () => {
  it.each([
    [
      'a place by its name, before what lies there',
      'Dandong',
      ['cn-dandong', 'cp-dandong-customs', 'f1', 'f2'],
    ],
    ['a place misspelt', 'Dantong', ['cn-dandong', 'cp-dandong-customs', 'f1', 'f2']],
    ['a place by its old name', 'tantung', ['cn-dandong']],
    ['a place in Hangul, with a particle too', '단둥', ['cn-dandong', 'f2']],
    ['a place in Han', '丹东', ['cn-dandong']],
    ['a single Han letter', '丹', ['cn-dandong']],
    ['a word that is half typed', 'restaur', ['f1']],
    ['every word, in any order', 'dandong restaurants', ['f1']],
    ['an order by its number', '2397', ['u-2397']],
  ])('%s', (_name, query, found) => {
    expect(new Set(ids(search(query)))).toEqual(new Set(found));
    expect(search(query)[0]?.id).toBe(found[0]);
  });

  it('a place by any of its names, and shows the one in the language of the interface', () => {
    const inKorean = searchOver({ places, locale: 'ko' });
    expect(inKorean('tantung').map(({ name }) => name)).toEqual(['단둥']);
    expect(inKorean('kuwait').map(({ name }) => name)).toEqual(['Kuwait']);
  });

  it('no South Korean workers for North Korean ones', () => {
    expect(ids(search('North Korean workers'))).toEqual(['f4']);
    expect(ids(search('South Korean workers'))).toEqual(['f3']);
  });

  it('short words only where a word begins', () => {
    expect(ids(search('IT'))).toEqual(['x-it']);
  });

  it.each([[''], ['   '], ['…!'], ['qqqqq'], ['2398']])('nothing for %j', (query) => {
    expect(search(query)).toEqual([]);
  });

  it('no more than was asked for', () => {
    expect(search('dandong', 2)).toHaveLength(2);
    expect(search('dandong', 0)).toEqual([]);
  });

  it('nothing where there is nothing to search', () => {
    expect(searchOver({})('dandong')).toEqual([]);
  });
});

describe('a hit', () => {
  it('says what it is and which letters matched', () => {
    const [first] = search('dandong restaurants');
    expect(first).toMatchObject({ kind: 'finding', id: 'f1' });
    expect(marked(first!)).toEqual(['restaurants', 'Dandong']);
  });

  it('tells instruments from reports', () => {
    expect(search('2397')[0]?.kind).toBe('instrument');
    expect(search('false names')[0]?.kind).toBe('report');
  });

  it('shows the other text that matched', () => {
    const [first] = search('2397');
    expect(first?.inName).toEqual([]);
    expect(
      first?.others.map(({ text, spans }) => spans.map(({ start, end }) => text.slice(start, end))),
    ).toEqual([['2397']]);
  });

  it('has no highlight rather than a shifted one where lower case changes lengths', () => {
    const [hit] = searchOver({ findings: [{ id: 'f1', quote: 'İn Dandong', placeNames: [] }] })('dandong');
    expect(hit).toMatchObject({ id: 'f1', inName: [] });
  });

  it('has spans in order, without overlap and within its text, whatever is asked', () => {
    const real = searchOver({ findings, places, cards: v.parse(v.array(cardSchema), cardFile) });
    const queries = [
      'dandong',
      'workers home',
      'Koryogwan',
      '北朝鮮',
      'a',
      'it',
      'x'.repeat(500),
      'to '.repeat(50),
    ];
    for (const hit of queries.flatMap((query) => real(query))) {
      for (const { text, spans } of [{ text: hit.name, spans: hit.inName }, ...hit.others]) {
        const ends = [0, ...spans.flatMap(({ start, end }) => [start, end]), text.length];
        expect(ends).toEqual([...ends].sort((a, b) => a - b));
      }
    }
  });
});
