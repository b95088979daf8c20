/**
 * The card in a web page, as a script of its own: most pages never open one, and what draws it is a third of what the
 * reader would otherwise have to bring in before it reads.
 */
import type { Messages } from '../ui/words/say';
import type { Card, CardOptions } from './card';

/** Makes a card that speaks as its caller does. */
export type MakeCard = (options: CardOptions, messages: Messages) => Card;

/** Only scripts of ours see this world's globals. */
const CARD = Symbol.for('dispatch-lens-card');

const world = globalThis as { [CARD]?: MakeCard };

/** Leaves it for the reader to find. */
export function leaveCard(make: MakeCard): void {
  world[CARD] = make;
}

/** Undefined until it has arrived in this page. */
export const cardHere = (): MakeCard | undefined => world[CARD];
