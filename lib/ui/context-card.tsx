import { fittingClaim } from '../context/claims';
import type { PageDate } from '../context/time-court/page-date';
import type { RankedCard, ReportedFinding } from '../page/report';
import { ClaimLedger, FittingClaim } from './claim-ledger';
import { because, cardDate, cardKind, factsLabel, linkText, titleLanguage } from './words/card-words';
import { say } from './words/say';
import { timingLines } from './words/time-words';

export interface ContextCardProps {
  readonly card: RankedCard;
  readonly pageDate?: PageDate | undefined;
  /** How a passage stands to it, where that can be said. */
  readonly relation?: string | undefined;
  /** Whether its facts are open to begin with. */
  readonly open: boolean;
  /** Whether something of it is told at once. */
  readonly lead?: boolean;
  /** The passage that it stands beside: of all claims, only the one is shown that it speaks of. */
  readonly beside?: ReportedFinding | undefined;
}

/** What was reported, or ruled, about the same things: who, when, what each fact rests on, and where to read it. */
export function ContextCard({ card, pageDate, relation, open, lead = false, beside }: ContextCardProps) {
  const { ledger, publisher } = card;
  const claim = beside && ledger && fittingClaim(beside, ledger);
  // What is told at once: the claim that the passage speaks of, or else the first fact.
  const told = lead && !claim ? card.facts[0] : undefined;
  return (
    <article class={`card ${card.kind}`}>
      <p class="card-source">
        <span class="card-kind">{cardKind(card)}</span>
        {card.kind === 'instrument' && <span>{publisher}</span>}
        <time dateTime={card.date}>{cardDate(card)}</time>
      </p>
      <h3 lang="en">{card.headline}</h3>
      {relation && <p class="relation">{relation}</p>}
      {card.timing && <p class="timing">{timingLines(card, pageDate).join(' ')}</p>}
      {card.because.length > 0 && <p class="because">{because(card.because)}</p>}
      {told && (
        <p class="lead" lang="en">
          <FactView {...told} />
        </p>
      )}
      {claim && <FittingClaim entry={claim} ledger={ledger} publisher={publisher} />}
      <Facts card={{ ...card, facts: card.facts.filter((fact) => fact !== told) }} open={open} />
      {ledger && !beside && <ClaimLedger ledger={ledger} publisher={publisher} />}
      <ReadOn card={card} />
    </article>
  );
}

function Facts({ card, open }: Pick<ContextCardProps, 'card' | 'open'>) {
  if (card.facts.length === 0) return null;
  return (
    <details class="facts" open={open}>
      <summary>{factsLabel(card)}</summary>
      <ul lang="en">
        {card.facts.map((fact) => (
          <li key={fact.text}>
            <FactView {...fact} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function FactView({ text, claimedBy }: RankedCard['facts'][number]) {
  return (
    <>
      {text} <span class="claimed-by">{claimedBy}</span>
    </>
  );
}

function ReadOn({ card }: Pick<ContextCardProps, 'card'>) {
  return (
    <p class="read-on">
      <a href={card.url} target="_blank" rel="noopener noreferrer">
        <span dir="auto" lang={titleLanguage(card)}>
          {linkText(card)}
        </span>
        <span class="sr-only"> ({say('new_tab')})</span>
      </a>
    </p>
  );
}
