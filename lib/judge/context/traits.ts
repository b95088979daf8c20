/** What a sentence brings along for the question whose story it goes on with. */
import { STRENGTHS } from '../../match/mention';
import { type ConceptClass, SUBJECT_CLASSES } from '../../pack/kinds';
import type { Sentence } from '../sentence';
import { type BestByClass, bestByClass } from '../sentence-signals';

export interface Traits {
  readonly classes: BestByClass;
  /** Strength of its strongest name of North Korea, 0 for none; so for the others. */
  readonly actor: number;
  readonly labour: number;
  /** Its strongest word of the subject, whoever it is about. */
  readonly domain: number;
  /** Its strongest word of another story. */
  readonly other: number;
  /** Those say more than its words of North Korea and labour. */
  readonly tellsOther: boolean;
  readonly pointsBack: boolean;
  /** It names North Korean workers as such, or North Korea and labour. */
  readonly namesWorkers: boolean;
  /** It says so in so many words: “North Korean workers”. */
  readonly outright: boolean;
  /** The other stories that it tells: concept ids. */
  readonly stories: readonly string[];
}

export function traitsOf({ terms }: Sentence): Traits {
  const classes = bestByClass(terms);
  const strength = (name: ConceptClass): number => {
    const mention = classes.get(name);
    return mention ? STRENGTHS[mention.strength] : 0;
  };
  const actor = strength('actor');
  const labour = strength('labour');
  const other = strength('other');
  return {
    classes,
    actor,
    labour,
    domain: Math.max(...SUBJECT_CLASSES.map(strength)),
    other,
    tellsOther: other >= STRENGTHS.medium && other > actor * labour,
    pointsBack: classes.has('anaphora'),
    namesWorkers:
      terms.some(({ concept }) => concept === 'actor.north-korean-worker') ||
      (actor >= STRENGTHS.medium && labour >= STRENGTHS.medium && other < STRENGTHS.strong),
    outright: terms.some(
      ({ concept, strength: how }) => concept === 'actor.north-korean-worker' && how === 'strong',
    ),
    stories: [
      ...new Set(
        terms
          .filter((term) => term.class === 'other' && term.strength !== 'weak')
          .map(({ concept }) => concept),
      ),
    ],
  };
}
