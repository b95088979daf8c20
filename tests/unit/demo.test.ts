import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PageReport } from '../../lib/page/report';
import { formatReport } from '../../scripts/demo-print';
import { parseTarget, TargetError, UsageError } from '../../scripts/demo-target';

describe('what the demo opens', () => {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'));
  writeFileSync(join(folder, 'page.html'), '<p>한국</p>');
  writeFileSync(join(folder, 'notes.txt'), 'text');

  it('is the sample article when nothing is named, served under a listed host', () => {
    const target = parseTarget([]);
    expect(target.url).toBe('https://www.dailynk.com/sample');
    expect(target.html?.toString()).toContain('<h1>');
  });

  it('is a file, by path or by file address', () => {
    for (const argument of ['page.html', join(folder, 'page.html'), `file://${folder}/page.html`]) {
      expect(parseTarget([argument], folder).html?.toString()).toBe('<p>한국</p>');
    }
  });

  it('is an address, opened as it is', () => {
    expect(parseTarget(['https://www.nknews.org/a?b=1#c'])).toEqual({
      url: 'https://www.nknews.org/a?b=1#c',
      name: 'https://www.nknews.org/a?b=1#c',
    });
  });

  it.each([
    ['a file that is not there', 'nowhere.html', 'nowhere.html: no such file'],
    ['a file of another kind', 'notes.txt', 'not an .html file'],
    ['a folder', '.', 'not an .html file'],
    ['half an address', 'https://', 'not a complete address'],
    ['another scheme', 'ftp://example.org/a.html', 'only http, https and file'],
  ])('is never %s', (_name, argument, words) => {
    expect(() => parseTarget([argument], folder)).toThrow(TargetError);
    expect(() => parseTarget([argument], folder)).toThrow(words);
  });

  it.each([[['--fast']], [['-h']], [['a.html', 'b.html']]])('%j is wrong usage', (args) => {
    expect(() => parseTarget(args)).toThrow(UsageError);
  });
});

const reason = (concept: string, text: string, weight: number) => ({
  concept,
  label: concept,
  text,
  weight,
  start: 0,
  end: 1,
});
const report: PageReport = {
  url: 'https://www.dailynk.com/sample',
  title: 'Buses before dawn',
  lang: 'en',
  namesNorthKorea: true,
  charactersRead: 4321,
  canMark: true,
  pack: { name: 'Overseas labour', version: '0' },
  nearMisses: [],
  findings: [
    {
      id: 'f1',
      start: 0,
      end: 40,
      quote: 'Men are expected next, at a site in Liaoning Province.',
      score: 4.5,
      topics: ['construction'],
      places: ['cn-liaoning'],
      placeNames: ['Liaoning'],
      reasons: [reason('labour.worker', 'Men', 5), reason('other.army', 'site', -0.5)],
      chips: [],
      matched: [],
      cards: ['dnk-001'],
    },
  ],
  cards: [
    {
      id: 'dnk-001',
      kind: 'report',
      headline: 'Workers are going back',
      publisher: 'Daily NK',
      date: '2020-01-30',
      dateInferred: false,
      url: 'https://www.dailynk.com/english/x/',
      topics: [],
      places: [],
      facts: [{ text: 'A contingent is ready.', claimedBy: 'one source' }],
      source: 'x',
      because: ['Liaoning'],
    },
  ],
};

describe('what the demo prints', () => {
  it('lists findings with aligned reasons, places and context', () => {
    expect(formatReport(report, 60)).toBe(`1 finding in “Buses before dawn” (en, 4321 characters read)

f1   4.5  “Men are expected next, at a site in Liaoning
          Province.”
why        +5.0  labour.worker: Men
           −0.5  other.army:    site
places    Liaoning
context   dnk-001

Context: 1 card, best for the page first

dnk-001   Workers are going back
          Daily NK, 2020-01-30
because   Liaoning
          · A contingent is ready. (one source)
          https://www.dailynk.com/english/x/`);
  });

  it('says which nothing it is when there is nothing', () => {
    const nothing = { ...report, findings: [], cards: [] };
    expect(formatReport(nothing)).toContain('names North Korea, but not its workers abroad');
    expect(formatReport({ ...nothing, namesNorthKorea: false })).toContain('does not name North Korea');
  });
});
