/** What the page as a whole is about: its headline and lead, its strongest sentences, and the other stories it tells. */
import { STRENGTHS } from '../../match/mention';
import type { Add, Flow } from './flow';

/** The opening sentences that set what a page is about. */
const LEAD = 3;
const PEAKS = 3;
/** One story counts in full when this part of the sentences tells it. */
const FULL_SHARE = 0.5;

export class Story {
  private readonly lead: readonly number[];
  private readonly peaks: readonly number[];
  private readonly sum: number;
  private readonly otherShare: number;
  private readonly actorShare: number;
  private readonly workers: readonly number[];
  /** Share of the sentences by concept. */
  private readonly stories = new Map<string, number>();

  constructor(private readonly flow: Flow) {
    const { order, likely, traits, title } = flow;
    this.lead = order.filter((i) => i !== title).slice(0, LEAD + 1);
    this.peaks = [...order].sort((a, b) => likely[b]! - likely[a]!).slice(0, PEAKS + 1);
    this.sum = order.reduce((sum, i) => sum + likely[i]!, 0);
    const share = (is: (i: number) => boolean): number => order.filter(is).length / Math.max(1, order.length);
    this.actorShare = share((i) => traits[i]!.actor >= STRENGTHS.medium);
    this.otherShare = share((i) => {
      const { other, actor, labour } = traits[i]!;
      return other >= STRENGTHS.medium && other > actor * labour;
    });
    this.workers = order.filter((i) => traits[i]!.namesWorkers);
    for (const i of order)
      for (const story of traits[i]!.stories)
        this.stories.set(story, (this.stories.get(story) ?? 0) + 1 / order.length / FULL_SHARE);
  }

  /** The mean likelihood of the other sentences. */
  shareWithout(i: number): number {
    const { order, likely } = this.flow;
    return order.length > 1 ? (this.sum - likely[i]!) / (order.length - 1) : 0;
  }

  addTo(i: number, add: Add): void {
    const { likely, title, traits } = this.flow;
    if (title >= 0 && title !== i) {
      add('headline', likely[title]!, title);
      add('headline-names-north-korea', traits[title]!.actor, title);
      add('headline-tells-other', traits[title]!.other, title);
    }
    const lead = this.lead.filter((j) => j !== i).slice(0, LEAD);
    if (lead.length > 0) add('lead', mean(lead.map((j) => likely[j]!)), lead[0]!);
    const peaks = this.peaks.filter((j) => j !== i).slice(0, PEAKS);
    if (peaks.length > 0) add('page-peak', mean(peaks.map((j) => likely[j]!)), peaks[0]!);
    add('page-share', this.shareWithout(i), i);
    add('other-story', this.otherShare, i);
    add('names-north-korea', this.actorShare, i);
    const workers = this.workers.length - (traits[i]!.namesWorkers ? 1 : 0);
    if (workers > 0) add('names-workers', Math.min(1, 0.5 + 0.25 * (workers - 1)), this.workers[0]!);
    for (const [story, share] of this.stories) add(`story.${story}`, Math.min(1, share), i);
    const { domain, labour, other } = traits[i]!;
    const rest = this.shareWithout(i);
    const peak = this.peaks[0]!;
    add('page-share+domain', rest * domain, peak);
    add('page-share+labour', rest * labour, peak);
    add('page-share+other', rest * other, peak);
  }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
