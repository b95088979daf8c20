import { useState } from 'preact/hooks';
import type { PageReport, ReportedFinding } from '../page/report';
import { Quote } from './quote';
import { Reasons } from './reasons';
import { FINDINGS_HEADING, FINDINGS_HINT, TOPIC_NAMES, UNMARKED_HINT } from './wording';

export interface FindingListProps {
  readonly report: PageReport;
  /** Asked to show a finding on the page. */
  readonly onShow: (id: string) => void;
}

/** The findings in page order; the one that was shown last is set off. */
export function FindingList({ report, onShow }: FindingListProps) {
  const [shown, setShown] = useState<string>();
  const show = (id: string): void => {
    setShown(id);
    onShow(id);
  };
  return (
    <section id="passages" aria-labelledby="passages-heading">
      <h2 id="passages-heading">{FINDINGS_HEADING}</h2>
      <p class="hint">{report.canMark ? FINDINGS_HINT : UNMARKED_HINT}</p>
      <ol class="findings">
        {report.findings.map((finding) => (
          <li key={finding.id} class="finding" aria-current={finding.id === shown ? 'true' : undefined}>
            <Quote finding={finding} lang={report.lang} onShow={() => show(finding.id)} />
            <Subjects finding={finding} />
            <Reasons chips={finding.chips} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Places and topics on one quiet line. */
function Subjects({ finding }: { readonly finding: ReportedFinding }) {
  const places = [...new Set(finding.placeNames)].join(', ');
  const topics = finding.topics.map((topic) => TOPIC_NAMES[topic]).join(', ');
  if (!places && !topics) return null;
  return (
    <p class="subjects">
      {places && <span class="places">{places}</span>}
      {places && topics && ' · '}
      {topics && <span class="topics">{topics}</span>}
    </p>
  );
}
