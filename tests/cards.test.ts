/** What may stand on a card and in the ledger of claims: our own words, checked sources, nothing that cannot be looked up. */
import { describe, expect, it } from 'vitest';
import { parsePack } from '../lib/pack/parse';
import { readPackFiles } from '../scripts/pack-files';

const { cards, claims } = parsePack(readPackFiles());
const FOUNDING = 'dnk-001';

/** As many words in a row as nobody writes by chance. */
const RUN = 8;
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const runsOf = (text: string): string[] => {
  const words = wordsOf(text);
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
};

/** Daily NK's own sites, and those of the bodies that an instrument is from. */
const REPORT_HOSTS = ['www.dailynk.com', 'dailynk.jp'];
const OFFICIAL_HOSTS = [
  'main.un.org',
  'press.un.org',
  'www.ohchr.org',
  'undocs.org',
  'msmt.info',
  'dhs.gov',
  'www.dhs.gov',
  'ofac.treasury.gov',
  'rulings.cbp.gov',
  'uscode.house.gov',
  'www.congress.gov',
  'www.federalregister.gov',
  'www.ic3.gov',
  'eur-lex.europa.eu',
  'www.gov.uk',
  'www.legislation.gov.uk',
  'english.mofcom.gov.cn',
];

const titleRuns = new Set(cards.flatMap(({ title = '' }) => runsOf(title)));
const copied = (text: string): string[] => runsOf(text).filter((run) => titleRuns.has(run));

describe('the cards', () => {
  it('are more than eighty, as the list of changes says', () => {
    expect(cards.length).toBeGreaterThan(80);
  });

  it.each(cards)('$id speaks in our own words, and briefly', ({ headline, title, facts }) => {
    expect(headline).not.toBe(title);
    expect([headline, ...facts.map(({ text }) => text)].flatMap(copied)).toEqual([]);
    const lengths = facts.map(({ text }) => text.length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(20);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(320);
  });

  it.each(cards)('$id can be looked up', ({ kind, url }) => {
    const { protocol, host } = new URL(url);
    expect(protocol).toBe('https:');
    expect(kind === 'report' ? REPORT_HOSTS : OFFICIAL_HOSTS).toContain(host);
  });

  it.each(cards)('$id has a topic', ({ topics }) => {
    expect(topics).not.toEqual([]);
  });

  it('of Daily NK name the date as their source, and own up to one that was worked out', () => {
    const reports = cards.filter(({ kind, id }) => kind === 'report' && id !== FOUNDING);
    expect(reports.filter(({ source, date }) => !source.includes(date))).toEqual([]);
    const workedOut = cards.filter(({ source }) => source.includes('worked out'));
    expect(workedOut.length).toBeGreaterThan(0);
    expect(workedOut.filter(({ dateInferred }) => !dateInferred)).toEqual([]);
  });

  it('say each thing once', () => {
    const texts = [
      ...cards.flatMap(({ facts }) => facts.map(({ text }) => text)),
      ...claims.map(({ text }) => text),
    ];
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });
});

describe('the ledger of the founding article', () => {
  it('is numbered without a gap', () => {
    expect(claims.map(({ id }) => id)).toEqual(
      claims.map((_, at) => `${FOUNDING}.${String(at + 1).padStart(2, '0')}`),
    );
  });

  it('takes in every paragraph, and nothing that is none', () => {
    const named = new Set(claims.flatMap(({ paragraphs }) => paragraphs));
    const paragraphs = Array.from({ length: 15 }, (_, at) => `P${at + 1}`);
    expect(paragraphs.filter((paragraph) => !named.has(paragraph))).toEqual([]);
    expect([...named].filter((name) => !/^(?:D|C|H[12]|P\d{1,2})$/.test(name))).toEqual([]);
  });

  it.each(claims)('$id is in our own words, with a reason for each later card', ({ text, later }) => {
    const reasons = later.map(({ why }) => why);
    expect([text, ...reasons].flatMap(copied)).toEqual([]);
    expect(reasons.filter((why) => why.length < 20 || why.length > 160)).toEqual([]);
  });

  it('sets nearly each claim beside passages that speak of the same', () => {
    // The last sums up another.
    expect(claims.filter(({ about }) => about.length === 0).map(({ id }) => id)).toEqual([`${FOUNDING}.21`]);
  });

  it('accuses no one, and holds nothing for settled', () => {
    const texts = claims.flatMap(({ text, later }) => [text, ...later.map(({ why }) => why)]);
    expect(
      texts.filter((one) => /violat|breach|illegal|unlawful|crim|prove[sn]?\b|confirm/i.test(one)),
    ).toEqual([]);
  });

  it('does not take one side: later cards bear out, contradict and supersede', () => {
    const standings = new Set(claims.flatMap(({ later }) => later.map(({ standing }) => standing)));
    expect(standings).toEqual(new Set(['confirms', 'contradicts', 'supersedes']));
  });
});
