/** What a schema cannot see of cards and claims: that what they name is there. Each problem with file, entry and remedy. */
import type { Card, Claim, Concept } from './schema';

const METHOD_CLASSES = ['pretext', 'document'];

export function checkCards(
  cards: readonly Card[],
  placeIds: ReadonlySet<string>,
  concepts: readonly Pick<Concept, 'id' | 'class'>[],
): string[] {
  const classes = new Map(concepts.map((concept) => [concept.id, concept.class]));
  return cards.flatMap((card) => {
    const { places, methods = [], orders = [], url, event } = card;
    const namesake = cards.find((other) => other !== card && other.url === url);
    const alone = event !== undefined && !cards.some((other) => other !== card && other.event === event);
    return [
      ...places
        .filter((id) => !placeIds.has(id))
        .map((id) => `no place “${id}” in gazetteer.json; add it there or correct it`),
      ...[...methods, ...orders]
        .filter((id) => !classes.has(id))
        .map((id) => `no concept “${id}” in concepts.json; add it there or correct it`),
      ...methods
        .filter((id) => classes.has(id) && !METHOD_CLASSES.includes(classes.get(id)!))
        .map((id) => `“${id}” is no method; name a concept of class ${METHOD_CLASSES.join(' or ')}`),
      ...(namesake ? [`has the address of “${namesake.id}”; make one card of the two or correct it`] : []),
      ...(alone ? [`no other card has the event “${event}”; correct it or leave it out`] : []),
    ].map((problem) => `cards.json, “${card.id}”: ${problem}`);
  });
}

/** @param known ids of concepts and places */
export function checkClaims(
  claims: readonly Claim[],
  cards: readonly Card[],
  known: ReadonlySet<string>,
): string[] {
  const byId = new Map(cards.map((card) => [card.id, card]));
  return claims.flatMap(({ id, later, about: subjects }) => {
    const about = cardOf(id);
    const date = byId.get(about)?.date;
    return [
      ...(date === undefined ? [`is a claim of “${about}”, which is not in cards.json; correct the id`] : []),
      ...subjects
        .filter((one) => !known.has(one))
        .map((one) => `is about “${one}”, which is no concept and no place of the pack; correct it`),
      ...later.flatMap(({ card }) => {
        const other = byId.get(card)?.date;
        if (other === undefined) return [`no card “${card}” in cards.json; add it there or correct it`];
        return date !== undefined && isBefore(other, date)
          ? [`“${card}” is older than “${about}” and cannot bear on it; take it out`]
          : [];
      }),
    ].map((problem) => `claims.json, “${id}”: ${problem}`);
  });
}

/** The card that a claim is from: `dnk-001` of `dnk-001.07`. */
export const cardOf = (claim: string): string => claim.slice(0, claim.lastIndexOf('.'));

/** Surely before: a card that is known to the year can be later in the same year. */
function isBefore(date: string, other: string): boolean {
  const known = Math.min(date.length, other.length);
  return date.slice(0, known) < other.slice(0, known);
}
