/** The sentinel never says no where the reader would find something. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayNameNorthKorea, namesNorthKorea } from '../../lib/match/sentinel';
import { expandForm } from '../../lib/pack/form';
import { overseasLabour } from '../../lib/pack/overseas-labour';
import type { Language } from '../../lib/pack/schema';
import { pageReader } from '../../lib/read-page';
import { type BlockKind, type PageText, PageTextBuilder } from '../../lib/text/page-text';

/** The country and its people. Their terms open the gate by themselves; those that do not are below, with the reason. */
const NAMED_DIRECTLY = ['actor.north-korea', 'actor.north-koreans', 'actor.north-korean-worker'];

/**
 * Terms of the country and its people that open no gate by themselves. A page that says nothing plainer is not read: the
 * sentinel and the reader agree on that, so no finding is lost between them.
 */
const NOT_ALONE: Readonly<Partial<Record<Language, RegExp>>> = {
  // “the North” is a direction in every language; a page about the country names it at least once.
  en: /(?:from|of) the North$|^(?:\w+) from (?:North|South|Chong|Ham|Hye|Nam|Won|Ra)/,
  // A city is in many countries’ news, the north side is anything’s; and one syllable, without the word after it that makes it a headline.
  ko: /출신$|^북[측쪽]|^\^?[북北]\$?$|^對北$/,
  ja: /^\^?北\$?$|北 /,
  ru: /Север[аеу]?$|Севера |сосед|чучхе/,
};

/** The words that a headline puts behind a short name: 北 노동자. */
const BEHIND: Readonly<Record<Language, string>> = {
  en: ' workers',
  ko: ' 노동자',
  zh: '工人',
  ja: '労働者',
  ru: ' рабочие',
};

/** What `*` may stand for. */
const ENDING: Readonly<Record<Language, string>> = { en: '', ko: '', zh: '', ja: '', ru: 'ой' };

const classes = new Map(overseasLabour.concepts.map((concept) => [concept.id, concept.class]));
const languages = Object.keys(overseasLabour.terms) as Language[];

/** Terms of an actor, expanded, as a writer would put them: `*` is an ending, or none. */
const actorForms = (language: Language): { form: string; concept: string }[] =>
  (overseasLabour.terms[language] ?? [])
    .filter(({ concept, strength }) => classes.get(concept) === 'actor' && strength !== 'weak')
    .flatMap(({ concept, forms }) =>
      forms.flatMap(expandForm).map((form) => ({ concept, form: form.replaceAll('*', ENDING[language]) })),
    );

describe.each(languages)('in %s', (language) => {
  it('every medium or strong term for the country and its people opens the gate', () => {
    const missed = actorForms(language)
      .filter(({ concept }) => NAMED_DIRECTLY.includes(concept))
      .map(({ form }) => form)
      .filter((form) => !NOT_ALONE[language]?.test(form))
      .filter((form) => !namesNorthKorea(`${form.replace(/[$^]/g, '')}${BEHIND[language]}`));
    expect(missed, 'add to lib/match/sentinel.ts, or to the exceptions here').toEqual([]);
  });

  it('what opens the gate in page text opens it where blocks run together', () => {
    for (const { form } of actorForms(language)) {
      const written = form.replace(/[$^]/g, '') + BEHIND[language];
      if (!namesNorthKorea(written)) continue;
      for (const before of ['', 'News', 'NEWS', '뉴스', '新', 'Мир', '7'])
        expect(mayNameNorthKorea(`${before}${written}${before}`), `${before}|${written}`).toBe(true);
    }
  });
});

interface Labelled {
  readonly id: string;
  readonly blocks: readonly { tag: string; sentences: readonly { text: string }[] }[];
}

const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  li: 'item',
};

/** A document as page text, and as the `textContent` of a page without white space between its tags. */
function bothTexts({ blocks }: Labelled): { page: PageText; content: string } {
  const builder = new PageTextBuilder();
  const texts = blocks.map(({ tag, sentences }) => {
    const text = sentences.map((sentence) => sentence.text).join(' ');
    builder.startBlock(KINDS[tag] ?? 'paragraph');
    builder.append(text);
    return text;
  });
  return { page: builder.build(), content: texts.join('') };
}

const CORPUS = 'tests/corpus';

describe('in the corpus', () => {
  it.each(readdirSync(CORPUS).filter((name) => name.endsWith('.jsonl')))('%s', (name) => {
    const read = pageReader(overseasLabour);
    const missed = readFileSync(`${CORPUS}/${name}`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Labelled)
      .filter((document) => {
        const { page, content } = bothTexts(document);
        return read(page).findings.length > 0 && !mayNameNorthKorea(content);
      });
    expect(missed.map(({ id }) => id)).toEqual([]);
  });
});

const PIECES = fc.constantFrom(
  ...[
    'North',
    'north',
    'NORTH',
    ' ',
    '\n',
    '-',
    '\u00a0',
    '\u00ad',
    '\u200b',
    'Korea',
    'KOREA',
    'N',
    'N.',
    'K',
    'NK',
  ],
  ...[
    'D.',
    'P.',
    'R.',
    'K.',
    'DPRK',
    'B',
    'an',
    '북',
    '북한',
    '조선',
    '로동',
    '北',
    '朝',
    '鮮',
    '工',
    '対',
    '平壌',
    '“',
    '…',
  ],
  ...['КНДР', 'Север', 'ная', 'о', 'Корея', 'Ким', 'Чен', 'Ын', '39', 'Office', '호실', '７', 'Ｎorth', 'й'],
);

describe('on any text', () => {
  it('the sentinel says yes wherever the reader does, whatever stands around', () => {
    fc.assert(
      fc.property(fc.array(PIECES, { maxLength: 12 }), fc.array(PIECES, { maxLength: 4 }), (inner, outer) => {
        const text = inner.join('');
        if (!namesNorthKorea(text)) return;
        expect(mayNameNorthKorea(outer.join('') + text + outer.join(''))).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['South Korea', 'South Korean workers went on strike in Seoul.'],
    ['in Korea', 'The factory in Korea was closed.'],
    ['IN KOREA', 'A WEEK IN KOREA'],
    ['a bank', 'BANK OF ENGLAND; LINKS TO SNK'],
    ['Beijing and Dynasty', '北京大学的学生在明朝遗址参观。'],
    ['morning and north', '北海道で朝から雪。'],
    ['Gyeongbuk', '경북 구미의 반도체 공장'],
    ['South Korea in Russian', 'Рабочие Южной Кореи бастуют.'],
    ['to China, in Chinese', '俄羅斯今年對中國出口原木減少一成。'],
  ])('no, for %s', (_name, text) => {
    expect(namesNorthKorea(text)).toBe(false);
  });

  it.each([
    ['full width', 'Ｎｏｒｔｈ　Ｋｏｒｅａ'],
    ['Hangul in parts', '북한'.normalize('NFD')],
    ['soft hyphens', 'North Ko\u00adrea'],
    ['a line break', 'North\nKorea'],
    ['an accent', 'Pyŏngyang'],
    ['initials', 'Workers from N. K. left.'],
    ['initials run together', 'the D.P.R.K'],
    ['a headline', '北 IT 인력, 중국서 적발'],
    ['the letter before', '경찰이 탈북 노동자를'],
    ['Russian cases', 'рабочих из Северной Кореи'],
    ['an ellipsis beside what is unseen', '北…\u200b노동자 파견'],
  ])('yes, in %s', (_name, text) => {
    expect(namesNorthKorea(text)).toBe(true);
    expect(mayNameNorthKorea(text)).toBe(true);
  });
});
