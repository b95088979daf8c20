import { useState } from 'preact/hooks';
import type { PageReport } from '../page/report';
import { NearMisses } from './near-misses';
import { ProofOfLife } from './proof-of-life';
import { type Site, SiteList } from './site-list';
import { type NothingState, notice } from './words/verdict-words';

export interface NoticeActions {
  readonly onLookAgain: () => void;
  readonly onReload: () => void;
  /** Runs inside the click: browsers grant access only there. */
  readonly onGrant: () => void;
  readonly onSwitchOn: () => void;
  /** As `onGrant`: a PDF from the web takes access to its site. */
  readonly onReadPdf: () => void;
}

export interface NoticeProps extends NoticeActions {
  readonly state: NothingState;
  readonly sites: readonly Site[];
  readonly pagesThisWeek: number | undefined;
}

/** A popup without findings: which nothing it is, in a sentence, and the one thing to do about it. */
export function NoticeView({ state, sites, pagesThisWeek, ...actions }: NoticeProps) {
  const [sitesShown, setSitesShown] = useState(false);
  const { sentence, note, action } = notice(state);
  const listsSites = state.kind === 'unreadable' || state.kind === 'tab-gone';
  return (
    <section class={`notice ${state.kind}`} aria-busy={state.kind === 'reading'}>
      <h1>{sentence}</h1>
      {note && <p>{note}</p>}
      {action && (
        <button
          type="button"
          class="action"
          aria-expanded={listsSites ? sitesShown : undefined}
          onClick={listsSites ? () => setSitesShown(!sitesShown) : handlerOf(state, actions)}
        >
          {action}
        </button>
      )}
      {'report' in state && <WhatWasRead report={state.report} pagesThisWeek={pagesThisWeek} />}
      {listsSites && sitesShown && <SiteList sites={sites} />}
    </section>
  );
}

function WhatWasRead({ report, pagesThisWeek }: { report: PageReport } & Pick<NoticeProps, 'pagesThisWeek'>) {
  return (
    <>
      <ProofOfLife report={report} pagesThisWeek={pagesThisWeek} />
      <NearMisses report={report} />
    </>
  );
}

function handlerOf({ kind }: NoticeProps['state'], actions: NoticeActions): () => void {
  switch (kind) {
    case 'no-access':
      return actions.onGrant;
    case 'site-off':
      return actions.onSwitchOn;
    case 'pdf':
    case 'maybe-pdf':
      return actions.onReadPdf;
    case 'stale':
    case 'failed':
      return actions.onReload;
    default:
      return actions.onLookAgain;
  }
}
