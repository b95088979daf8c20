/** What the page as a whole is about: its headline and lead, its strongest sentences, and the other stories it tells. */
import { STRENGTHS } from '../../match/mention';
import { type Add, type Flow, shareOf } from './flow';
import { type Reading, readingOf } from './reading';

const HEADLINE = readingOf('headline');
const HEADLINE_NAMES = readingOf('headline-names-north-korea');
const HEADLINE_OTHER = readingOf('headline-tells-other');
const LEAD = readingOf('lead');
const PEAK = readingOf('page-peak');
const SHARE = readingOf('page-share');
const SHARE_DOMAIN = readingOf('page-share+domain');
const SHARE_LABOUR = readingOf('page-share+labour');
const SHARE_OTHER = readingOf('page-share+other');
const OTHER_STORY = readingOf('other-story');
const NAMES_NORTH_KOREA = readingOf('names-north-korea');
const NAMES_WORKERS = readingOf('names-workers');
const NORTH_AGAINST_OTHERS = readingOf('north-korea-against-others');
const SUBJECT_WORDS = readingOf('page-subject-words');
const LABOUR_WORDS = readingOf('page-labour-words');

/** The opening sentences that set what a page is about. */
const OPENING = 3;
const PEAKS = 3;
/** One story counts in full when this part of the sentences tells it. */
const FULL_SHARE = 0.5;

export class Story {
  /** One more than are asked for: a sentence is no part of what is said about it. */
  private readonly lead: readonly number[];
  private readonly peaks: readonly number[];
  private readonly sum: number;
  private readonly otherShare: number;
  private readonly actorShare: number;
  /** Of the sentences that name somebody, how many name North Korea; one more speaks for nobody. */
  private readonly againstOthers: number;
  /** How much of the page has words of the subject: where all of it has, one word says less. */
  private readonly domainShare: number;
  private readonly labourShare: number;
  private readonly workers: readonly number[];
  /** How much of the page tells each of the other stories. */
  private readonly stories: readonly (readonly [Reading, number])[];

  constructor(private readonly flow: Flow) {
    const { order, likely, traits, title } = flow;
    this.lead = order
      .slice(0, OPENING + 2)
      .filter((i) => i !== title)
      .slice(0, OPENING + 1);
    this.peaks = highest(order, likely, PEAKS + 1);
    this.sum = order.reduce((sum, i) => sum + likely[i]!, 0);
    this.actorShare = shareOf(flow, ({ actor }) => actor >= STRENGTHS.medium);
    this.otherShare = shareOf(flow, ({ tellsOther }) => tellsOther);
    this.domainShare = shareOf(flow, ({ domain }) => domain >= STRENGTHS.medium);
    this.labourShare = shareOf(flow, ({ labour }) => labour >= STRENGTHS.medium);
    const others = shareOf(flow, ({ other }) => other >= STRENGTHS.medium);
    this.againstOthers = this.actorShare / (this.actorShare + others + 1 / Math.max(1, order.length));
    this.workers = order.filter((i) => traits[i]!.namesWorkers);
    this.stories = sharesOf(flow);
  }

  addTo(i: number, add: Add): void {
    const { likely, title, traits } = this.flow;
    if (title >= 0 && title !== i) {
      add(HEADLINE, likely[title]!, title);
      add(HEADLINE_NAMES, traits[title]!.actor, title);
      add(HEADLINE_OTHER, traits[title]!.other, title);
    }
    this.addMean(LEAD, this.lead, OPENING, i, add);
    this.addMean(PEAK, this.peaks, PEAKS, i, add);
    const rest = this.shareWithout(i);
    add(SHARE, rest, i);
    add(OTHER_STORY, this.otherShare, i);
    add(NAMES_NORTH_KOREA, this.actorShare, i);
    add(NORTH_AGAINST_OTHERS, this.againstOthers, i);
    add(SUBJECT_WORDS, this.domainShare, i);
    add(LABOUR_WORDS, this.labourShare, i);
    const workers = this.workers.length - (traits[i]!.namesWorkers ? 1 : 0);
    if (workers > 0) add(NAMES_WORKERS, Math.min(1, 0.5 + 0.25 * (workers - 1)), this.workers[0]!);
    for (const [reading, share] of this.stories) add(reading, share, i);
    const { domain, labour, other } = traits[i]!;
    const peak = this.peaks[0]!;
    add(SHARE_DOMAIN, rest * domain, peak);
    add(SHARE_LABOUR, rest * labour, peak);
    add(SHARE_OTHER, rest * other, peak);
  }

  /** The mean likelihood of the other sentences. */
  private shareWithout(i: number): number {
    const { order, likely } = this.flow;
    return order.length > 1 ? (this.sum - likely[i]!) / (order.length - 1) : 0;
  }

  /** The mean likelihood of the first few that are not the sentence itself. */
  private addMean(reading: Reading, among: readonly number[], most: number, i: number, add: Add): void {
    let sum = 0;
    let count = 0;
    let first = -1;
    for (const j of among) {
      if (j === i || count === most) continue;
      if (count === 0) first = j;
      sum += this.flow.likely[j]!;
      count++;
    }
    if (count > 0) add(reading, sum / count, first);
  }
}

/** Those with the highest values, highest first; of equal ones the first. */
function highest(order: readonly number[], values: readonly number[], most: number): number[] {
  const found: number[] = [];
  for (const i of order) {
    if (found.length === most && values[found.at(-1)!]! >= values[i]!) continue;
    const at = found.findIndex((other) => values[other]! < values[i]!);
    found.splice(at < 0 ? found.length : at, 0, i);
    if (found.length > most) found.pop();
  }
  return found;
}

function sharesOf({ order, traits }: Flow): [Reading, number][] {
  const shares = new Map<string, number>();
  for (const i of order)
    for (const story of traits[i]!.stories)
      shares.set(story, (shares.get(story) ?? 0) + 1 / order.length / FULL_SHARE);
  return [...shares].map(([story, share]) => [readingOf(`story.${story}`), Math.min(1, share)]);
}
