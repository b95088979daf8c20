import type { ReportedFinding } from '../page/report';
import { Quote } from './quote';
import { Reasons } from './reasons';
import { directionName, topicName } from './words/names';
import { formatRow } from './words/say';

export interface FindingItemProps {
  readonly finding: ReportedFinding;
  /** Its place among all findings of the page. */
  readonly number: number;
  readonly lang: string;
  readonly shown: boolean;
  readonly onShow: (id: string) => void;
}

/** One passage: its words, what it is about, and why it was marked. */
export function FindingItem({ finding, number, lang, shown, onShow }: FindingItemProps) {
  return (
    <li class="finding" value={number} aria-current={shown ? 'true' : undefined}>
      <span class="number" aria-hidden="true">
        {number}
      </span>
      <Quote finding={finding} lang={lang} onShow={() => onShow(finding.id)} />
      <Subjects finding={finding} />
      <Reasons finding={finding} />
    </li>
  );
}

/** Places, topics and direction on one quiet line. */
export function Subjects({ finding }: { readonly finding: ReportedFinding }) {
  const places = formatRow([...new Set(finding.placeNames)]);
  const topics = formatRow(finding.topics.map(topicName));
  const parts = [topics, finding.direction && directionName(finding.direction)].filter(Boolean);
  if (!places && parts.length === 0) return null;
  return (
    <p class="subjects">
      {places && <span class="places">{places}</span>}
      {places && parts.length > 0 && ' · '}
      <span class="topics">{parts.join(' · ')}</span>
    </p>
  );
}
