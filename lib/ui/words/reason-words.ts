/** Names of reasons: concepts bring theirs from the pack, in the language of the interface; the readings of the judge have them here. */
import type { ReportedReason } from '../../page/report';
import { type Key, say } from './say';

const READING_KEYS: Readonly<Record<string, Key>> = {
  'context.opening': 'reading_opening',
  'context.neighbours': 'reading_neighbours',
  'context.subject': 'reading_subject',
  'context.page': 'reading_page',
  'shape.sentence': 'reading_form',
  'place.abroad': 'reading_abroad',
  'place.home': 'reading_home',
};

const CLASS_KEYS: Readonly<Record<string, Key>> = {
  actor: 'class_actor',
  labour: 'class_labour',
  movement: 'class_movement',
  repatriation: 'class_repatriation',
  pretext: 'class_pretext',
  document: 'class_document',
  sector: 'class_sector',
  money: 'class_money',
  oversight: 'class_oversight',
  instrument: 'class_instrument',
  host: 'class_host',
  abroad: 'reading_abroad',
  other: 'class_competing',
};

/** `together.actor+labour` is “North Korea + labour”. */
export function reasonName({ concept, label }: Pick<ReportedReason, 'concept' | 'label'>): string {
  const reading = READING_KEYS[concept];
  if (reading) return say(reading);
  if (!concept.startsWith('together.')) return label;
  return concept
    .slice('together.'.length)
    .split('+')
    .map((name) => (CLASS_KEYS[name] ? say(CLASS_KEYS[name]) : name))
    .join(' + ');
}
