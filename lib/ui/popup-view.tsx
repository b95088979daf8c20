import type { PageReport } from '../page/report';
import { CardList } from './card-list';
import { FindingList } from './finding-list';
import { type NoticeActions, NoticeView } from './notice-view';
import type { PopupState } from './popup-state';
import type { Site } from './site-list';
import { summarise } from './verdict';
import { CARDS_HEADING, FINDINGS_HEADING, SECTIONS, verdict } from './wording';

export interface PopupProps extends NoticeActions {
  readonly state: PopupState;
  readonly sites: readonly Site[];
  readonly onShow: (id: string) => void;
  /** Something that just happened, to be said once; empty for nothing. */
  readonly message: string;
}

/** The whole popup. */
export function PopupView({ state, message, onShow, ...rest }: PopupProps) {
  return (
    <>
      <main>
        {state.kind === 'findings' ? (
          <Findings report={state.report} onShow={onShow} />
        ) : (
          <NoticeView key={state.kind} state={state} {...rest} />
        )}
      </main>
      <p class="message" role="status">
        {message}
      </p>
    </>
  );
}

function Findings({ report, onShow }: { report: PageReport; onShow: (id: string) => void }) {
  return (
    <>
      <h1 class="verdict">{verdict(summarise(report))}</h1>
      {report.cards.length > 0 && (
        <nav aria-label={SECTIONS}>
          <a href="#passages">
            {FINDINGS_HEADING} <span class="count">{report.findings.length}</span>
          </a>
          <a href="#context">
            {CARDS_HEADING} <span class="count">{report.cards.length}</span>
          </a>
        </nav>
      )}
      <FindingList report={report} onShow={onShow} />
      <CardList cards={report.cards} />
    </>
  );
}
