/** Turns a reading into what the popup shows. Pure: the same findings give the same report. */
import type { RankContext } from '../context/rank';
import type { RankedCard } from '../context/ranked-card';
import type { Finding, Reason } from '../judge/finding';
import { labelsOf } from '../pack/labels';
import { placeName } from '../pack/place-names';
import type { Concept, Labels, PackManifest, Place } from '../pack/schema';
import type { PageReading } from '../read-page';
import type { Span } from '../text/span';
import type { PageReport, ReportedFinding } from './report';

export type { CardRanking } from '../context/ranked-card';

/** The part of a pack that gives things their names. */
export interface ReportPack {
  readonly manifest: Pick<PackManifest, 'name' | 'version'>;
  readonly concepts: readonly Pick<Concept, 'id' | 'label'>[];
  readonly places: readonly (Pick<Place, 'id' | 'names'> & Partial<Pick<Place, 'shown'>>)[];
  readonly labels?: Labels;
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
 * @param locale of the interface: names of places and labels of concepts are in it, or in English where there is none
 */
export function reportBuilder(pack: ReportPack, locale = 'en'): BuildReport {
  const { concepts, places } = pack;
  const labels = labelsOf(pack, locale);
  const placeNames = new Map(places.map((place) => [place.id, placeName(place, locale)]));
  const fromEnglish = new Map([
    ...concepts.filter(isSign).map(({ id, label }) => [label, labels.get(id) ?? label] as const),
    ...places.map(({ id, names }) => [names.en?.[0] ?? id, placeNames.get(id) ?? id] as const),
  ]);
  const { name, version } = pack.manifest;

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
      pack: { name, version },
      findings: inPageOrder.map((one, at) => present(one, ids?.[at] ?? `f${at + 1}`, byFinding[at] ?? [])),
      nearMisses: nearMisses.slice(0, MAX_NEAR_MISSES).map((one, at) => present(one, `n${at + 1}`, [])),
      cards: cards.map(withLocalNames),
    };
  };
}

/** Methods and orders: what ranking names by the label of a concept. */
const isSign = ({ id }: { readonly id: string }): boolean =>
  /^(?:pretext|document|instrument|repatriation)\./.test(id);

/** Readings of the judge are no concepts: the interface has names for them. */
const labelOf = (concept: string, labels: ReadonlyMap<string, string>): string =>
  labels.get(concept) ?? concept;

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
