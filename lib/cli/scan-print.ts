/** The result of a scan for a person to read. */
import type { Pipeline } from './pipeline';
import { count, printable, reasonLines } from './printing';
import type { ScanFinding, ScanResult } from './scan-result';

const INDENT = '       ';

/** A listing, with a line feed at its end. */
export function listing(result: ScanResult, places: Pipeline['places']): string {
  const { id, lang, findings, text } = result;
  const names = new Map(places.map((place) => [place.id, place.names.en?.[0] ?? place.id]));
  const parts = [`${printable(String(id))} (${lang}): ${count(findings.length, 'finding')}`];
  if (text !== undefined) parts.push(text.split('\n').map(printable).join('\n'));
  return `${[...parts, ...findings.map((finding) => entry(finding, names))].join('\n\n')}\n`;
}

function entry(finding: ScanFinding, names: ReadonlyMap<string, string>): string {
  const { score, quote, start, end, reasons, topics, places, cards, direction } = finding;
  const lines = [`${score.toFixed(1).padStart(5)}  ${printable(quote)}`, ...reasonLines(reasons, INDENT)];
  const facts = [`at ${start}–${end}`, topics.join(', '), direction ?? ''];
  facts.push(places.map((place) => names.get(place) ?? place).join(', '), cards.join(', '));
  return [...lines, `${INDENT}${facts.filter(Boolean).join(' · ')}`].join('\n');
}
