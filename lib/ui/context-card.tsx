import type { RankedCard } from '../page/report';
import { because, cardDate, cardKind, factsLabel, linkText, OPENS_NEW_TAB } from './wording';

export interface ContextCardProps {
  readonly card: RankedCard;
  /** Whether its facts are open to begin with. */
  readonly open: boolean;
}

/** What was reported, or ruled, about the same things: who, when, what each fact rests on, and where to read it. */
export function ContextCard({ card, open }: ContextCardProps) {
  return (
    <article class={`card ${card.kind}`}>
      <p class="card-source">
        <span class="card-kind">{cardKind(card)}</span>
        {card.kind === 'instrument' && <span>{card.publisher}</span>}
        <time dateTime={card.date}>{cardDate(card)}</time>
      </p>
      <h3>{card.headline}</h3>
      {card.because.length > 0 && <p class="because">{because(card.because)}</p>}
      <details class="facts" open={open}>
        <summary>{factsLabel(card)}</summary>
        <ul>
          {card.facts.map(({ text, claimedBy }) => (
            <li key={text}>
              {text} <span class="claimed-by">{claimedBy}</span>
            </li>
          ))}
        </ul>
      </details>
      <p class="read-on">
        <a href={card.url} target="_blank" rel="noopener noreferrer">
          <span dir="auto">{linkText(card)}</span>
          <span class="sr-only"> ({OPENS_NEW_TAB})</span>
        </a>
      </p>
    </article>
  );
}
