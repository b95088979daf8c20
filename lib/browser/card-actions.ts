/** What the card's buttons do. */
import type { CardActions } from '../card/card-view';
import { copyCitation } from '../card/copy';
import { pageOf, ruleOf } from '../settings/feedback';
import { siteOf } from '../settings/settings';
import { citationOf } from '../ui/citation';
import { addFeedback, removeFeedback } from './feedback-store';

export const cardActions: CardActions = {
  copy: (finding, report) => copyCitation(citationOf(finding, report, new Date().toISOString().slice(0, 10))),
  async dismiss(finding, report, scope) {
    const id = randomId();
    const rule = ruleOf(finding)?.concept;
    await addFeedback({
      id,
      at: new Date().toISOString(),
      scope,
      site: siteOf(report.url) ?? '',
      url: pageOf(report.url),
      lang: report.lang,
      quote: finding.quote,
      ...(rule && scope !== 'here' && { rule }),
    });
    return id;
  },
  undo: removeFeedback,
};

/** Pages without https have no `crypto.randomUUID`. */
const randomId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** On the sample page nothing is kept: it is there to try things. */
export const sampleActions: CardActions = {
  copy: cardActions.copy,
  dismiss: async () => '',
  undo: async () => undefined,
};
