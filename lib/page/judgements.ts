/**
 * What the judge says of an open page, kept while the page changes: a section is judged again only when one of its
 * blocks, or of those around that it borrows from, is another one. docs/matching.md tells how pages are cut.
 */
import type { Finding } from '../judge/finding';
import type { Judgement } from '../judge/judge';
import { type Cut, type Section, sectionAt, sectionsOf } from '../judge/sections';
import { blockAt, type JudgeSection, joinJudgements, moveJudgement } from '../read-page';
import type { Span } from '../text/span';
import { type PageBlock, rangesOver } from './blocks';

/** A finding of the page as it is now. It stays the same object as long as its passage does. */
export class LiveFinding {
  private made: readonly Range[] | undefined;

  constructor(
    /** Stable within the page, as long as the passage is on it: `f1`, `f2`, … */
    readonly id: string,
    readonly block: PageBlock,
    /** In the block's text. */
    readonly span: Span,
  ) {}

  /** The ranges to paint; none when the document has changed under it. */
  get ranges(): readonly Range[] {
    this.made ??= rangesOver(this.block.groupsOf(this.span));
    return this.made;
  }

  get quote(): string {
    return this.block.text.slice(this.span.start, this.span.end);
  }
}

interface Judged {
  readonly section: Section;
  readonly cut: Cut;
  readonly members: readonly PageBlock[];
  /** Whether each member stood aside when it was judged. */
  readonly asides: readonly boolean[];
  readonly judgement: Judgement | undefined;
}

export class Judgements {
  /** In page order. */
  findings: readonly LiveFinding[] = [];
  /** Sections judged so far, over all updates. */
  judged = 0;
  private sections: readonly Judged[] = [];
  private known = new Map<PageBlock, Judged>();
  private nextId = 1;

  constructor(private readonly judgeSection: JudgeSection) {}

  get namesNorthKorea(): boolean {
    return this.sections.some(({ judgement }) => judgement !== undefined);
  }

  /** The findings in a block, in order. */
  in(block: PageBlock): readonly LiveFinding[] {
    return this.findings.filter((finding) => finding.block === block);
  }

  /** Judges what is new. `first` is the block to begin near. Returns whether the findings changed. */
  *update(blocks: readonly PageBlock[], first?: PageBlock): Generator<void, boolean> {
    const cuts = sectionsOf(blocks);
    yield;
    const at = first ? blocks.indexOf(first) : 0;
    const nearFirst = cuts
      .map((cut, order) => ({ cut, order }))
      .sort((a, b) => distance(a.cut, at) - distance(b.cut, at));
    const sections: Judged[] = [];
    const known = new Map<PageBlock, Judged>();
    let changed = cuts.length !== this.sections.length;
    for (const { cut, order } of nearFirst) {
      const key = blocks[cut.first]!;
      const old = this.known.get(key);
      const one = old && isTrue(old, blocks, cut) ? old : yield* this.judge(blocks, cut);
      if (one !== old) changed = true;
      known.set(key, one);
      sections[order] = one;
    }
    this.known = known;
    this.sections = sections;
    if (changed) this.takeFindings();
    return changed;
  }

  /** The whole page's judgement, in offsets into its text. */
  judgement(blocks: readonly PageBlock[]): Judgement {
    const starts = new Map<PageBlock, number>();
    let length = 0;
    for (const block of blocks) {
      starts.set(block, length);
      length += block.text.length + 1;
    }
    return joinJudgements(
      this.sections.flatMap(({ section, members, judgement }) => {
        if (!judgement) return [];
        return moveJudgement(judgement, ({ start, end }) => {
          const i = blockAt(section, start);
          const shift = starts.get(members[i]!)! - section.page.blocks[i]!.start;
          return { start: start + shift, end: end + shift };
        });
      }),
    );
  }

  private *judge(blocks: readonly PageBlock[], cut: Cut): Generator<void, Judged> {
    const section = sectionAt(blocks, cut);
    const members = section.members.map((i) => blocks[i]!);
    const judgement = yield* this.judgeSection(section);
    this.judged += 1;
    return { section, cut, members, asides: members.map(({ aside }) => aside), judgement };
  }

  /** Findings whose passage is still there stay; a passage that was only written anew keeps its name. */
  private takeFindings(): void {
    const before = new Map<PageBlock, LiveFinding[]>();
    const lost = new Map<string, LiveFinding>();
    for (const finding of this.findings) {
      before.set(finding.block, [...(before.get(finding.block) ?? []), finding]);
      lost.set(finding.quote, finding);
    }
    const taken = new Set<string>();
    const place = (section: Section, members: readonly PageBlock[], { start, end }: Finding): LiveFinding => {
      const i = blockAt(section, start);
      const block = members[i]!;
      const shift = section.page.blocks[i]!.start;
      const span = { start: start - shift, end: end - shift };
      const same = before
        .get(block)
        ?.find((one) => one.span.start === span.start && one.span.end === span.end);
      if (same?.ranges.length) {
        taken.add(same.id);
        return same;
      }
      return new LiveFinding('', block, span);
    };
    const found = this.sections.flatMap(({ section, members, judgement }) =>
      (judgement?.findings ?? []).map((finding) => place(section, members, finding)),
    );
    this.findings = found.map((finding) => {
      if (finding.id !== '') return finding;
      const old = lost.get(finding.quote);
      const id = old && !taken.has(old.id) ? old.id : `f${this.nextId++}`;
      taken.add(id);
      return new LiveFinding(id, finding.block, finding.span);
    });
  }
}

const distance = ({ first, next }: { first: number; next: number }, at: number): number =>
  at < first ? first - at : at >= next ? at - next + 1 : 0;

/** Whether a judgement still holds for a cut: the same blocks in the same places, none moved aside or back. */
function isTrue(
  { cut, members, asides }: Judged,
  blocks: readonly PageBlock[],
  { first, next, from, to, title }: Cut,
): boolean {
  const skipped = title < 0 ? 0 : 1;
  if (members.length !== to - from + skipped) return false;
  if (cut.first - cut.from !== first - from || cut.next - cut.first !== next - first) return false;
  if (skipped === 1 && members[0] !== blocks[title]) return false;
  for (let i = skipped; i < members.length; i += 1) {
    const block = blocks[from + i - skipped]!;
    if (members[i] !== block || asides[i] !== block.aside) return false;
  }
  return true;
}
