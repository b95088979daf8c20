import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { PageReport } from '../page/report';
import { bothWays } from './both-ways';
import { BothWaysView } from './both-ways-view';
import { CardList } from './card-list';
import type { Filters } from './filters';
import { FindingList } from './finding-list';
import { type NoticeActions, NoticeView } from './notice-view';
import type { PopupState } from './popup-state';
import { SearchBox, type SearchBoxProps } from './search-box';
import type { Site } from './site-list';
import { summarise } from './verdict';
import { say } from './words/say';
import { dateLine, eraLines } from './words/time-words';
import { verdict } from './words/verdict-words';

export interface PopupProps extends NoticeActions, Pick<SearchBoxProps, 'load' | 'onShow'> {
  readonly state: PopupState;
  readonly sites: readonly Site[];
  readonly pagesThisWeek: number | undefined;
  /** Something that just happened, to be said once; empty for nothing. */
  readonly message: string;
  /** What stands below, whatever was found. */
  readonly foot: ComponentChildren;
}

/** The whole popup. */
export function PopupView({ state, message, foot, load, onShow, ...rest }: PopupProps) {
  return (
    <>
      <main>
        {state.kind === 'findings' ? (
          <Findings report={state.report} load={load} onShow={onShow} />
        ) : (
          <NoticeView key={state.kind} state={state} {...rest} />
        )}
      </main>
      {foot}
      <p class="message" role="status">
        {message}
      </p>
    </>
  );
}

function Findings({
  report,
  load,
  onShow,
}: { report: PageReport } & Pick<SearchBoxProps, 'load' | 'onShow'>) {
  const [filters, setFilters] = useState<Filters>({});
  const [shown, setShown] = useState<string>();
  const ways = useMemo(() => bothWays(report.findings), [report.findings]);
  const show = (id: string): void => {
    setShown(id);
    onShow(id);
  };
  const listPlace = (place: string): void => {
    setFilters({ place });
    document.getElementById('passages')?.scrollIntoView();
  };
  return (
    <>
      <Head report={report} />
      <SearchBox report={report} load={load} onShow={show} onPlace={listPlace} />
      <Sections report={report} />
      {ways && <BothWaysView ways={ways} lang={report.lang} onShow={show} />}
      <FindingList report={report} filters={filters} onFilter={setFilters} shown={shown} onShow={show} />
      <CardList report={report} />
    </>
  );
}

function Head({ report }: { readonly report: PageReport }) {
  return (
    <header class="head">
      <h1 class="verdict">{verdict(summarise(report))}</h1>
      <p class="dated">
        {dateLine(report.date)} {eraLines(report.date).join(' ')}
      </p>
    </header>
  );
}

function Sections({ report }: { readonly report: PageReport }) {
  if (report.cards.length === 0) return null;
  return (
    <nav aria-label={say('sections')}>
      <a href="#passages">
        {say('passages')} <span class="count">{report.findings.length}</span>
      </a>
      <a href="#context">
        {say('reported_before')} <span class="count">{report.cards.length}</span>
      </a>
    </nav>
  );
}
