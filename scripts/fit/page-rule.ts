/** Finds how sure the best two sentences of a page must be for it to be a page about the subject. */
import { traitsOf } from '../../lib/judge/context/traits';
import { makePage } from '../../lib/judge/rounds';
import type { Weights } from '../../lib/pack/schema';
import type { Lesson } from './rounds';

/** A page may have one relevant sentence alone: the second is counted no lower than this. */
const LEAST = -2;
const CANDIDATES = Array.from({ length: 16 }, (_, i) => Math.round((-2 + i * 0.2) * 10) / 10);
/** How many found pages a false one costs. */
const COST = 1;

/** @param held points above the threshold by sentence, from weights that have not seen the document */
export function bestPageRule(
  lessons: readonly Lesson[],
  held: readonly (readonly number[])[],
): Weights['page'] {
  const traits = lessons.map(({ sentences }) => sentences.map(traitsOf));
  let best = { bestTwo: CANDIDATES[0]!, least: LEAST };
  let most = Number.NEGATIVE_INFINITY;
  for (const bestTwo of CANDIDATES) {
    const rule = { bestTwo, least: LEAST };
    const worth = lessons.reduce((sum, { labels }, i) => {
      if (!makePage(traits[i]!, held[i]!, rule)) return sum;
      return sum + (labels.includes(1) ? 1 : -COST);
    }, 0);
    if (worth > most) {
      most = worth;
      best = rule;
    }
  }
  return best;
}
