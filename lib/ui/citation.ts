/** A passage as it is pasted: quote, source, why it was marked, and what was reported before. */
import type { PageReport, RankedCard, ReportedFinding } from '../page/report';
import { siteOf } from '../settings/settings';
import { addressOf } from './text-fragment';
import { cardDate, relation } from './words/card-words';
import { reasonName } from './words/reason-words';
import { formatRow, say } from './words/say';
import { formatDate } from './words/time-words';

export interface Citation {
  readonly text: string;
  readonly html: string;
}

/** @param today when it is copied, `YYYY-MM-DD` */
export function citationOf(finding: ReportedFinding, report: PageReport, today: string): Citation {
  const address = addressOf(report.url, finding.quote, report.lang);
  const source = [
    report.title.trim() || undefined,
    siteOf(report.url),
    report.date && formatDate(report.date.date),
    say('cite_read_on', formatDate(today)),
  ].filter((part) => part !== undefined);
  const marked = say('cite_marked', formatRow(finding.chips.map(reasonName)));
  const card = report.cards.find(({ id }) => id === finding.cards[0]);
  const reported = card && reference(finding, card);
  const made = say('cite_made_with');

  const text = [`“${finding.quote.trim()}”`, source.join(', '), address, marked, reported?.text, made];
  const html = [
    `<blockquote lang="${escapeHtml(report.lang)}" cite="${escapeHtml(report.url)}">${escapeHtml(finding.quote.trim())}</blockquote>`,
    `<p><a href="${escapeHtml(address)}">${escapeHtml(source.join(', '))}</a></p>`,
    `<p>${escapeHtml(marked)}</p>`,
    reported?.html,
    `<p>${escapeHtml(made)}</p>`,
  ];
  return { text: text.filter(Boolean).join('\n'), html: html.filter(Boolean).join('') };
}

/** What was reported: how the passage stands to it, where that can be said, and where to read it. */
function reference(finding: ReportedFinding, card: RankedCard): Citation {
  const said = relation(finding, card);
  const name = [card.publisher, `“${card.title ?? card.headline}”`, cardDate(card)].join(', ');
  return {
    text: [said, say('cite_see', `${name} ${card.url}`)].filter(Boolean).join(' '),
    html: `<p>${escapeHtml(said ? `${said} ` : '')}${escapeHtml(say('cite_see', ''))}<a href="${escapeHtml(card.url)}">${escapeHtml(name)}</a></p>`,
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter]!);
