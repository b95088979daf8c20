import { describe, expect, it } from 'vitest';
import { overseasLabour } from '../../../lib/pack/overseas-labour';
import { pageReader } from '../../../lib/read-page';
import { MUST, MUST_NOT } from '../../cases/look-alikes';
import { page } from '../../cases/pages';

const read = pageReader(overseasLabour);
const quotes = (...lines: string[]): string[] => read(page(...lines)).findings.map(({ quote }) => quote);

describe('pages that look alike are left alone', () => {
  it.each(MUST_NOT)('%s', (_name, ...lines) => {
    expect(quotes(...lines)).toEqual([]);
  });
});

describe('pages about North Korean workers abroad are found', () => {
  it.each(MUST)('%s', (_name, ...lines) => {
    expect(quotes(...lines)).not.toEqual([]);
  });
});

describe('a subject is lent', () => {
  it('to sentences that go on about it without naming it', () => {
    expect(
      quotes(
        'North Korean workers arrive in Hunchun',
        'Several hundred North Korean workers reached Hunchun in May.',
        'They sew uniforms and may not leave the compound.',
      ),
    ).toContain('They sew uniforms and may not leave the compound.');
  });

  it('not to a side part of the page', () => {
    expect(
      quotes(
        'North Korean workers arrive in Hunchun',
        'Several hundred North Korean workers reached Hunchun in May.',
        '| They sell tickets to the museum.',
      ),
    ).not.toContain('They sell tickets to the museum.');
  });

  it('and a side part that names the workers needs no page about them', () => {
    const headline = 'North Korean workers are employed at a garment factory in Dandong.';
    expect(
      quotes('Snow closes the pass', 'Snow fell on the pass for the third day.', `| ${headline}`),
    ).toEqual([headline]);
  });

  it('not to another actor’s story', () => {
    expect(
      quotes(
        'North Korean workers arrive in Hunchun',
        'Several hundred North Korean workers reached Hunchun in May.',
        'Nepali labourers in Qatar went on strike last week.',
      ),
    ).not.toContain('Nepali labourers in Qatar went on strike last week.');
  });
});

describe('a finding', () => {
  const { findings } = read(
    page(
      'North Korean workers are sent to Dandong',
      'About 100 North Korean workers were sent to a factory in Dandong on visas.',
    ),
  );

  it('has reasons that add up to its score', () => {
    for (const { score, reasons } of findings)
      expect(Math.round(reasons.reduce((sum, { weight }) => sum + weight, 0) * 100) / 100).toBe(score);
  });

  it('says who, what and where, each with its words', () => {
    const [, second] = findings;
    expect(second?.reasons.map(({ concept }) => concept)).toEqual(
      expect.arrayContaining(['actor.north-korean-worker', 'movement.dispatch', 'direction.dispatch']),
    );
    expect(second?.places).toEqual(['cn-dandong']);
    expect(second?.topics).toContain('deployment');
  });

  it('quotes its words from where it says they are', () => {
    const text = page(
      'North Korean workers are sent to Dandong',
      'About 100 North Korean workers were sent to a factory in Dandong on visas.',
    ).text;
    for (const { start, end, quote, reasons } of findings) {
      expect(text.slice(start, end)).toBe(quote);
      for (const reason of reasons) expect(text.slice(reason.start, reason.end)).toBe(reason.text);
    }
  });
});

it('a page that does not name North Korea is not judged', () => {
  const reading = read(page('Workers wanted', 'A factory in Dandong is looking for workers.'));
  expect(reading).toEqual({ lang: 'en', namesNorthKorea: false, findings: [], nearMisses: [] });
});
