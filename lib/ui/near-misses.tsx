import type { PageReport } from '../page/report';
import { Subjects } from './finding-item';
import { quoteParts } from './quote-parts';
import { Reasons } from './reasons';
import { count, say } from './words/say';

/** On request: the sentences that came nearest to being marked, and what spoke for and against them. */
export function NearMisses({ report }: { readonly report: PageReport }) {
  const { nearMisses, lang } = report;
  if (nearMisses.length === 0) return null;
  return (
    <details class="near-misses">
      <summary>{count('near_misses', nearMisses.length)}</summary>
      <p class="hint">{say('near_misses_hint')}</p>
      <ul>
        {nearMisses.map((miss) => (
          <li key={miss.id} class="finding">
            <span class="quote" lang={lang} dir="auto">
              {quoteParts(miss).map(({ text, matched }) => (matched ? <mark>{text}</mark> : text))}
            </span>
            <Subjects finding={miss} />
            <Reasons finding={miss} marked={false} />
          </li>
        ))}
      </ul>
    </details>
  );
}
