import { useState } from 'preact/hooks';
import type { ReportedFinding } from '../page/report';
import { matchedWords } from './words/card-words';
import { reasonName } from './words/reason-words';
import { formatPoints, say } from './words/say';

/** Chips say the most telling things first; further ones are among the reasons. */
const MOST_CHIPS = 6;

/** What the sentence itself says, before what was read from around it. */
function tellingFirst(chips: ReportedFinding['chips']): ReportedFinding['chips'] {
  const own = chips.filter(({ concept }) => !/^(?:context|anaphora|source|stance)\./.test(concept));
  return own.length > 0 ? own : chips;
}

export interface ReasonsProps {
  readonly finding: ReportedFinding;
  /** False for a sentence that only came near. */
  readonly marked?: boolean;
}

/** Why a finding was marked: a chip for each concept; opened, every reason with its words and points, and their sum. */
export function Reasons({ finding, marked = true }: ReasonsProps) {
  // Rows that nobody sees would be most of a long list, and of the time until it is drawn.
  const [opened, setOpened] = useState(false);
  const chips = tellingFirst(finding.chips);
  if (finding.reasons.length === 0) return null;
  return (
    <details class="reasons" onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>
        <span class={chips.length > 0 ? 'sr-only' : undefined}>{say(marked ? 'why' : 'why_near')}: </span>
        {chips.slice(0, MOST_CHIPS).map(({ concept, label, words }) => (
          <span key={concept} class="chip" title={matchedWords(words)}>
            {reasonName({ concept, label })}{' '}
          </span>
        ))}
        {chips.length > MOST_CHIPS && <span class="chip rest">+{chips.length - MOST_CHIPS}</span>}
      </summary>
      {opened && <Rows {...finding} />}
    </details>
  );
}

function Rows({ reasons, score }: Pick<ReportedFinding, 'reasons' | 'score'>) {
  return (
    <dl>
      {reasons
        .filter(({ weight }) => weight !== 0)
        .map(({ concept, label, text, weight }) => (
          <div key={concept} class={weight < 0 ? 'against' : undefined}>
            <dt>{reasonName({ concept, label })}</dt>
            <dd>{text ? matchedWords([text]) : say('from_context')}</dd>
            <dd class="points">{formatPoints(weight)}</dd>
          </div>
        ))}
      <div class="sum">
        <dt>{say('score')}</dt>
        <dd class="points">{formatPoints(score)}</dd>
      </div>
    </dl>
  );
}
