/** Names of topics, directions, sources and keys, in the language of the interface. */
import type { DateSource } from '../../context/time-court/page-date';
import type { Direction, Topic } from '../../pack/schema';
import { type Key, say } from './say';

const TOPIC_KEYS: Readonly<Record<Topic, Key>> = {
  repatriation: 'topic_repatriation',
  pretext: 'topic_pretext',
  deployment: 'topic_deployment',
  conditions: 'topic_conditions',
  earnings: 'topic_earnings',
  sanctions: 'topic_sanctions',
  enforcement: 'topic_enforcement',
  restaurants: 'topic_restaurants',
  factories: 'topic_factories',
  construction: 'topic_construction',
  'it-work': 'topic_it_work',
  seafood: 'topic_seafood',
  logging: 'topic_logging',
  medical: 'topic_medical',
};
export const topicName = (topic: Topic): string => say(TOPIC_KEYS[topic]);

const DIRECTION_KEYS: Readonly<Record<Direction, Key>> = {
  dispatch: 'direction_dispatch',
  return: 'direction_return',
  'in-place': 'direction_in_place',
};
export const directionName = (direction: Direction): string => say(DIRECTION_KEYS[direction]);

const SOURCE_KEYS: Readonly<Record<DateSource, Key>> = {
  'json-ld': 'source_json_ld',
  meta: 'source_meta',
  time: 'source_time',
  url: 'source_url',
  text: 'source_text',
};
export const sourceName = (source: DateSource): string => say(SOURCE_KEYS[source]);

/** The ranking says in English what a card shares; names of places come in the language of the interface already. */
const SHARED: Readonly<Record<string, Key>> = {
  ...Object.fromEntries(Object.entries(TOPIC_KEYS)),
  'IT work': 'topic_it_work',
  'medical work': 'topic_medical',
  dispatch: 'direction_dispatch',
  'return home': 'direction_return',
  'at work abroad': 'direction_in_place',
};
export function sharedName(word: string): string {
  const key = SHARED[word];
  return key ? say(key) : word;
}
