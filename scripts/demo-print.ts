/** A page report as text for a terminal. */
import type { PageReport, RankedCard, ReportedFinding } from '../lib/page/report';

const LABEL_WIDTH = 10;

/** The whole report: a summary, the findings with their reasons, and the context. `columns` is the line length. */
export function formatReport(report: PageReport, columns = 100): string {
  const parts = [summary(report)];
  for (const finding of report.findings) parts.push(formatFinding(finding, columns));
  if (report.cards.length > 0) {
    parts.push(`Context: ${count(report.cards.length, 'card')}, best for the page first`);
    for (const card of report.cards) parts.push(formatCard(card, columns));
  }
  return parts.join('\n\n');
}

function summary(report: PageReport): string {
  const page = `“${report.title}” (${report.lang}, ${report.charactersRead} characters read)`;
  if (report.findings.length > 0) return `${count(report.findings.length, 'finding')} in ${page}`;
  return report.namesNorthKorea
    ? `No finding in ${page}: it names North Korea, but not its workers abroad.`
    : `No finding in ${page}: it does not name North Korea.`;
}

function formatFinding(finding: ReportedFinding, columns: number): string {
  const label = `${finding.id.padEnd(4)}${finding.score.toFixed(1).padStart(4)}`;
  const rows = [row(label, `“${finding.quote}”`, columns), ...reasonRows(finding)];
  if (finding.placeNames.length > 0) rows.push(row('places', finding.placeNames.join(', '), columns));
  if (finding.cards.length > 0) rows.push(row('context', finding.cards.join(', '), columns));
  return rows.join('\n');
}

/** One reason a line: concept, words and points, each in its column. */
function reasonRows({ reasons }: ReportedFinding): string[] {
  const concepts = Math.max(0, ...reasons.map((reason) => reason.concept.length)) + 1;
  return reasons.map((reason, at) => {
    const points = `${reason.weight < 0 ? '−' : '+'}${Math.abs(reason.weight).toFixed(1)}`.padStart(5);
    const label = at === 0 ? 'why' : '';
    return `${label.padEnd(LABEL_WIDTH)}${points}  ${`${reason.concept}:`.padEnd(concepts)} ${reason.text}`.trimEnd();
  });
}

function formatCard(card: RankedCard, columns: number): string {
  const rows = [row(card.id, card.headline, columns)];
  rows.push(row('', `${card.publisher}, ${card.date}${card.title ? `: “${card.title}”` : ''}`, columns));
  if (card.because.length > 0) rows.push(row('because', card.because.join(', '), columns));
  for (const fact of card.facts) rows.push(row('', `· ${fact.text} (${fact.claimedBy})`, columns));
  rows.push(`${' '.repeat(LABEL_WIDTH)}${card.url}`);
  return rows.join('\n');
}

/** A label and text wrapped beside it. A label too long for its column gets a line of its own. */
function row(label: string, text: string, columns: number): string {
  const indent = ' '.repeat(LABEL_WIDTH);
  const lines = wrap(text, Math.max(30, columns - LABEL_WIDTH));
  if (label.length >= LABEL_WIDTH) return [label, ...lines.map((line) => indent + line)].join('\n');
  return lines.map((line, at) => (at === 0 ? label.padEnd(LABEL_WIDTH) : indent) + line).join('\n');
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return [...lines, line];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
