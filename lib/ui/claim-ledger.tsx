import type { LaterWord, LedgerEntry } from '../context/claims';
import type { RankedCard } from '../page/report';
import { cardDate } from './words/card-words';
import { claimSource, standingName } from './words/claim-words';
import { say } from './words/say';

export interface LedgerProps {
  readonly ledger: readonly LedgerEntry[];
  readonly publisher: string;
}

/** All claims of a report, folded: what stands behind each, and how later reports stand to it. */
export function ClaimLedger({ ledger, publisher }: LedgerProps) {
  const touched = ledger.filter(({ later }) => later.length > 0).length;
  return (
    <details class="facts ledger">
      <summary>{say('ledger', ledger.length)}</summary>
      <p class="hint">{say('ledger_hint', touched)}</p>
      <ol>
        {ledger.map((entry) => (
          <li key={entry.number} value={entry.number}>
            <Claim entry={entry} publisher={publisher} />
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The one claim that a passage speaks of. */
export function FittingClaim({ entry, ledger, publisher }: LedgerProps & { readonly entry: LedgerEntry }) {
  return (
    <div class="fitting">
      <h4>{say('claim_of', entry.number, ledger.length)}</h4>
      <Claim entry={entry} publisher={publisher} />
    </div>
  );
}

function Claim({ entry, publisher }: Pick<LedgerProps, 'publisher'> & { readonly entry: LedgerEntry }) {
  const { text, sourceKind, claimedBy, later } = entry;
  return (
    <>
      <span lang="en">{text}</span>{' '}
      <span class="claimed-by">
        {claimSource(sourceKind, publisher)}
        {claimedBy !== publisher && (
          <>
            {' · '}
            <span lang="en">{claimedBy}</span>
          </>
        )}
      </span>
      {later.length > 0 && (
        <ul class="later">
          {later.map((word) => (
            <li key={`${word.card.id} ${word.standing}`}>
              <Later {...word} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Later({ card, standing, why }: LaterWord) {
  return (
    <>
      <b>{standingName(standing)}</b> <span lang="en">{why}</span>{' '}
      <a href={card.url} target="_blank" rel="noopener noreferrer">
        {laterSource(card)}
        <span class="sr-only"> ({say('new_tab')})</span>
      </a>
    </>
  );
}

const laterSource = (card: Pick<RankedCard, 'publisher' | 'date' | 'dateInferred'>): string =>
  `${card.publisher}, ${cardDate(card)}`;
