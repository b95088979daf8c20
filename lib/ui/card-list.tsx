import type { PageReport } from '../page/report';
import { ContextCard } from './context-card';
import { say } from './words/say';

/** Context cards, best first; the first is open. */
export function CardList({ report }: { readonly report: PageReport }) {
  if (report.cards.length === 0) return null;
  return (
    <section id="context" aria-labelledby="context-heading">
      <h2 id="context-heading">{say('reported_before')}</h2>
      <p class="hint">{say('lead_not_proof')}</p>
      <ul class="cards">
        {report.cards.map((card, rank) => (
          <li key={card.id}>
            <ContextCard card={card} pageDate={report.date} open={rank === 0} />
          </li>
        ))}
      </ul>
    </section>
  );
}
