/** Turns a reading into what the popup shows. Pure: the same findings give the same report. */
import type { CardRanking } from '../context/ranked-card';
import type { Finding, Reason } from '../judge/finding';
import { readingName } from '../judge/readings';
import type { Concept, Place } from '../pack/schema';
import type { PageReading } from '../read-page';
import type { Span } from '../text/span';
import type { PageReport, ReportedFinding } from './report';

export type { CardRanking } from '../context/ranked-card';

/** The part of a pack that gives things their names. */
export interface ReportPack {
  readonly concepts: readonly Pick<Concept, 'id' | 'label'>[];
  readonly places: readonly Pick<Place, 'id' | 'names'>[];
}

export type PageFacts = Pick<PageReport, 'url' | 'title' | 'charactersRead' | 'canMark'>;

export type BuildReport = (
  reading: PageReading,
  facts: PageFacts,
  rank: (findings: readonly Finding[]) => CardRanking,
  /** Of the findings, in page order; without them they are numbered. */
  ids?: readonly string[],
) => PageReport;

/** Names are looked up once for each pack; a report is built for each reading. */
export function reportBuilder(pack: ReportPack): BuildReport {
  const labels = new Map(pack.concepts.map(({ id, label }) => [id, label]));
  const placeNames = new Map(pack.places.map(({ id, names }) => [id, names.en?.[0] ?? id]));

  return (reading, facts, rank, ids) => {
    const inPageOrder = [...reading.findings].sort((a, b) => a.start - b.start);
    const { cards, byFinding } = rank(inPageOrder);
    const findings = inPageOrder.map(
      (finding, index): ReportedFinding => ({
        ...finding,
        id: ids?.[index] ?? `f${index + 1}`,
        placeNames: finding.places.map((place) => placeNames.get(place) ?? place),
        chips: chipsOf(finding, labels),
        matched: matchedIn(finding),
        cards: byFinding[index] ?? [],
      }),
    );
    return { ...facts, lang: reading.lang, namesNorthKorea: reading.namesNorthKorea, findings, cards };
  };
}

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
    label: labels.get(concept) ?? readingName(concept),
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
