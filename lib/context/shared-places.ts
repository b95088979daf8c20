/** Which places a finding and a card share, and how much each of them says. */
import type { Place } from '../pack/schema';
import type { Sign } from './sign';

export type GazetteerPlace = Pick<Place, 'id' | 'kind' | 'country' | 'within' | 'names'>;

/** Points for a shared place. A city is a lead; a country alone (below `TELLING`) is only a hint. */
const CITY = 3;
const PROVINCE = 1.5;
const COUNTRY = 0.5;
/** The card names the province, the finding a city in it, or the other way round: half of what the province says. */
const NESTED = 0.5;

/** The places that each card shares with a finding: one sign for each, by the card's index; no entry without a sign. */
export type SharedPlaces = (places: readonly string[]) => ReadonlyMap<number, readonly Sign[]>;

/**
 * Compares findings with these cards, given as lists of gazetteer ids. `home` is the country (ISO code) that the people
 * come from: every page names it, so it says nothing, and a place in it says one level less than elsewhere.
 * An id that the gazetteer does not have is compared as it is.
 */
export function sharedPlaces(
  ofCards: readonly (readonly string[])[],
  gazetteer: readonly GazetteerPlace[],
  home: string,
): SharedPlaces {
  const { outwards, signOf } = nesting(gazetteer, home);
  const compare = (place: string): Map<number, Sign> => {
    const byCard = new Map<number, Sign>();
    ofCards.forEach((places, card) => {
      const sign = strongest(places.map((other) => signOf(place, other)));
      if (sign) byCard.set(card, sign);
    });
    return byCard;
  };
  // No more entries than the gazetteer has places, as findings name no others.
  const known = new Map<string, Map<number, Sign>>();
  const lookUp = (place: string): Map<number, Sign> => {
    const found = known.get(place) ?? compare(place);
    known.set(place, found);
    return found;
  };
  return (places) => gather(mostExact(places, outwards).map(lookUp));
}

/** Signs by card. Two cities in the one province that a card names share that province once. */
function gather(byPlace: readonly ReadonlyMap<number, Sign>[]): Map<number, Sign[]> {
  const byCard = new Map<number, Sign[]>();
  for (const [card, sign] of byPlace.flatMap((signs) => [...signs])) {
    const signs = byCard.get(card) ?? [];
    const same = signs.findIndex(({ word }) => word === sign.word);
    if (same < 0) signs.push(sign);
    else if (signs[same]!.weight < sign.weight) signs[same] = sign;
    byCard.set(card, signs);
  }
  return byCard;
}

type Outwards = (place: string) => readonly string[];

/** "Yanji, in Jilin province" speaks of Yanji; Jilin only says which Yanji. */
function mostExact(places: readonly string[], outwards: Outwards): string[] {
  const outer = new Set(places.flatMap((place) => outwards(place).slice(1)));
  return [...new Set(places)].filter((place) => !outer.has(place));
}

function nesting(gazetteer: readonly GazetteerPlace[], home: string) {
  const byId = new Map(gazetteer.map((place) => [place.id, place]));
  const countries = new Map(
    gazetteer.filter(({ kind }) => kind === 'country').map(({ id, country }) => [country, id]),
  );
  const chains = new Map(gazetteer.map((place) => [place.id, chainOf(place, byId, countries)]));
  const outwards: Outwards = (place) => chains.get(place) ?? [place];
  const sign = (place: string, share: number): Sign | undefined => {
    const weight = worth(place, byId.get(place), home) * share;
    return weight > 0 ? { word: byId.get(place)?.names.en?.[0] ?? place, weight } : undefined;
  };
  const signOf = (a: string, b: string): Sign | undefined => {
    if (a === b) return sign(a, 1);
    if (outwards(a).includes(b)) return sign(b, NESTED);
    return outwards(b).includes(a) ? sign(a, NESTED) : undefined;
  };
  return { outwards, signOf };
}

/** A place and what it lies in, to its country. A gazetteer that runs in circles is followed once around. */
function chainOf(
  place: GazetteerPlace,
  byId: ReadonlyMap<string, GazetteerPlace>,
  countries: ReadonlyMap<string, string>,
): string[] {
  const chain = new Set<string>();
  for (let at: GazetteerPlace | undefined = place; at && !chain.has(at.id); at = byId.get(at.within ?? '')) {
    chain.add(at.id);
  }
  const country = countries.get(place.country);
  return [...chain, ...(country && !chain.has(country) ? [country] : [])];
}

function worth(id: string, place: GazetteerPlace | undefined, home: string): number {
  const levels = [CITY, PROVINCE, COUNTRY, 0];
  const kind = place?.kind ?? (id.length === 2 ? 'country' : 'city');
  const level = kind === 'country' ? 2 : kind === 'province' || kind === 'region' ? 1 : 0;
  const atHome = (place?.country ?? id.slice(0, 2).toUpperCase()) === home;
  return levels[atHome ? level + 1 : level]!;
}

const strongest = (signs: readonly (Sign | undefined)[]): Sign | undefined =>
  signs.reduce((best, sign) => (sign && sign.weight > (best?.weight ?? 0) ? sign : best), undefined);
