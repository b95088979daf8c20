import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { labelledSchema } from '../../../lib/cli/labelled';
import { blocksOf, sectionAt, sectionsOf } from '../../../lib/judge/sections';
import { overseasLabour } from '../../../lib/pack/overseas-labour';
import { formFaultOf, mergeOwn } from '../../../lib/pack/own-entries';
import { pageReader, sectionJudge } from '../../../lib/read-page';
import {
  type Feedback,
  kept,
  ruleOf,
  toLabelledLine,
  withoutIrrelevant,
} from '../../../lib/settings/feedback';
import { isPinned, parsePolicy, underPolicy } from '../../../lib/settings/policy';
import { judgeSectionWith, packFor } from '../../../lib/settings/reading';
import {
  DEFAULTS,
  exportSettings,
  isOff,
  parseSettings,
  siteOf,
  withSite,
} from '../../../lib/settings/settings';
import { atOnce } from '../../../lib/text/at-once';
import { PageTextBuilder } from '../../../lib/text/page-text';

const pageOf = (...paragraphs: string[]) => {
  const builder = new PageTextBuilder();
  for (const text of paragraphs) {
    builder.startBlock('paragraph', false);
    builder.append(text);
  }
  return builder.build();
};

describe('a file of settings', () => {
  it('comes in as it went out', () => {
    const settings = { ...DEFAULTS, offSites: ['news.example'], dwell: true };
    expect(parseSettings(exportSettings(settings))).toEqual(settings);
  });

  const bad = (change: object): string => JSON.stringify({ ...DEFAULTS, ...change });
  const REFUSED: [what: string, json: string, path: string][] = [
    ['no JSON', '{', ''],
    ['something else', '[]', 'version'],
    ['another version', bad({ version: 2 }), 'version'],
    ['an unknown part', bad({ more: 1 }), 'more'],
    ['no language', bad({ languages: [] }), 'languages'],
    ['a site that is none', bad({ offSites: ['a.example', 'https://b.example/'] }), 'offSites.1'],
    ['a sensitivity out of reach', bad({ sensitivity: -100 }), 'sensitivity'],
    [
      'an own term that would match too much',
      bad({ own: { terms: [{ language: 'en', concept: 'labour.worker', form: 'w' }], places: [] } }),
      'own.terms.0',
    ],
    [
      'an own place without a country',
      bad({ own: { terms: [], places: [{ language: 'en', form: 'Nowhere', country: 'nowhere' }] } }),
      'own.places.0.country',
    ],
  ];
  it.each(REFUSED)('is refused whole, with the path: %s', (_what, json, path) => {
    expect(() => parseSettings(json)).toThrow(expect.objectContaining({ name: 'SettingsError', path }));
  });
});

describe('sites', () => {
  it.each([
    ['https://www.News.example:8080/a?b', 'news.example'],
    ['http://user@news.example/', 'news.example'],
    ['about:blank', undefined],
    [undefined, undefined],
  ])('%s is of %s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });

  it('are off with all that is below them, and come on again', () => {
    const off = withSite(DEFAULTS, 'news.example', false);
    expect([isOff(off, 'https://en.news.example/'), isOff(off, 'https://othernews.example/')]).toEqual([
      true,
      false,
    ]);
    expect(isOff(withSite(off, 'en.news.example', true), 'https://en.news.example/')).toBe(false);
  });

  it('are the organisation’s where it says so', () => {
    const policy = parsePolicy({
      pinnedSites: ['a.example'],
      blockedSites: ['b.example'],
      retentionDays: 'x',
    });
    const settings = underPolicy({ ...DEFAULTS, offSites: ['a.example', 'c.example'] }, policy);
    expect(settings.offSites).toEqual(['c.example', 'b.example']);
    expect([isPinned(policy, 'www.a.example'), isPinned(policy, 'c.example')]).toEqual([true, false]);
    expect(policy.retentionDays).toBeUndefined();
  });
});

describe('own entries', () => {
  it('are held to the rules of the pack’s forms', () => {
    expect(formFaultOf('Silk Road canteen', 'en')).toBeUndefined();
    expect(formFaultOf('ab*', 'en')).toBe('early-star');
    expect(formFaultOf('{a', 'en')).toBe('braces');
  });

  it('are merged into the pack and give the same reasons', () => {
    const own = {
      terms: [{ language: 'en' as const, concept: 'sector.restaurant', form: 'Silk Road canteen' }],
      places: [{ language: 'en' as const, form: 'Zarechny Market', country: 'RU' }],
    };
    const pack = mergeOwn(overseasLabour, own);
    expect(mergeOwn(overseasLabour, { terms: [], places: [] })).toBe(overseasLabour);
    const [finding] = pageReader(pack)(
      pageOf('North Korean workers were sent to the Silk Road canteen at Zarechny Market.'),
    ).findings;
    expect(finding?.places).toContain('ru-own-1');
    expect(finding?.reasons).toContainEqual(
      expect.objectContaining({ concept: 'sector.restaurant', text: 'Silk Road canteen' }),
    );
  });
});

describe('sensitivity', () => {
  it('moves the last threshold and that of the page, and nothing else', () => {
    const at = (sensitivity: -1.5 | 0 | 1.5) =>
      packFor(overseasLabour, { own: DEFAULTS.own, sensitivity }).weights;
    expect(at(0)).toBe(overseasLabour.weights);
    expect(at(1.5).rounds.at(-1)!.threshold).toBeCloseTo(at(0).rounds.at(-1)!.threshold - 1.5);
    expect(at(1.5).page.threshold).toBeCloseTo(at(0).page.threshold - 1.5);
    expect(at(1.5).rounds.slice(0, -1)).toEqual(at(0).rounds.slice(0, -1));
  });
});

describe('what was marked as not relevant', () => {
  const page = pageOf(
    'North Korean workers were sent to a garment factory in Dandong.',
    'North Korean workers in Dandong hand most of their wages to the state.',
  );
  const where = { url: 'https://a.example/x?y', site: 'a.example' };
  const entry = (over: Partial<Feedback>): Feedback => ({
    id: 'i',
    at: '2026-11-01T00:00:00.000Z',
    scope: 'here',
    site: 'a.example',
    url: 'https://a.example/x',
    lang: 'en',
    quote: 'North Korean workers were sent to a garment factory in Dandong.',
    ...over,
  });
  const blocks = blocksOf(page);
  const section = sectionAt(blocks, sectionsOf(blocks)[0]!);
  const quotes = (feedback: readonly Feedback[], at = where): string[] => {
    const reading = { settings: DEFAULTS, feedback: () => feedback, where: () => at };
    const judge = judgeSectionWith(sectionJudge(overseasLabour), overseasLabour, reading);
    return atOnce(judge(section))!.findings.map(({ quote }) => quote);
  };

  it('goes on that page, and on no other', () => {
    expect(quotes([])).toHaveLength(2);
    expect(quotes([entry({})])).toHaveLength(1);
    expect(quotes([entry({})], { ...where, url: 'https://a.example/z' })).toHaveLength(2);
  });

  it('takes a rule’s points away, on the site or everywhere', () => {
    const findings = [
      {
        score: 4,
        quote: 'a',
        reasons: [{ concept: 'sector.factory', weight: 2, text: '', start: 0, end: 0 }],
      },
      {
        score: 9,
        quote: 'b',
        reasons: [{ concept: 'sector.factory', weight: 2, text: '', start: 0, end: 0 }],
      },
    ] as never;
    const left = (scope: Feedback['scope'], site: string) =>
      withoutIrrelevant(
        findings,
        [entry({ scope, site, rule: 'sector.factory', url: 'z', quote: 'z' })],
        where,
        3,
      ).map(({ quote }) => quote);
    expect(left('site', 'a.example')).toEqual(['b']);
    expect(left('site', 'b.example')).toEqual(['a', 'b']);
    expect(left('rule', 'b.example')).toEqual(['b']);
  });

  it('is put down to a rule of the subject, never to the people themselves', () => {
    const reason = (concept: string, weight: number) => ({ concept, weight, text: '', start: 0, end: 0 });
    expect(
      ruleOf({
        reasons: [
          reason('actor.north-korean-worker', 5),
          reason('context.page', 4),
          reason('money.wages', 1),
        ],
      })?.concept,
    ).toBe('money.wages');
    expect(ruleOf({ reasons: [reason('labour.worker', 5)] })).toBeUndefined();
  });

  it('is written as lines that eval reads', () => {
    const line = JSON.parse(toLabelledLine(entry({ scope: 'rule', rule: 'sector.factory' })));
    expect(v.safeParse(labelledSchema, line).success).toBe(true);
    expect(line.blocks[0].sentences[0].label).toBe(0);
  });

  it('is kept as long as the organisation allows', () => {
    const old = entry({ at: '2026-01-01T00:00:00.000Z' });
    expect(kept([old, entry({})], 60, '2026-11-25T00:00:00.000Z')).toEqual([entry({})]);
    expect(kept([old], undefined, '2026-11-25T00:00:00.000Z')).toEqual([old]);
  });
});
