/**
 * Code of the reader that comes into a page as scripts of their own. Together with the reader it would be one task that is
 * too long on a slow machine; and most pages never open a card.
 */
import type { Card, CardOptions } from '../card/card';
import type { Messages } from '../ui/words/say';
import type { UsePack } from './use-pack';

interface Code {
  /** Makes a card that speaks as its caller does. */
  card?: (options: CardOptions, messages: Messages) => Card;
  /** Judges a page and ranks its context. */
  judge?: UsePack;
}

export type CodePart = keyof Code;

/** Only scripts of ours see this world's globals. */
const CODE = Symbol.for('dispatch-lens-code');

function code(): Code {
  const world = globalThis as { [CODE]?: Code };
  world[CODE] ??= {};
  return world[CODE];
}

/** Leaves it for the reader to find. */
export function leaveCode<Part extends CodePart>(part: Part, what: Code[Part]): void {
  code()[part] = what;
}

/** Undefined until it has arrived in this page. */
export const codeHere = <Part extends CodePart>(part: Part): Code[Part] => code()[part];
