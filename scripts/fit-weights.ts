/**
 * Fits the judge's weights on labelled documents and writes them into the pack: `npm run fit [-- FILE…]`.
 * Without files: our own corpus. Prints what cross-validation says first: each document judged by weights that were
 * fitted without it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Labelled, labelledPage } from '../lib/cli/labelled';
import { traitsOf } from '../lib/judge/context/traits';
import { makePage } from '../lib/judge/rounds';
import { Lexicons } from '../lib/match/lexicon';
import { overseasLabour } from '../lib/pack/overseas-labour';
import type { Weights } from '../lib/pack/schema';
import { bestPageRule } from './fit/page-rule';
import { type Lesson, lessonOf, scoresOf, train } from './fit/rounds';

const CORPUS = 'tests/corpus';
const WEIGHTS = 'assets/packs/overseas-labour/weights.json';
const FOLDS = 5;

interface Document {
  readonly file: string;
  readonly lesson: Lesson;
}

function read(file: string, lexicons: Lexicons): Document[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const document = JSON.parse(line) as Labelled;
    return {
      file: basename(file, '.jsonl'),
      lesson: lessonOf(document.id, labelledPage(document), lexicons),
    };
  });
}

/** Precision, recall and F1 of sentences and pages, one line a file. */
function printScores(
  documents: readonly Document[],
  scores: readonly (readonly number[])[],
  rule: Weights['page'],
): void {
  for (const file of new Set(documents.map((document) => document.file))) {
    const sentence = { tp: 0, fp: 0, fn: 0 };
    const page = { tp: 0, fp: 0, fn: 0 };
    documents.forEach(({ file: of, lesson: { labels, sentences } }, i) => {
      if (of !== file) return;
      const isPage = makePage(sentences.map(traitsOf), scores[i]!, rule);
      for (const [k, label] of labels.entries())
        if (label !== 2) count(sentence, label === 1, isPage && scores[i]![k]! >= 0);
      count(
        page,
        labels.includes(1),
        scores[i]!.some((score) => score >= 0),
      );
    });
    console.log(`${file.padEnd(16)} sentences ${shown(sentence)}   pages ${shown(page)}`);
  }
}

type Counts = { tp: number; fp: number; fn: number };

function count(counts: Counts, is: boolean, found: boolean): void {
  if (is && found) counts.tp++;
  else if (found) counts.fp++;
  else if (is) counts.fn++;
}

function shown({ tp, fp, fn }: Counts): string {
  const f1 = (2 * tp) / (2 * tp + fp + fn || 1);
  return `P ${(tp / (tp + fp || 1)).toFixed(3)} R ${(tp / (tp + fn || 1)).toFixed(3)} F1 ${f1.toFixed(3)}`;
}

const given = process.argv.slice(2);
const languages = overseasLabour.manifest.languages;
const own = languages.flatMap((language) =>
  ['plain', 'oblique'].map((style) => `${CORPUS}/${language}.${style}.jsonl`),
);
const files = given.length > 0 ? given : own;
const lexicons = new Lexicons(overseasLabour);
const documents = files.flatMap((file) => read(file, lexicons));
const lessons = documents.map(({ lesson }) => lesson);

const held: number[][] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const rounds = train(lessons.filter((_, i) => i % FOLDS !== fold));
  lessons.forEach((lesson, i) => {
    if (i % FOLDS === fold) held[i] = scoresOf(lesson, rounds);
  });
}
console.log(`Cross-validated in ${FOLDS} folds, ${documents.length} documents:`);
const page = bestPageRule(lessons, held);
printScores(documents, held, page);

const weights = {
  source: `fitted by scripts/fit-weights.ts on ${documents.length} documents: ${files.map((file) => basename(file)).join(', ')}`,
  rounds: train(lessons),
  page,
};
writeFileSync(WEIGHTS, `${JSON.stringify(weights, null, 2)}\n`);
console.log(`Written: ${WEIGHTS}`);
