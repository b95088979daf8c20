import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { evalCommand } from '../../../lib/cli/eval-command';
import { htmlPage } from '../../../lib/cli/html-page';
import { type Labelled, labelledPage, labelledSchema } from '../../../lib/cli/labelled';
import { outcomeOf } from '../../../lib/cli/outcome';
import type { Finding } from '../../../lib/judge/finding';
import { fakePipeline, run } from './fakes';

const evaluate = evalCommand(fakePipeline);

type Sentence = Partial<Labelled['blocks'][number]['sentences'][number]>;
const document = (
  id: string,
  tag: string,
  sentences: Sentence[],
  more: Partial<Labelled> = {},
): Labelled => ({
  id,
  lang: 'en',
  label: undefined,
  style: undefined,
  blocks: [
    { tag, sentences: sentences.map((one) => ({ text: '', label: 0, topics: [], places: [], ...one })) },
  ],
  ...more,
});
const lines = (...documents: Labelled[]): string =>
  documents.map((one) => `${JSON.stringify(one)}\n`).join('');

/** Four documents, one for each way to be right or wrong about a page. */
const FILE = lines(
  document('hit', 'p', [
    // Found; one place right (Province or not), one wrong, one missed; one topic right, one missed.
    {
      text: 'A worker from North Korea left Jilin for a restaurant near Dandong.',
      label: 1,
      places: ['Jilin Province', 'Shenyang', 'Pyongyang'],
      topics: ['restaurants', 'deployment'],
    },
    { text: 'They had no visa in Dandong.', label: 1, places: ['Dandong'], topics: ['pretext'] },
    { text: 'One worker was a borderline case.', label: 2, places: ['Jilin'] },
    { text: 'A social worker waved.', label: 0 },
    { text: 'It rained.', label: 0 },
  ]),
  document('missed', 'h1', [{ text: 'They go to Dandong.', label: 1, places: ['Dandong'] }]),
  document('false', 'li', [{ text: 'Every worker in Jilin.', label: 0, places: ['Jilin'] }], { lang: 'ko' }),
  document('quiet', 'p', [{ text: 'It snowed.', label: 0 }], { lang: 'ko' }),
);

describe('eval --json', () => {
  it('counts sentences, pages, places and topics', async () => {
    const { status, out, err } = await run(evaluate, ['--json', '-'], FILE);
    expect([status, err]).toEqual([0, '']);
    const { overall, byLang, byFile, ...rest } = JSON.parse(out);
    expect(rest).toEqual({});
    expect(overall).toEqual({
      documents: 4,
      sentences: 7,
      sentence: { precision: 0.3333, recall: 0.3333, f1: 0.3333, tp: 1, fp: 2, fn: 2 },
      page: { precision: 0.5, recall: 0.5, f1: 0.5, tp: 1, fp: 1, fn: 1, tn: 1, falsePages: 0.5 },
      places: { precision: 0.5, recall: 0.25, f1: 0.3333, tp: 1, fp: 1, fn: 3 },
      placesInFindings: { precision: 0.5, recall: 0.5, f1: 0.5, tp: 1, fp: 1, fn: 1 },
      topics: { precision: 1, recall: 0.5, f1: 0.6667, tp: 1, fp: 0, fn: 1 },
    });
    expect(Object.keys(byLang)).toEqual(['en', 'ko']);
    expect(byLang.en).toMatchObject({
      documents: 2,
      sentence: { tp: 1, fp: 1, fn: 2 },
      page: { falsePages: 0 },
    });
    expect(byLang.ko).toMatchObject({
      documents: 2,
      sentence: { tp: 0, fp: 1, fn: 0 },
      page: { falsePages: 0.5 },
    });
    expect(byFile).toEqual({ 'standard input': byLang });
  });

  it('believes the label of a document over those of its sentences', async () => {
    const input = lines(
      document('a', 'p', [{ text: 'A worker in Dandong.', label: 1, places: ['Dandong'] }], {
        label: 'not-relevant',
      }),
      document('b', 'p', [{ text: 'Nothing.', label: 0 }], { label: 'relevant' }),
    );
    const { overall } = JSON.parse((await run(evaluate, ['--json', '-'], input)).out);
    expect(overall.page).toMatchObject({ tp: 0, fp: 1, fn: 1, tn: 0 });
    expect(overall.places).toMatchObject({ tp: 0, fp: 0, fn: 0 });
  });

  it('groups by style where documents name it, and zh-Hans with zh', async () => {
    const input = lines(
      document('a', 'p', [{ text: 'x' }], { lang: 'zh-Hans', style: 'plain' }),
      document('b', 'p', [{ text: 'x' }], { lang: 'zh', style: 'oblique' }),
    );
    const { byLang, byStyle } = JSON.parse((await run(evaluate, ['--json', '-'], input)).out);
    expect(byLang.zh.documents).toBe(2);
    expect([byStyle.plain.documents, byStyle.oblique.documents]).toEqual([1, 1]);
  });

  it('scores what it can read, and tells of the rest', async () => {
    const input = `${FILE}{"id": "x", "lang": "en", "blocks": [{"tag": "p", "sentences": [{"text": "x", "label": 3}]}]}\n`;
    const { status, out, err } = await run(evaluate, ['--json', '-', 'missing.jsonl'], input);
    expect(status).toBe(1);
    expect(JSON.parse(out).overall.documents).toBe(4);
    expect(err.split('\n')).toEqual([
      'standard input:5: blocks.0.sentences.0.label: is not 0, 1 or 2',
      'missing.jsonl: no such file',
    ]);
  });

  it('calls a file without documents a fault', async () => {
    const { status, err } = await run(evaluate, ['-'], '\n');
    expect([status, err]).toEqual([1, 'standard input: holds no labelled document']);
  });
});

describe('eval', () => {
  it('prints a table, then the worst errors with their reasons', async () => {
    const { status, out } = await run(evaluate, ['--errors', '1', '-'], FILE);
    expect(status).toBe(0);
    expect(out).toMatch(/^en +standard input +2 +5 +50\.0 +33\.3 +40\.0 .*\nko .*\nall +all +4 +7 /m);
    expect(out).toContain('en: missed by topic\n  pretext 1/1');
    expect(out).toContain('en: 1 false positive, highest score first\n\n    2.0  A social worker waved.');
    expect(out).toContain(
      'en: 1 missed sentence, lowest score first\n\n    0.0  They had no visa in Dandong.',
    );
    expect(out).toContain('standard input · false\n          +2.0  labour.worker  worker');
    expect(out).not.toContain('They go to Dandong.');
  });

  it('prints the table alone on request', async () => {
    const { out } = await run(evaluate, ['--errors', '0', '-'], FILE);
    expect(out.trimEnd().split('\n')).toHaveLength(4);
  });

  it.each([
    [[], 'No FILE was named.'],
    [['--errors', 'many', '-'], '--errors takes a whole number.'],
    [['--errors'], 'argument missing'],
    [['--with-text', '-'], "Unknown option '--with-text'."],
  ])('%j is wrong usage', async (args, words) => {
    const { status, out, err } = await run(evaluate, args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });

  it('explains itself when asked', async () => {
    expect(await run(evaluate, ['--help'])).toMatchObject({ status: 0, err: '' });
  });
});

describe('a labelled document', () => {
  const corpora = readdirSync('tests/corpus').filter((name) => name.endsWith('.jsonl'));
  const documentsOf = (name: string): Labelled[] =>
    readFileSync(join('tests/corpus', name), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((one) => v.parse(labelledSchema, JSON.parse(one)));

  it.each(corpora)('of %s reads as the page made of it', (name) => {
    for (const one of documentsOf(name)) {
      const joint = /^(zh|ja)/.test(one.lang) ? '' : ' ';
      const html = one.blocks
        .map(({ tag, sentences }) => [tag, sentences.map(({ text }) => escapeHtml(text)).join(joint)])
        .map(([tag, text]) => `<${tag}>${text}</${tag}>`);
      const { page, sentences } = labelledPage(one);
      expect(page, one.id).toEqual(htmlPage(html.join('')));
      for (const { start, end, text } of sentences) {
        expect(page.text.slice(start, end)).toBe(text.replace(/[ \t\n]+/g, ' ').trim());
      }
    }
  });

  it('joins sentences as its language does, and sets side parts aside', () => {
    const two = [{ text: ' a  b. ' }, { text: '' }, { text: 'c' }];
    expect(labelledPage(document('x', 'aside', two)).page).toEqual({
      text: 'a b. c',
      blocks: [{ start: 0, end: 6, kind: 'paragraph', aside: true }],
    });
    const { page, sentences } = labelledPage(document('x', 'td', two, { lang: 'ja' }));
    expect([page.text, page.blocks[0]?.kind]).toEqual(['a b.c', 'cell']);
    expect(sentences.map(({ start, end }) => [start, end])).toEqual([
      [0, 4],
      [4, 5],
    ]);
  });

  it.each([
    ['half of it', [[0, 5]], true],
    ['less than half', [[0, 4]], false],
    [
      'half in parts',
      [
        [0, 2],
        [7, 10],
      ],
      true,
    ],
    ['a finding over several sentences', [[0, 21]], true],
    ['the next sentence', [[11, 21]], false],
  ])('has its sentence found by %s', (_name, spans, isFound) => {
    const findings = spans.map(([start, end]) => ({ start, end, score: 1 }) as Finding);
    const reading = { lang: 'en' as const, namesNorthKorea: true, findings, nearMisses: [] };
    const { sentences } = outcomeOf(
      document('x', 'p', [{ text: '0123456789' }, { text: '0123456789' }]),
      'file',
      { read: () => reading },
    );
    expect(sentences[0]!.findings.length > 0).toBe(isFound);
  });
});

const escapeHtml = (text: string): string =>
  text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
