import type { PageReport } from '../page/report';
import { count, say } from './words/say';

export interface ProofProps {
  readonly report: PageReport;
  /** Unset until it is known. */
  readonly pagesThisWeek: number | undefined;
}

/** That something was read although nothing was found: how much, with what, and that it runs at all. Counts only. */
export function ProofOfLife({ report, pagesThisWeek }: ProofProps) {
  return (
    <dl class="proof">
      <div>
        <dt>{say('proof_read')}</dt>
        <dd>{count('characters', report.charactersRead)}</dd>
      </div>
      <div>
        <dt>{say('proof_pack')}</dt>
        <dd>
          {report.pack.name} {report.pack.version}
        </dd>
      </div>
      <div>
        <dt>{say('proof_week')}</dt>
        <dd>{pagesThisWeek === undefined ? '…' : count('pages', pagesThisWeek)}</dd>
      </div>
    </dl>
  );
}
