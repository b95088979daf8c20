/** Names for the reasons that are no concept of the pack: what the context and the form of a sentence say. */
const NAMES: Readonly<Record<string, string>> = {
  'context.opening': 'headline and opening',
  'context.neighbours': 'the passages beside it',
  'context.subject': 'subject carried over',
  'context.page': 'the page as a whole',
  'shape.sentence': 'form of the sentence',
  'place.abroad': 'a place abroad',
  'place.home': 'a place in North Korea',
  'direction.dispatch': 'going out',
  'direction.return': 'going home',
  'direction.in-place': 'staying',
};

const CLASS_NAMES: Readonly<Record<string, string>> = {
  actor: 'North Korea',
  labour: 'labour',
  abroad: 'a place abroad',
  money: 'pay',
  oversight: 'control',
  other: 'another story',
};

/** `together.actor+labour` → “North Korea with labour”; a name that is not known is shown as it is written. */
export function readingName(reason: string): string {
  const known = NAMES[reason];
  if (known) return known;
  const [kind, rest = ''] = reason.split('.', 2);
  if (kind !== 'together') return rest.replaceAll('-', ' ');
  return rest
    .split('+')
    .map((name) => CLASS_NAMES[name] ?? name)
    .join(' with ');
}
