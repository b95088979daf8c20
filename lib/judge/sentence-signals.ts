/** What a sentence says by itself: concepts, classes, classes that come together, places, and its shape. */
import { STRENGTHS, type TermMention } from '../match/mention';
import { type ConceptClass, SUBJECT_CLASSES } from '../pack/kinds';
import type { Span } from '../text/span';
import type { Sentence } from './sentence';
import type { Signal } from './signal';

/** Pairs of classes that say more together than apart. */
const PAIRED_WITH: Readonly<Partial<Record<ConceptClass, readonly ConceptClass[]>>> = {
  actor: [...SUBJECT_CLASSES, 'other'],
  labour: [...SUBJECT_CLASSES.filter((name) => name !== 'labour'), 'other'],
};

/** Names made of two parts, each made once: a weight is looked up faster by a string that is known. */
function namesOf(make: (a: string, b: string) => string): (a: string, b: string) => string {
  const made = new Map<string, Map<string, string>>();
  return (a, b) => {
    const names = made.get(a) ?? new Map<string, string>();
    const name = names.get(b) ?? make(a, b);
    if (!names.has(b)) made.set(a, names.set(b, name));
    return name;
  };
}
const classSignal = namesOf((name, strength) => `class.${name}.${strength}`);
const pairSignal = namesOf((first, second) => `together.${first}+${second}`);

export function sentenceSignals(
  sentence: Sentence,
  text: string,
  best = bestByClass(sentence.terms),
): Signal[] {
  return [
    ...conceptSignals(sentence.terms),
    ...classSignals(best),
    ...pairSignals(best),
    ...placeSignals(sentence, best),
    ...ownerSignals(sentence, best),
    ...shapeSignals(sentence, text),
  ];
}

const valueIn = (mention: TermMention): number => STRENGTHS[mention.strength];

/** One signal a concept: its strongest mention. */
function conceptSignals(terms: readonly TermMention[]): Signal[] {
  const best = new Map<string, TermMention>();
  for (const mention of terms) {
    const had = best.get(mention.concept);
    if (!had || valueIn(mention) > valueIn(had)) best.set(mention.concept, mention);
  }
  return [...best.values()].map((mention) => ({
    name: mention.concept,
    value: valueIn(mention),
    at: mention,
  }));
}

export type BestByClass = ReadonlyMap<ConceptClass, TermMention>;

export function bestByClass(terms: readonly TermMention[]): BestByClass {
  const best = new Map<ConceptClass, TermMention>();
  for (const mention of terms) {
    const had = best.get(mention.class);
    if (!had || valueIn(mention) > valueIn(had)) best.set(mention.class, mention);
  }
  return best;
}

/** A class is as strong as its strongest mention, and is shown as part of that concept. */
const classSignals = (best: BestByClass): Signal[] =>
  [...best].map(([name, mention]) => ({
    name: classSignal(name, mention.strength),
    value: 1,
    at: mention,
    under: mention.concept,
  }));

function pairSignals(best: BestByClass): Signal[] {
  const signals: Signal[] = [];
  for (const [first, others] of Object.entries(PAIRED_WITH)) {
    const a = best.get(first as ConceptClass);
    if (!a) continue;
    for (const second of others) {
      const b = best.get(second);
      if (b)
        signals.push({
          name: pairSignal(first, second),
          value: valueIn(a) * valueIn(b),
          at: union(a, b),
        });
    }
  }
  return signals;
}

const union = (a: Span, b: Span): Span => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});

const isAtHome = (place: string): boolean => place === 'kp' || place.startsWith('kp-');

function placeSignals({ places }: Sentence, best: BestByClass): Signal[] {
  const signals: Signal[] = [];
  const certain = places.filter((place) => !place.homograph);
  const abroad = certain.find(({ place }) => !isAtHome(place) && place !== 'kr');
  const home = certain.find(({ place }) => isAtHome(place) && place !== 'kp');
  if (abroad) {
    signals.push({ name: 'place.abroad', value: 1, at: abroad });
    for (const other of ['actor', 'labour'] as const) {
      const mention = best.get(other);
      if (mention)
        signals.push({
          name: `together.${other}+abroad`,
          value: valueIn(mention),
          at: union(mention, abroad),
        });
    }
  }
  if (home) signals.push({ name: 'place.home', value: 1, at: home });
  return signals;
}

/** Whose labour it is: the people named nearest to the strongest labour word, North Korea's or another's. */
function ownerSignals({ terms }: Sentence, best: BestByClass): Signal[] {
  const labour = best.get('labour');
  if (!labour) return [];
  let owner: TermMention | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (const mention of terms) {
    if (mention.class !== 'actor' && mention.class !== 'other') continue;
    // English and the rest put whose before what.
    const distance =
      mention.start <= labour.start
        ? Math.max(0, labour.start - mention.end)
        : 2 * (mention.start - labour.end) + 10;
    if (distance < nearest) {
      nearest = distance;
      owner = mention;
    }
  }
  if (!owner) return [];
  const name = owner.class === 'actor' ? 'owner.north-korea' : 'owner.other';
  return [{ name, value: valueIn(owner), at: owner, under: owner.concept }];
}

/** What is shown for length, punctuation, kind of block and language together. */
const FORM = 'shape.sentence';

/** Wide scripts say in one letter what takes two or three in others. */
const WIDE = new Set(['ko', 'zh', 'ja']);
const NUMBER = /\d|[一二三四五六七八九十百千万]{2}/;

function shapeSignals(sentence: Sentence, text: string): Signal[] {
  const { start, end, kind, language, aside } = sentence;
  const length = (end - start) * (WIDE.has(language) ? 2.2 : 1);
  const at = { start, end: start };
  const signals: Signal[] = [{ name: `language.${language}`, value: 1, at, under: FORM }];
  if (length < 45) signals.push({ name: 'shape.short', value: 1, at, under: FORM });
  if (length > 140) signals.push({ name: 'shape.long', value: 1, at, under: FORM });
  const own = text.slice(start, end);
  if (/[?？]/.test(own)) signals.push({ name: 'shape.question', value: 1, at, under: FORM });
  if (/[“”"「」«»]/.test(own)) signals.push({ name: 'shape.quotation', value: 1, at, under: FORM });
  if (NUMBER.test(own)) signals.push({ name: 'shape.number', value: 1, at, under: FORM });
  if (kind !== 'paragraph') signals.push({ name: `block.${kind}`, value: 1, at, under: FORM });
  if (aside) signals.push({ name: 'block.aside', value: 1, at, under: FORM });
  if (!sentence.terms.some((term) => term.class !== 'anaphora' && term.class !== 'source'))
    signals.push({ name: 'shape.no-terms', value: 1, at, under: FORM });
  return signals;
}
