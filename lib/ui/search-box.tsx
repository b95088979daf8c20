import { useMemo, useState } from 'preact/hooks';
import { type Hit, type Search, type Searchable, searchOver } from '../context/search';
import type { PageDate } from '../context/time-court/page-date';
import type { PageReport, RankedCard } from '../page/report';
import type { Span } from '../text/span';
import { ContextCard } from './context-card';
import { quoteParts } from './quote-parts';
import { count, type Key, locale, say } from './words/say';

/** What is searched beside the findings. */
export interface Library {
  readonly cards: readonly LibraryCard[];
  readonly places: NonNullable<Searchable['places']>;
}

type LibraryCard = Omit<RankedCard, 'because' | 'timing'>;

export interface SearchBoxProps {
  readonly report: PageReport;
  /** Brings what is searched beside the findings; asked when the box is first used. */
  readonly load: () => Promise<Library>;
  readonly onShow: (id: string) => void;
  /** Asked to list only what names a place. */
  readonly onPlace: (id: string) => void;
}

const KIND_KEYS: Readonly<Record<Hit['kind'], Key>> = {
  finding: 'kind_finding',
  place: 'kind_place',
  report: 'kind_report',
  instrument: 'kind_instrument',
};

/** One box over the page's passages, all reports and rules, and all places. */
export function SearchBox({ report, load, onShow, onPlace }: SearchBoxProps) {
  const [query, setQuery] = useState('');
  const [library, setLibrary] = useState<Library>();
  const search: Search = useMemo(
    () => searchOver({ findings: report.findings, ...library, locale: locale() }),
    [report.findings, library],
  );
  const hits = query.trim() ? search(query, 12) : [];
  const prepare = (): void => {
    if (!library) void load().then(setLibrary);
  };
  return (
    <search class="search">
      <label>
        <span class="sr-only">{say('search')}</span>
        <input
          type="search"
          value={query}
          placeholder={say('search')}
          onFocus={prepare}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      </label>
      {query.trim() && (
        <p class="hint" role="status">
          {hits.length > 0 ? count('hits', hits.length) : say('no_hits', query.trim())}
        </p>
      )}
      {hits.length > 0 && (
        <ul class="hits">
          {hits.map((hit) => (
            <li key={`${hit.kind} ${hit.id}`}>
              <HitView
                hit={hit}
                card={library?.cards.find(({ id }) => id === hit.id)}
                pageDate={report.date}
                onPage={report.findings.some(({ places }) => places.includes(hit.id))}
                onShow={onShow}
                onPlace={onPlace}
              />
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}

interface HitViewProps extends Pick<SearchBoxProps, 'onShow' | 'onPlace'> {
  readonly hit: Hit;
  readonly card: LibraryCard | undefined;
  readonly pageDate: PageDate | undefined;
  /** A place that passages of the page name. */
  readonly onPage: boolean;
}

function HitView({ hit, card, pageDate, onPage, onShow, onPlace }: HitViewProps) {
  const title = (
    <>
      <span class="kind">{say(KIND_KEYS[hit.kind])}</span>{' '}
      <Marked text={hit.name} spans={hit.inName} lang={nameLanguage(hit)} />
      {hit.others.slice(0, 2).map(({ text, spans }) => (
        <span key={text} class="also">
          <Marked text={text} spans={spans} />
        </span>
      ))}
    </>
  );
  if (hit.kind === 'finding' || (hit.kind === 'place' && onPage)) {
    const act = hit.kind === 'finding' ? onShow : onPlace;
    return (
      <button type="button" class="hit" onClick={() => act(hit.id)}>
        {title}
      </button>
    );
  }
  if (!card) return <p class="hit">{title}</p>;
  return (
    <details class="hit">
      <summary>{title}</summary>
      <ContextCard card={{ ...card, because: [] }} pageDate={pageDate} open />
    </details>
  );
}

/** Headlines of cards are in English; a place comes in the language of the interface, a passage in that of the page. */
const nameLanguage = ({ kind }: Hit): string | undefined =>
  kind === 'report' || kind === 'instrument' ? 'en' : undefined;

interface MarkedProps {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly lang?: string | undefined;
}

function Marked({ text, spans, lang }: MarkedProps) {
  const parts = quoteParts({ quote: text, matched: spans });
  return (
    <span dir="auto" lang={lang}>
      {parts.map(({ text: part, matched }) => (matched ? <mark>{part}</mark> : part))}
    </span>
  );
}
