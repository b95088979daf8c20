/**
 * What the document says about a sentence: its headline and lead, what came just before and after, and whose story
 * it is. A subject is lent to what follows, and the loan fades with distance, at headings and when somebody else's
 * story begins. Side parts of the page neither lend nor take.
 */
import { STRENGTHS } from '../match/mention';
import type { ConceptClass } from '../pack/schema';
import type { Sentence } from './sentence';
import { bestByClass } from './sentence-signals';
import type { Signal } from './signal';

/** How much of a loan is left one sentence further on, and past a heading. */
const FADE = 0.85;
const FADE_AT_HEADING = 0.6;
/** The opening sentences that set what the page is about. */
const LEAD = 3;
const PEAKS = 3;

/** The readings that a person is told of; each has several signals behind it. */
const READING_OF: Readonly<Record<string, string>> = {
  headline: 'context.opening',
  lead: 'context.opening',
  before: 'context.neighbours',
  'before-2': 'context.neighbours',
  after: 'context.neighbours',
  'after-2': 'context.neighbours',
  'same-paragraph': 'context.neighbours',
  heading: 'context.neighbours',
  subject: 'context.subject',
  'last-named-north-korea': 'context.subject',
  'last-named-other': 'context.subject',
};
const family = (name: string): string => name.replace(/\+.*/, '');

const DOMAIN: readonly ConceptClass[] = [
  'labour',
  'movement',
  'repatriation',
  'pretext',
  'document',
  'sector',
  'money',
  'oversight',
  'instrument',
  'host',
];

/** What a sentence brings along for the question whether it goes on about the subject. */
interface Traits {
  readonly actor: number;
  readonly labour: number;
  /** Its strongest word of the subject, whoever it is about. */
  readonly domain: number;
  readonly other: number;
  readonly pointsBack: boolean;
}

/** A document ready for questions about its context, given how likely each sentence is by itself. */
export class Context {
  private readonly flow: number[];
  private readonly traits: Traits[];
  private readonly title: number;
  private readonly running = new Map<number, { value: number; from: number }>();
  private readonly lastOwner = new Map<number, { north: boolean; from: number }>();
  private readonly headings = new Map<number, number>();
  private readonly place = new Map<number, number>();
  private readonly peaks: number[];
  private readonly sum: number;
  private readonly otherShare: number;
  private readonly actorShare: number;

  constructor(
    private readonly sentences: readonly Sentence[],
    private readonly likely: readonly number[],
  ) {
    this.traits = sentences.map(traitsOf);
    this.flow = sentences.flatMap((sentence, i) => (sentence.aside ? [] : [i]));
    for (const [at, sentence] of this.flow.entries()) this.place.set(sentence, at);
    this.title =
      this.flow.find((i) => sentences[i]!.kind === 'title' || sentences[i]!.kind === 'heading') ?? -1;
    this.sum = this.flow.reduce((sum, i) => sum + likely[i]!, 0);
    this.peaks = [...this.flow].sort((a, b) => likely[b]! - likely[a]!).slice(0, PEAKS + 1);
    this.otherShare = this.shareOf(
      ({ other, actor, labour }) => other >= STRENGTHS.medium && other > actor * labour,
    );
    this.actorShare = this.shareOf(({ actor }) => actor >= STRENGTHS.medium);
    this.walk();
  }

  /** The signals for one sentence. */
  of(i: number): Signal[] {
    const at = this.place.get(i);
    if (at === undefined) return [];
    const signals: Signal[] = [];
    const add = (name: string, value: number, from: number): void => {
      const { start, end } = this.sentences[from] ?? this.sentences[i]!;
      if (value > 0.01)
        signals.push({
          name: `context.${name}`,
          value,
          at: { start, end },
          under: READING_OF[family(name)] ?? 'context.page',
        });
    };
    this.addPage(i, add);
    this.addNeighbours(i, at, add);
    this.addLoan(i, add);
    return signals;
  }

  private addPage(i: number, add: (name: string, value: number, from: number) => void): void {
    const { flow, likely, title } = this;
    if (title >= 0 && title !== i) add('headline', likely[title]!, title);
    const lead = flow
      .filter((j) => j !== title)
      .slice(0, LEAD)
      .filter((j) => j !== i);
    if (lead.length > 0) add('lead', mean(lead.map((j) => likely[j]!)), best(lead, likely));
    const peaks = this.peaks.filter((j) => j !== i).slice(0, PEAKS);
    if (peaks.length > 0) add('page-peak', mean(peaks.map((j) => likely[j]!)), peaks[0]!);
    const others = flow.length - 1;
    if (others > 0) add('page-share', (this.sum - likely[i]!) / others, i);
    add('other-story', this.otherShare, i);
    add('names-north-korea', this.actorShare, i);
  }

  private addNeighbours(
    i: number,
    at: number,
    add: (name: string, value: number, from: number) => void,
  ): void {
    const { flow, likely, sentences } = this;
    const near = (distance: number): number | undefined => flow[at + distance];
    for (const [name, distance] of [
      ['before', -1],
      ['before-2', -2],
      ['after', 1],
      ['after-2', 2],
    ] as const) {
      const j = near(distance);
      if (j !== undefined) add(name, likely[j]!, j);
    }
    const block = [-3, -2, -1, 1, 2, 3]
      .map(near)
      .filter((j): j is number => j !== undefined && sentences[j]!.block === sentences[i]!.block);
    if (block.length > 0)
      add('same-paragraph', Math.max(...block.map((j) => likely[j]!)), best(block, likely));
    const heading = this.headings.get(i);
    if (heading !== undefined && heading !== this.title) add('heading', likely[heading]!, heading);
  }

  /** The subject that is on loan, by what the sentence does with it. */
  private addLoan(i: number, add: (name: string, value: number, from: number) => void): void {
    const loan = this.running.get(i) ?? { value: 0, from: i };
    const { actor, labour, domain, other, pointsBack } = this.traits[i]!;
    add('subject', loan.value, loan.from);
    if (pointsBack) add('subject+points-back', loan.value, loan.from);
    if (labour > 0) add('subject+labour', loan.value * labour, loan.from);
    if (domain > 0) add('subject+domain', loan.value * domain, loan.from);
    if (other > 0) add('subject+other', loan.value * other, loan.from);
    if (actor > 0) add('subject+actor', loan.value * actor, loan.from);
    if (actor === 0 && other === 0) add('subject+no-one-else', loan.value, loan.from);
    if (domain === 0 && !pointsBack) add('subject+nothing-of-it', loan.value, loan.from);
    const peak = this.peaks[0] ?? i;
    const share = this.flow.length > 1 ? (this.sum - this.likely[i]!) / (this.flow.length - 1) : 0;
    if (domain > 0) add('page-share+domain', share * domain, peak);
    if (labour > 0) add('page-share+labour', share * labour, peak);
    if (other > 0) add('page-share+other', share * other, peak);
    const owner = this.lastOwner.get(i);
    if (owner && actor === 0) add(owner.north ? 'last-named-north-korea' : 'last-named-other', 1, owner.from);
    if (owner && actor === 0 && labour > 0)
      add(owner.north ? 'last-named-north-korea+labour' : 'last-named-other+labour', labour, owner.from);
  }

  private walk(): void {
    let loan = { value: 0, from: -1 };
    let owner: { north: boolean; from: number } | undefined;
    let heading: number | undefined;
    for (const i of this.flow) {
      const isHeading = this.sentences[i]!.kind === 'heading';
      if (isHeading) loan = { ...loan, value: loan.value * FADE_AT_HEADING };
      this.running.set(i, loan);
      if (owner) this.lastOwner.set(i, owner);
      if (heading !== undefined) this.headings.set(i, heading);
      if (isHeading) heading = i;
      const { actor, other } = this.traits[i]!;
      if (Math.max(actor, other) >= STRENGTHS.medium) owner = { north: actor >= other, from: i };
      const own = this.likely[i]!;
      const left = loan.value * FADE * (1 - 0.5 * Math.max(0, other - own));
      loan = own >= left ? { value: own, from: i } : { value: left, from: loan.from };
    }
  }

  private shareOf(is: (traits: Traits) => boolean): number {
    if (this.flow.length === 0) return 0;
    return this.flow.filter((i) => is(this.traits[i]!)).length / this.flow.length;
  }
}

function traitsOf({ terms }: Sentence): Traits {
  const classes = bestByClass(terms);
  const strength = (name: ConceptClass): number => {
    const mention = classes.get(name);
    return mention ? STRENGTHS[mention.strength] : 0;
  };
  return {
    actor: strength('actor'),
    labour: strength('labour'),
    domain: Math.max(...DOMAIN.map(strength)),
    other: strength('other'),
    pointsBack: classes.has('anaphora'),
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const best = (indices: readonly number[], likely: readonly number[]): number =>
  indices.reduce((a, b) => (likely[b]! > likely[a]! ? b : a));
