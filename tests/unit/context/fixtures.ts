/** Cards, places and findings with only what a test is about; the rest is filler. */
import type { GazetteerPlace } from '../../../lib/context/shared-places';
import type { Finding } from '../../../lib/judge/finding';
import type { Card } from '../../../lib/pack/schema';

const place = (
  id: string,
  kind: GazetteerPlace['kind'],
  name: string,
  within?: string,
  country = id.slice(0, 2).toUpperCase(),
): GazetteerPlace => ({ id, kind, country, names: { en: [name] }, ...(within && { within }) });

export const PLACES: readonly GazetteerPlace[] = [
  place('kp', 'country', 'North Korea'),
  place('kp-pyongyang', 'city', 'Pyongyang', 'kp'),
  place('cn', 'country', 'China'),
  place('cn-liaoning', 'province', 'Liaoning', 'cn'),
  place('cn-dandong', 'city', 'Dandong', 'cn-liaoning'),
  place('cn-shenyang', 'city', 'Shenyang', 'cn-liaoning'),
  place('cn-xita', 'city', 'Xita', 'cn-shenyang'),
  place('cn-jilin', 'province', 'Jilin'),
  place('cn-yanji', 'city', 'Yanji', 'cn-jilin'),
  place('ru', 'country', 'Russia'),
  place('ru-vladivostok', 'city', 'Vladivostok', 'ru'),
  place('br-friendship', 'bridge', 'Friendship Bridge', undefined, 'CN-KP'),
];

export function card(id: string, about: Partial<Card> = {}): Card {
  return {
    id,
    kind: 'report',
    headline: `Headline of ${id}`,
    publisher: 'Daily NK',
    date: '2018-01-15',
    dateInferred: false,
    url: `https://example.org/${id}`,
    topics: [],
    places: [],
    facts: [{ text: 'Something was reported.', claimedBy: 'one source' }],
    source: 'a test',
    ...about,
  };
}

/** Cards that share nothing with any finding here; with enough of them, what a few others share is rare. */
export const filler = (count: number): Card[] =>
  Array.from({ length: count }, (_, nth) => card(`fill-${nth}`, { date: '2000-01-01' }));

export function finding(
  about: Partial<Omit<Finding, 'reasons'>> & { concepts?: readonly string[] },
): Finding {
  const { concepts = [], ...rest } = about;
  const reasons = concepts.map((concept) => ({ concept, text: 'x', start: 0, end: 1, weight: 1 }));
  return { quote: 'A sentence.', start: 0, end: 11, score: 3, topics: [], places: [], ...rest, reasons };
}
