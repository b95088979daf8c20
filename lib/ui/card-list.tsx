import type { RankedCard } from '../page/report';
import { ContextCard } from './context-card';
import { CARDS_HEADING, CARDS_HINT } from './wording';

/** Context cards, best first; the first is open. */
export function CardList({ cards }: { readonly cards: readonly RankedCard[] }) {
  if (cards.length === 0) return null;
  return (
    <section id="context" aria-labelledby="context-heading">
      <h2 id="context-heading">{CARDS_HEADING}</h2>
      <p class="hint">{CARDS_HINT}</p>
      <ul class="cards">
        {cards.map((card, rank) => (
          <li key={card.id}>
            <ContextCard card={card} open={rank === 0} />
          </li>
        ))}
      </ul>
    </section>
  );
}
