import type { ReportedFinding } from '../page/report';
import { matchedWords, WHY } from './wording';

/** Why a finding was marked: a chip for each concept; opened, each with the words that gave it. */
export function Reasons({ chips }: Pick<ReportedFinding, 'chips'>) {
  if (chips.length === 0) return null;
  return (
    <details class="reasons">
      <summary>
        <span class="sr-only">{WHY}: </span>
        {chips.map(({ concept, label, words }) => (
          <span key={concept} class="chip" title={matchedWords(words)}>
            {label}{' '}
          </span>
        ))}
      </summary>
      <dl>
        {chips.map(({ concept, label, words }) => (
          <div key={concept}>
            <dt>{label}</dt>
            <dd>{matchedWords(words)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
