import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expandForm } from '../lib/pack/form';
import { PackError, type PackFiles, parsePack } from '../lib/pack/parse';
import { INTERFACES } from '../lib/pack/schema';
import { readPackFiles } from '../scripts/pack-files';

const files = readPackFiles();
const pack = parsePack(files);

const problemsOf = (changed: PackFiles): readonly string[] => {
  try {
    parsePack({ ...files, ...changed });
    return [];
  } catch (error) {
    if (error instanceof PackError) return error.problems;
    throw error;
  }
};
const labels = files['labels.json'] as Record<string, Record<string, string>>;
const list = (name: string): object[] => files[name] as object[];
const later = (card: string) => ({ card, standing: 'confirms', why: 'It says the same.' });

describe('the pack', () => {
  it('has terms for every concept of the founding article, in every language', () => {
    const founding = pack.concepts.filter(({ founding }) => (founding ?? []).length > 0).map(({ id }) => id);
    for (const [language, terms] of Object.entries(pack.terms)) {
      const written = new Set(terms.map(({ concept }) => concept));
      expect(
        founding.filter((id) => !written.has(id)),
        language,
      ).toEqual([]);
    }
  });

  it('names the paragraph for the founding article’s own words and places', () => {
    const sources = [...pack.terms.en!, ...pack.places].map(({ source }) => source ?? '');
    const founding = sources.filter((source) => source.startsWith('founding article'));
    expect(founding.length).toBeGreaterThan(30);
    expect(
      founding.filter((source) => !/^founding article, (?:T|D|C|F|H[12]|P\d{1,2})\b/.test(source)),
    ).toEqual([]);
  });

  it.each([
    'Dandong',
    'Shenyang',
    'Liaoning',
    'Yanji',
    'Jilin',
    'Sinuiju',
    'Pyongyang',
    'China',
    'North Korea',
  ])('knows %s, a place of the founding article', (name) => {
    expect(pack.places.some(({ names }) => names.en?.includes(name))).toBe(true);
  });

  it('has a card for the founding article and at least ten more reports with title, date and link', () => {
    const complete = pack.cards.filter(
      ({ kind, title, date, url }) => kind === 'report' && title && date && url,
    );
    expect(complete.length).toBeGreaterThan(10);
    expect(complete.some(({ url }) => url.includes('north-korea-dispatching-workers-back-china'))).toBe(true);
  });

  it('has a label for every concept in every language of the interface, short enough for a chip', () => {
    const others = INTERFACES.filter((one) => one !== 'en');
    expect(Object.keys(pack.labels ?? {}).sort()).toEqual([...others].sort());
    for (const language of others) {
      const labels = pack.labels![language]!;
      expect(
        pack.concepts.filter(({ id }) => !labels[id]).map(({ id }) => id),
        language,
      ).toEqual([]);
      expect(
        Object.values(labels).filter((label) => label.length > 36),
        language,
      ).toEqual([]);
    }
  });

  it('stays small enough to be built in a page', () => {
    for (const [language, terms] of Object.entries(pack.terms)) {
      const forms = terms.flatMap((term) => term.forms.flatMap(expandForm));
      expect(forms.length, language).toBeLessThan(16_000);
    }
  });
});

describe('a pack with a fault is refused with file, entry and remedy', () => {
  it.each<[string, PackFiles, RegExp]>([
    [
      'an unknown concept',
      { 'terms.en.json': [{ concept: 'labour.elf', forms: ['elves'], source: 's' }] },
      /^terms\.en\.json, entry 1 \(labour\.elf\): no such concept in concepts\.json; add it/,
    ],
    [
      'a form that cannot match',
      { 'terms.zh.json': [{ concept: 'labour.worker', forms: ['工'], source: 's' }] },
      /^terms\.zh\.json, entry 1 \(labour\.worker\): “工” is one character.*anchor it/,
    ],
    [
      'a term without a source',
      { 'terms.en.json': [{ concept: 'labour.worker', forms: ['worker'] }] },
      /^terms\.en\.json, entry 1 \(labour\.worker\): “source”/,
    ],
    [
      'a card without facts',
      { 'cards.json': [{ ...list('cards.json')[0], facts: [] }] },
      /^cards\.json, entry 1 \(.*\): “facts” has no facts/,
    ],
    [
      'a card in a place that is not there',
      { 'cards.json': [{ ...list('cards.json')[0], places: ['xx-nowhere'] }] },
      /^cards\.json, “.*”: no place “xx-nowhere” in gazetteer\.json; add it/,
    ],
    [
      'a card with a method that is no concept',
      { 'cards.json': [{ ...list('cards.json')[0], methods: ['pretext.tunnel'] }] },
      /^cards\.json, “dnk-001”: no concept “pretext\.tunnel” in concepts\.json; add it/,
    ],
    [
      'a card with a method of another class',
      { 'cards.json': [{ ...list('cards.json')[0], methods: ['labour.worker'] }] },
      /^cards\.json, “dnk-001”: “labour\.worker” is no method; name a concept of class pretext or document/,
    ],
    [
      'an event of which one card tells',
      { 'cards.json': [{ ...list('cards.json')[0], event: 'alone' }] },
      /^cards\.json, “dnk-001”: no other card has the event “alone”; correct it or leave it out/,
    ],
    [
      'two cards of one address',
      { 'cards.json': [...list('cards.json'), { ...list('cards.json')[0], id: 'dnk-twin' }] },
      /^cards\.json, “dnk-twin”: has the address of “dnk-001”; make one card/,
    ],
    [
      'a period that ends before it begins',
      { 'cards.json': [{ ...list('cards.json')[0], period: { from: '2020-02', to: '2019' } }] },
      /^cards\.json, entry 1 \(dnk-001\): “period” ends before it begins/,
    ],
    [
      'a claim without a kind of source',
      { 'claims.json': [{ ...list('claims.json')[0], sourceKind: 'rumour' }] },
      /^claims\.json, entry 1 \(dnk-001\.01\): “sourceKind”/,
    ],
    [
      'a claim of a card that is not there',
      { 'claims.json': [{ ...list('claims.json')[0], id: 'dnk-none.01' }] },
      /^claims\.json, “dnk-none\.01”: is a claim of “dnk-none”, which is not in cards\.json; correct/,
    ],
    [
      'a claim that names no card',
      { 'claims.json': [{ ...list('claims.json')[0], later: [later('dnk-999')] }] },
      /^claims\.json, “dnk-001\.01”: no card “dnk-999” in cards\.json; add it/,
    ],
    [
      'a claim that an older card is to bear out',
      { 'claims.json': [{ ...list('claims.json')[0], later: [later('dnk-050')] }] },
      /^claims\.json, “dnk-001\.01”: “dnk-050” is older than “dnk-001”.*take it out/,
    ],
    [
      'a claim about something that the pack does not know',
      { 'claims.json': [{ ...list('claims.json')[0], about: ['pretext.tunnel'] }] },
      /^claims\.json, “dnk-001\.01”: is about “pretext\.tunnel”, which is no concept and no place.*correct/,
    ],
    [
      'two claims of one number',
      { 'claims.json': [...list('claims.json'), list('claims.json')[0]!] },
      /^claims\.json, “dnk-001\.01”: is there twice; keep one/,
    ],
    [
      'a concept without a label in a language',
      { 'labels.json': { ...labels, ru: { 'labour.worker': 'рабочие' } } },
      /^labels\.json, ru: has no label for “actor\.north-korea”; add it/,
    ],
    [
      'a label of no concept',
      { 'labels.json': { ...labels, ko: { ...labels.ko, 'labour.elf': '요정' } } },
      /^labels\.json, ko: no concept “labour\.elf” in concepts\.json; take it out/,
    ],
    [
      'two places of one id',
      { 'gazetteer.json': [...list('gazetteer.json'), list('gazetteer.json')[0]!] },
      /^gazetteer\.json, “.*”: is there twice; keep one/,
    ],
    [
      'a field that nobody knows',
      { 'concepts.json': [{ ...list('concepts.json')[0], weight: 1 }] },
      /^concepts\.json, entry 1 .*weight/,
    ],
    [
      'weights that are no numbers',
      { 'weights.json': { source: 's', rounds: [{ threshold: 0, points: { a: 'b' } }] } },
      /^weights\.json, rounds\.0\.points\.a/,
    ],
  ])('%s', (_name, changed, problem) => {
    expect(problemsOf(changed).filter((line) => problem.test(line))).not.toEqual([]);
  });

  it('but not one without a ledger of claims', () => {
    const { 'claims.json': _, ...rest } = files;
    expect(parsePack(rest).claims).toEqual([]);
  });

  it('a missing file', () => {
    const { 'weights.json': _, ...rest } = files;
    expect(() => parsePack(rest)).toThrow(/weights\.json: is missing; add it/);
  });

  it('a file that is not JSON, with the line', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pack-'));
    writeFileSync(join(folder, 'concepts.json'), '[\n  {"id": "a"},\n  oops\n]');
    expect(() => readPackFiles(folder)).toThrow(/concepts\.json:3: is not JSON/);
  });
});
