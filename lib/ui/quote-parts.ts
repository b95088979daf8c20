/** A quote cut at its matched words. */
import type { ReportedFinding } from '../page/report';

export interface QuotePart {
  readonly text: string;
  readonly matched: boolean;
}

/** The parts of a quote in order; together they are the quote. Spans outside it or out of order are left out. */
export function quoteParts({ quote, matched }: Pick<ReportedFinding, 'quote' | 'matched'>): QuotePart[] {
  const parts: QuotePart[] = [];
  let from = 0;
  for (const { start, end } of matched) {
    if (start < from || end <= start || end > quote.length) continue;
    if (start > from) parts.push({ text: quote.slice(from, start), matched: false });
    parts.push({ text: quote.slice(start, end), matched: true });
    from = end;
  }
  if (from < quote.length) parts.push({ text: quote.slice(from), matched: false });
  return parts;
}
