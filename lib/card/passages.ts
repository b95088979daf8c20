/** Everything that a reader can do with the passages of a page, on top of the page itself. */
import type { Card, CardOptions } from './card';
import type { CardActions } from './card-view';
import { type Cursor, makeCursor } from './cursor';
import { openOnClick, openOnDwell } from './gestures';
import { type HostedPage, hostOf } from './passage-host';

export interface PassageOptions {
  readonly page: HostedPage;
  readonly makeCard: (options: CardOptions) => Card;
  readonly actions: CardActions;
  /** Whether resting on a mark opens the card. */
  readonly dwell: boolean;
  /** Whether marks are painted: where none are, a click means nothing. */
  readonly marked: boolean;
  readonly signal: AbortSignal;
}

export function openPassages({ page, makeCard, actions, dwell, marked, signal }: PassageOptions): Cursor {
  const host = hostOf(page);
  const card = makeCard({ host, actions, signal });
  if (marked) openOnClick(host, card, signal);
  if (marked && dwell) openOnDwell(host, card, signal);
  return makeCursor(host, card, signal);
}
