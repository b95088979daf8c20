/** A card that is brought when one is first wanted. Until it is there the last wish holds. */
import type { ReportedFinding } from '../page/report';
import type { Card } from './card';

interface Wish {
  readonly finding: ReportedFinding;
  readonly focus: boolean;
}

/** @param bring resolves to the card; to undefined where none can be had: then none opens, and the next wish asks again */
export function lateCard(bring: () => Promise<Card | undefined>): Card {
  let coming: Promise<Card | undefined> | undefined;
  let card: Card | undefined;
  let wish: Wish | undefined;

  const come = async (): Promise<void> => {
    coming ??= bring();
    card = await coming;
    if (!card) coming = undefined;
    const { finding, focus } = wish ?? {};
    wish = undefined;
    if (finding) card?.open(finding, focus === true);
  };
  return {
    open(finding, focus) {
      if (card) return card.open(finding, focus);
      wish = { finding, focus };
      void come();
    },
    close() {
      wish = undefined;
      card?.close();
    },
    openFor: () => wish?.finding.id ?? card?.openFor(),
    holds: (x, y) => card?.holds(x, y) ?? false,
  };
}
