import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PageReport, ReportedFinding } from '../page/report';
import { FilterBar } from './filter-bar';
import { choicesOf, type Filters, filtered, isFiltering } from './filters';
import { FindingItem } from './finding-item';
import { count, say } from './words/say';

export interface FindingListProps {
  readonly report: PageReport;
  readonly filters: Filters;
  readonly onFilter: (filters: Filters) => void;
  /** The finding that was shown on the page last. */
  readonly shown: string | undefined;
  /** Asked to show a finding on the page. */
  readonly onShow: (id: string) => void;
}

/** What a window can show at first, and more; the others come right after it has been painted. */
const FIRST = 20;

/** The findings in page order; the one that was shown last is set off. */
export function FindingList({ report, filters, onFilter, shown, onShow }: FindingListProps) {
  const { findings } = report;
  const choices = useMemo(() => choicesOf(findings), [findings]);
  const listed = filtered(findings, filters);
  const visible = useGrowing(listed);
  return (
    <section id="passages" aria-labelledby="passages-heading">
      <h2 id="passages-heading">{say('passages')}</h2>
      <p class="hint">{say(report.canMark ? 'passages_hint' : 'unmarked_hint')}</p>
      <FilterBar choices={choices} filters={filters} onChange={onFilter} />
      {isFiltering(filters) && (
        <p class="filtered">
          <span role="status">{count('filtered', listed.length, findings.length)}</span>{' '}
          <button type="button" class="more" onClick={() => onFilter({})}>
            {say('filter_clear')}
          </button>
        </p>
      )}
      <ol class="findings">
        {visible.map((finding) => (
          <FindingItem
            key={finding.id}
            finding={finding}
            number={findings.indexOf(finding) + 1}
            lang={report.lang}
            shown={finding.id === shown}
            onShow={onShow}
          />
        ))}
      </ol>
    </section>
  );
}

/** The first few of a list, then all of it. */
function useGrowing(listed: readonly ReportedFinding[]): readonly ReportedFinding[] {
  const [whole, setWhole] = useState(listed.length <= FIRST);
  useEffect(() => {
    if (whole) return;
    const frame = requestAnimationFrame(() => setTimeout(() => setWhole(true)));
    return () => cancelAnimationFrame(frame);
  }, [whole]);
  return whole ? listed : listed.slice(0, FIRST);
}
