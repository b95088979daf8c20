/** Turns a reading into what the popup shows. Pure: the same findings give the same report. */
import type { RankContext } from '../context/rank';
import type { RankedCard } from '../context/ranked-card';
import type { Finding, Reason } from '../judge/finding';
import { readingName } from '../judge/readings';
import { expandForm } from '../pack/form';
import type { Concept, Language, PackManifest, Place } from '../pack/schema';
import type { PageReading } from '../read-page';
import type { Span } from '../text/span';
import type { PageReport, ReportedFinding } from './report';

export type { CardRanking } from '../context/ranked-card';

/** The part of a pack that gives things their names. */
export interface ReportPack {
  readonly manifest: Pick<PackManifest, 'name' | 'version'>;
  readonly concepts: readonly Pick<Concept, 'id' | 'label'>[];
  readonly places: readonly Pick<Place, 'id' | 'names'>[];
}

export type PageFacts = Pick<PageReport, 'url' | 'title' | 'charactersRead' | 'canMark' | 'date'>;

export type BuildReport = (
  reading: PageReading,
  facts: PageFacts,
  rank: RankContext,
  /** Of the findings, in page order; without them they are numbered. */
  ids?: readonly string[],
) => PageReport;

/** What a reader will look at; a longer list would be one of sentences that are simply about something else. */
const MAX_NEAR_MISSES = 5;

/**
 * Names are looked up once for each pack; a report is built for each reading.
 *
 * @param lang language for the names of places; English where a place has no name in it
 */
export function reportBuilder(
  { manifest, concepts, places }: ReportPack,
  lang: Language = 'en',
): BuildReport {
  const labels = new Map(concepts.map(({ id, label }) => [id, label]));
  const nameOf = ({ id, names }: ReportPack['places'][number]): string =>
    plainName(names[lang]?.[0] ?? names.en?.[0] ?? id);
  const placeNames = new Map(places.map((place) => [place.id, nameOf(place)]));
  const fromEnglish = new Map(places.map((place) => [place.names.en?.[0] ?? place.id, nameOf(place)]));
  const pack = { name: manifest.name, version: manifest.version };

  const present = (finding: Finding, id: string, cards: readonly string[]): ReportedFinding => ({
    ...finding,
    id,
    reasons: finding.reasons.map((reason) => ({ ...reason, label: labelOf(reason.concept, labels) })),
    placeNames: finding.places.map((place) => placeNames.get(place) ?? place),
    chips: chipsOf(finding, labels),
    matched: matchedIn(finding),
    cards,
  });
  const withLocalNames = (card: RankedCard): RankedCard => ({
    ...card,
    because: card.because.map((word) => fromEnglish.get(word) ?? word),
  });

  return ({ findings, nearMisses, lang, namesNorthKorea }, facts, rank, ids) => {
    const inPageOrder = [...findings].sort((a, b) => a.start - b.start);
    const { cards, byFinding } = rank(inPageOrder, { ...(facts.date && { date: facts.date.date }) });
    return {
      ...facts,
      lang,
      namesNorthKorea,
      pack,
      findings: inPageOrder.map((one, at) => present(one, ids?.[at] ?? `f${at + 1}`, byFinding[at] ?? [])),
      nearMisses: nearMisses.slice(0, MAX_NEAR_MISSES).map((one, at) => present(one, `n${at + 1}`, [])),
      cards: cards.map(withLocalNames),
    };
  };
}

/** Names are written as forms (`Даньдун{,а,у,ом,е}`); the first way to write one is its name. */
const plainName = (form: string): string => (expandForm(form)[0] ?? form).replace(/[\^$*]/g, '');

const labelOf = (concept: string, labels: ReadonlyMap<string, string>): string =>
  labels.get(concept) ?? readingName(concept);

type Chip = ReportedFinding['chips'][number];

/** One chip for each concept that spoke for the finding, in the order in which the concepts come up. */
function chipsOf(finding: Finding, labels: ReadonlyMap<string, string>): Chip[] {
  const words = new Map<string, Set<string>>();
  for (const reason of finding.reasons.filter((one) => speaksFor(one) && !isInner(one))) {
    const ofConcept = words.get(reason.concept) ?? new Set();
    if (reason.text) ofConcept.add(reason.text);
    words.set(reason.concept, ofConcept);
  }
  return [...words].map(([concept, texts]) => ({
    concept,
    label: labelOf(concept, labels),
    words: [...texts],
  }));
}

/** The words of the finding's own sentence that spoke for it; overlapping ones become one. */
function matchedIn(finding: Finding): Span[] {
  const inside = finding.reasons
    .filter((reason) => speaksFor(reason) && isOwn(reason, finding))
    .filter((reason) => reason.end > reason.start)
    .sort((a, b) => a.start - b.start);
  const spans: { start: number; end: number }[] = [];
  for (const reason of inside) {
    const start = reason.start - finding.start;
    const end = reason.end - finding.start;
    const last = spans.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}

/** What two chips say together, and length or language, would only crowd the chips; they stay among the reasons. */
const isInner = ({ concept }: Reason): boolean => /^(?:together|shape)\./.test(concept);

/** In the sentence itself, and no more than a part of it. */
const isOwn = (reason: Reason, { start, end }: Finding): boolean =>
  reason.start >= start && reason.end <= end && !isInner(reason) && !reason.concept.startsWith('context.');

const speaksFor = (reason: Reason): boolean => reason.weight > 0;
