import { describe, expect, it } from 'vitest';
import { relationOf } from '../../../lib/context/relation';
import { MILESTONES } from '../../../lib/context/time-court/milestones';
import { FORM_FAULTS } from '../../../lib/pack/form';
import { overseasLabourCore } from '../../../lib/pack/overseas-labour-core';
import type { PageReport, RankedCard, ReportedFinding } from '../../../lib/page/report';
import { DEFAULTS, parseSettings, SettingsError } from '../../../lib/settings/settings';
import { bothWays } from '../../../lib/ui/both-ways';
import { citationOf } from '../../../lib/ui/citation';
import { choicesOf, filtered } from '../../../lib/ui/filters';
import { addressOf } from '../../../lib/ui/text-fragment';
import { relation } from '../../../lib/ui/words/card-words';
import { settingsFault } from '../../../lib/ui/words/fault-words';
import { reasonName } from '../../../lib/ui/words/reason-words';
import { count, formatPoints, formatRow, messagesIn, takeMessagesFrom } from '../../../lib/ui/words/say';
import { dateLine, eraLines, milestoneName, timingLines } from '../../../lib/ui/words/time-words';
import english from '../../../public/_locales/en/messages.json';
import russian from '../../../public/_locales/ru/messages.json';

takeMessagesFrom(messagesIn(english));

const finding = (over: Partial<ReportedFinding> = {}): ReportedFinding => ({
  id: 'f1',
  start: 0,
  end: 10,
  quote: 'North Korean workers were sent to Dandong.',
  score: 4,
  topics: ['deployment'],
  places: ['cn-dandong'],
  placeNames: ['Dandong'],
  direction: 'dispatch',
  reasons: [],
  chips: [{ concept: 'labour.worker', label: 'workers', words: ['workers'] }],
  matched: [],
  cards: ['dnk-001'],
  ...over,
});
const card = (over: Partial<RankedCard> = {}): RankedCard => ({
  id: 'dnk-001',
  kind: 'report',
  headline: 'Workers are going back',
  title: 'North Korea is dispatching workers back to China',
  publisher: 'Daily NK',
  date: '2020-01-30',
  dateInferred: false,
  url: 'https://www.dailynk.com/english/x/',
  topics: [],
  places: ['cn-dandong'],
  directions: ['dispatch'],
  facts: [{ text: 'Some came back.', claimedBy: 'one source in China' }],
  source: 'x',
  because: [],
  ...over,
});
const report: PageReport = {
  url: 'https://www.nknews.org/a-b?x=1#top',
  title: 'Buses before dawn',
  lang: 'en',
  namesNorthKorea: true,
  charactersRead: 100,
  canMark: true,
  date: { date: '2020-02-11', source: 'meta' },
  pack: { name: 'x', version: '1' },
  findings: [finding()],
  nearMisses: [],
  cards: [card()],
};

describe('how a passage stands to a report', () => {
  const ROWS: [
    what: string,
    of: Partial<ReportedFinding>,
    to: Partial<RankedCard>,
    kind: string | undefined,
  ][] = [
    ['the same way at the same place', {}, {}, 'consistent'],
    ['the other way at the same place', { direction: 'return' }, {}, 'other-way'],
    ['a report of both ways', { direction: 'return' }, { directions: ['dispatch', 'return'] }, 'consistent'],
    ['another place', { places: ['cn-yanji'] }, {}, undefined],
    ['only the country', { places: ['cn'] }, { places: ['cn'] }, undefined],
    ['only a place at home', { places: ['kp-pyongyang'] }, { places: ['kp-pyongyang'] }, undefined],
    ['a passage that does not say which way', { direction: undefined as never }, {}, undefined],
    ['at work abroad says nothing against a report', { direction: 'in-place' }, {}, undefined],
    ['a rule reports nothing', {}, { kind: 'instrument' }, undefined],
  ];
  it.each(ROWS)('%s', (_what, of, to, kind) => {
    expect(relationOf(finding(of), card(to))?.kind).toBe(kind);
  });

  it('is said with source and month, and no stronger', () => {
    expect(relation(finding(), card())).toBe(
      'Consistent with what Daily NK reported (one source in China, January 2020).',
    );
  });
});

describe('what is said about time', () => {
  it('names the date and where it is from', () => {
    expect(dateLine(report.date)).toBe('Dated 11 February 2020 (from the page’s metadata).');
    expect(dateLine(undefined)).toMatch(/gives no date/);
  });

  it('never speaks of a deadline to come as passed', () => {
    const lines = eraLines({ date: '2018-05-04', source: 'meta' }).join(' ');
    expect(lines).toContain('a day that had not passed');
    expect(lines).not.toContain('had passed.');
    expect(eraLines({ date: '2019-12', source: 'url' }).join(' ')).not.toMatch(/passed/);
  });

  it('says of a report whether it is older, and what happened since', () => {
    const lines = timingLines(card({ timing: 'older' }), { date: '2023-10-01', source: 'meta' });
    expect(lines).toEqual([
      'Older than this page.',
      'In between: North Korea reopened its border to citizens abroad (August 2023).',
    ]);
  });

  it('has a name for every milestone', () => {
    for (const milestone of MILESTONES)
      expect(milestoneName(milestone)).not.toBe(`${milestone.name} (${milestone.date})`);
  });
});

describe('a citation', () => {
  const { text, html } = citationOf(
    finding({ quote: 'They <b>"went"</b> back - all' }),
    report,
    '2026-11-25',
  );
  it('has quote, title, site, dates, address, reason and report, one a line', () => {
    expect(text.split('\n')).toEqual([
      '“They <b>"went"</b> back - all”',
      'Buses before dawn, nknews.org, 11 February 2020, read on 25 November 2026',
      'https://www.nknews.org/a-b?x=1#top:~:text=They%20%3Cb%3E%22went%22%3C%2Fb%3E%20back%20%2D%20all',
      'Marked for: workers',
      'Consistent with what Daily NK reported (one source in China, January 2020). See: Daily NK, “North Korea is dispatching workers back to China”, 30 January 2020 https://www.dailynk.com/english/x/',
      'Noted with Dispatch Lens. A shared place or method is a lead, not proof.',
    ]);
  });

  it('holds the page’s text as text only', () => {
    expect(html).toContain('They &lt;b&gt;&quot;went&quot;&lt;/b&gt; back');
    expect(html).not.toContain('<b>');
  });
});

describe('an address that leads to a passage', () => {
  it('names a long one by its first and last words', () => {
    const quote = `Shortly after five in the morning ${'x '.repeat(200)} and most had been there before, he said`;
    expect(addressOf('https://a.example/', quote, 'en')).toBe(
      'https://a.example/#:~:text=Shortly%20after%20five%20in%20the%20morning,had%20been%20there%20before%2C%20he%20said',
    );
  });

  it('cuts at words where there are no spaces', () => {
    const quote = '朝鲜工人'.repeat(80);
    const [start] = addressOf('https://a.example/', quote, 'zh').split('text=')[1]!.split(',');
    expect(quote.startsWith(decodeURIComponent(start!))).toBe(true);
  });
});

describe('filters and both ways', () => {
  const list = [
    finding({ id: 'f1' }),
    finding({
      id: 'f2',
      direction: 'return',
      places: ['cn-yanji'],
      placeNames: ['Yanji'],
      topics: ['repatriation'],
    }),
    finding({ id: 'f3', direction: 'return' }),
  ];
  it('offer what tells findings apart, most frequent first', () => {
    expect(choicesOf(list)).toEqual({
      topics: ['deployment', 'repatriation'],
      places: [
        { id: 'cn-dandong', name: 'Dandong' },
        { id: 'cn-yanji', name: 'Yanji' },
      ],
      directions: ['return', 'dispatch'],
    });
    expect(choicesOf(list.slice(0, 1))).toEqual({ topics: [], places: [], directions: [] });
  });

  it('hold together', () => {
    expect(filtered(list, { direction: 'return', place: 'cn-dandong' }).map(({ id }) => id)).toEqual(['f3']);
    expect(filtered(list, {})).toHaveLength(3);
  });

  it('set out against home, or say nothing', () => {
    const ways = bothWays(list)!;
    expect([ways.out.map(({ id }) => id), ways.home.map(({ id }) => id)]).toEqual([['f1'], ['f2', 'f3']]);
    expect(bothWays(list.slice(1))).toBeUndefined();
  });
});

describe('what is wrong with what a person gave', () => {
  const refusal = (json: string): unknown => {
    try {
      return parseSettings(json);
    } catch (error) {
      return error instanceof SettingsError ? settingsFault(error) : error;
    }
  };
  const withTerm = (form: string): string =>
    JSON.stringify({
      ...DEFAULTS,
      own: { terms: [{ language: 'en', concept: 'labour.worker', form }], places: [] },
    });

  it('is said with the place in the file, and in words', () => {
    expect(refusal('{')).toBe('It is not JSON.');
    expect(refusal(JSON.stringify({ ...DEFAULTS, version: 2 }))).toBe('version: It is of another version.');
    expect(refusal(JSON.stringify({ ...DEFAULTS, dwell: 1 }))).toBe('dwell: This is not what belongs there.');
    expect(refusal(withTerm('{a'))).toBe('own.terms.0: “{” and “}” do not pair.');
  });

  it('is never the English of the code', () => {
    takeMessagesFrom(messagesIn(russian));
    const said = FORM_FAULTS.map((fault) => settingsFault({ path: '', fault }));
    expect(said.filter((one) => /[a-z]{3}/.test(one) || !one)).toEqual([]);
    takeMessagesFrom(messagesIn(english));
  });
});

describe('names of reasons', () => {
  it('are those of the pack for concepts, and of the interface for readings', () => {
    const named = (concept: string): string => reasonName({ concept, label: 'as in the pack' });
    expect(named('labour.worker')).toBe('as in the pack');
    expect(named('context.subject')).toBe('subject carried over');
    expect(named('together.actor+labour')).toBe('North Korea + labour');
    takeMessagesFrom(messagesIn(russian));
    expect(named('together.labour+abroad')).toBe('труд + место за рубежом');
    takeMessagesFrom(messagesIn(english));
  });

  it('are there for every reason that the judge can give', () => {
    const { concepts, weights } = overseasLabourCore;
    const named = new Set(concepts.map(({ id }) => id));
    const readings = weights.rounds
      .flatMap(({ points }) => Object.keys(points))
      .filter((id) => /^(?:together|place)\./.test(id) && !named.has(id));
    expect(readings.length).toBeGreaterThan(20);
    expect(
      readings.map((concept) => reasonName({ concept, label: '' })).filter((name) => !name.trim()),
    ).toEqual([]);
  });
});

describe('numbers and lists', () => {
  it('are written as the language writes them', () => {
    expect(formatPoints(-0.5)).toBe('−0.50');
    expect(formatRow(['a', 'b'])).toBe('a, b');
    takeMessagesFrom(messagesIn(russian));
    expect([1, 3, 5, 21].map((number) => count('pages', number))).toEqual([
      '1 страница',
      '3 страницы',
      '5 страниц',
      '21 страница',
    ]);
    takeMessagesFrom(messagesIn(english));
  });
});
