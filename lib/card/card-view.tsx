import { useState } from 'preact/hooks';
import type { PageReport, ReportedFinding } from '../page/report';
import { ruleOf, type Scope } from '../settings/feedback';
import { siteOf } from '../settings/settings';
import { ContextCard } from '../ui/context-card';
import { Subjects } from '../ui/finding-item';
import { Reasons } from '../ui/reasons';
import { relation } from '../ui/words/card-words';
import { say } from '../ui/words/say';

/** What the card can have done; everything resolves when it is done. */
export interface CardActions {
  /** Resolves to whether it is on the clipboard. */
  copy(finding: ReportedFinding, report: PageReport): Promise<boolean>;
  /** Resolves to what `undo` takes. */
  dismiss(finding: ReportedFinding, report: PageReport, scope: Scope): Promise<string>;
  undo(id: string): Promise<void>;
}

export interface CardViewProps {
  readonly finding: ReportedFinding;
  readonly report: PageReport;
  readonly actions: CardActions;
  readonly onClose: () => void;
}

/** More would be read nowhere but in the popup. */
const MOST_CARDS = 2;

/** Beside a passage: why it was marked, what was reported before, and what can be done with it. */
export function CardView({ finding, report, actions, onClose }: CardViewProps) {
  const cards = finding.cards
    .slice(0, MOST_CARDS)
    .flatMap((id) => report.cards.find((card) => card.id === id) ?? []);
  const number = report.findings.findIndex(({ id }) => id === finding.id) + 1;
  return (
    <>
      <div class="top">
        <h2 id="title">{say('card_title')}</h2>
        <span class="hint">{say('card_position', number, report.findings.length)}</span>
        <button type="button" class="close" onClick={onClose} aria-label={say('close')}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <div class="body">
        <Reasons finding={finding} />
        <Subjects finding={finding} />
        {cards.length === 0 && <p class="hint">{say('card_no_context')}</p>}
        {cards.map((card) => (
          <ContextCard
            key={card.id}
            card={card}
            pageDate={report.date}
            relation={relation(finding, card)}
            lead
            open={false}
            beside={finding}
          />
        ))}
        {cards.length > 0 && <p class="hint">{say('lead_not_proof')}</p>}
      </div>
      <Actions finding={finding} report={report} actions={actions} />
    </>
  );
}

type ActionsProps = Omit<CardViewProps, 'onClose'>;

function Actions({ finding, report, actions }: ActionsProps) {
  const [message, setMessage] = useState('');
  const [choosing, setChoosing] = useState(false);
  const [dismissed, setDismissed] = useState<string>();
  const copy = async (): Promise<void> => {
    setMessage('');
    setMessage(say((await actions.copy(finding, report)) ? 'copied' : 'copy_failed'));
  };
  const dismiss = async (scope: Scope): Promise<void> => {
    setChoosing(false);
    setDismissed(await actions.dismiss(finding, report, scope));
    setMessage(say('marked_irrelevant'));
  };
  const undo = async (): Promise<void> => {
    if (dismissed) await actions.undo(dismissed);
    setDismissed(undefined);
    setMessage('');
  };
  return (
    <div class="actions">
      {choosing && <Scopes finding={finding} report={report} onChoose={dismiss} />}
      <button type="button" class="do" onClick={copy}>
        {say('copy')}
      </button>
      {dismissed ? (
        <button type="button" class="do quiet" onClick={undo}>
          {say('undo')}
        </button>
      ) : (
        <button
          type="button"
          class="do quiet"
          aria-expanded={choosing}
          onClick={() => setChoosing(!choosing)}
        >
          {say('not_relevant')}
        </button>
      )}
      <span class="said" role="status">
        {message}
      </span>
    </div>
  );
}

type ScopesProps = Omit<ActionsProps, 'actions'> & { readonly onChoose: (scope: Scope) => void };

/** This passage; or what it was marked by, where that is a rule of the subject: here on this site, or everywhere. */
function Scopes({ finding, report, onChoose }: ScopesProps) {
  const rule = ruleOf(finding);
  const site = siteOf(report.url);
  return (
    <fieldset class="scopes" aria-labelledby="scopes-hint">
      <p class="hint" id="scopes-hint">
        {say('scope_hint')}
      </p>
      <button type="button" onClick={() => onChoose('here')}>
        {say('scope_here')}
      </button>
      {rule && site && (
        <button type="button" onClick={() => onChoose('site')}>
          {say('scope_site', rule.label, site)}
        </button>
      )}
      {rule && (
        <button type="button" onClick={() => onChoose('rule')}>
          {say('scope_rule', rule.label)}
        </button>
      )}
    </fieldset>
  );
}
