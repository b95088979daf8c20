/** An evaluation for a person to read: a table, then the worst errors with their reasons. */
import type { Finding } from '../judge/finding';
import { type ErrorOutcome, type Evaluation, missesByTopic, worstErrors } from './evaluation';
import type { Score } from './metrics';
import type { DocumentOutcome } from './outcome';
import { count, printable, reasonLines } from './printing';
import type { Scores } from './scores';

const INDENT = '         ';
const HEAD = 'lang|file|docs|sent.|sent. P|R|F1|page P|R|F1|false pages|place F1|topic F1'.split('|');
/** These hold names, the others numbers: shares in percent. */
const NAME_COLUMNS = 2;

/** One row for each language of each file, a sum for a language with several, and one over all. */
export function scoreTable({ overall, byLang, byFile }: Evaluation): string {
  const rows = [HEAD];
  for (const [lang, scores] of Object.entries(byLang)) {
    const files = Object.entries(byFile).filter(([, langs]) => lang in langs);
    for (const [file, langs] of files) rows.push(row(lang, file, langs[lang]!));
    if (files.length > 1) rows.push(row(lang, 'all', scores));
  }
  rows.push(row('all', 'all', overall));
  const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)));
  return rows.map((cells) => cells.map((cell, column) => pad(cell, column, widths)).join('  ')).join('\n');
}

const row = (lang: string, file: string, { documents, sentences, ...scores }: Scores): string[] => {
  const { sentence, page, places, topics } = scores;
  return [
    ...[lang, printable(file), String(documents), String(sentences)],
    ...[sentence, page].flatMap((score) => [score.precision, score.recall, score.f1].map(ifAny(score))),
    percent(page.falsePages),
    ...[places, topics].map((score) => ifAny(score)(score.f1)),
  ];
};

const percent = (share: number): string => (share * 100).toFixed(1);

/** A dash where there was nothing to be right or wrong about: a perfect score would be no merit. */
const ifAny =
  ({ tp, fp, fn }: Score) =>
  (share: number): string =>
    tp + fp + fn > 0 ? percent(share) : '–';

const pad = (cell: string, column: number, widths: readonly number[]): string =>
  column < NAME_COLUMNS ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!);

/** For each language: which topics are missed, then `most` false positives and `most` misses. */
export function errorListing(outcomes: readonly DocumentOutcome[], most: number): string {
  if (most === 0) return '';
  const parts: string[] = [];
  for (const [lang, { falsePositives, misses }] of Object.entries(worstErrors(outcomes, most))) {
    const topics = missesByTopic(outcomes.filter((outcome) => outcome.lang === lang));
    const missed = [...topics].filter(([, [number]]) => number > 0).sort(byShareMissed);
    if (missed.length > 0) {
      parts.push(
        `${lang}: missed by topic\n${missed.map(([topic, [n, all]]) => `  ${topic} ${n}/${all}`).join('\n')}`,
      );
    }
    if (falsePositives.length > 0) {
      parts.push(`${lang}: ${count(falsePositives.length, 'false positive')}, highest score first`);
      parts.push(...falsePositives.map((error) => entry(error, error.findings)));
    }
    if (misses.length > 0) {
      parts.push(`${lang}: ${count(misses.length, 'missed sentence')}, lowest score first`);
      parts.push(...misses.map((error) => entry(error, error.judged ? [error.judged] : [])));
    }
  }
  return parts.join('\n\n');
}

type MissedTopic = [string, [number, number]];
const byShareMissed = ([, a]: MissedTopic, [, b]: MissedTopic): number => b[0] / b[1] - a[0] / a[1];

/** The sentence with its document and labelled topics, and the judgements on it. */
function entry({ sentence, document }: ErrorOutcome, judgements: readonly Finding[]): string {
  const score = judgements.length > 0 ? Math.max(...judgements.map((one) => one.score)).toFixed(1) : '–';
  const labels = [document.file, document.id, ...sentence.topics].map(printable).join(' · ');
  return [
    `${score.padStart(INDENT.length - 2)}  ${printable(sentence.text)}`,
    `${INDENT}${labels}`,
    ...judgements.flatMap(({ reasons }) => reasonLines(reasons, INDENT)),
  ].join('\n');
}
