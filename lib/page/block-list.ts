/**
 * The blocks of an open page, kept true while the page changes: only what a change touches is read again. A block that
 * says the same as before stays the same object, so that whatever hangs on it (its findings, their ranges) stays too.
 */
import { BlockOwners } from './block-owners';
import { BlockRecorder } from './block-recorder';
import { ListShare, type PageBlock } from './blocks';
import { Changes } from './changes';
import { before } from './nodes';
import { topOf } from './page-source';
import { type Stretch, stretchesOf } from './stretches';
import { OUTSIDE, surroundingsIn } from './surroundings';
import type { VisibilityOf } from './visibility';
import { visibleTextInSteps } from './visible-text';

/** Nodes looked through for the block before a change; beyond that more of the page is read again. */
const FAR = 2_000;

export interface BlockListOptions {
  readonly document: Document;
  readonly visibilityOf: VisibilityOf;
  /** Called for elements that are not shown, and for shadow trees: their changes are to be noted too. */
  readonly onUnseen?: (element: Element) => void;
  readonly onTree?: (root: ShadowRoot) => void;
  readonly onTreeless?: (element: Element) => void;
}

export class BlockList {
  private list: PageBlock[] = [];
  private readonly lists = new WeakMap<Element, ListShare>();
  private readonly changes = new Changes();
  private readonly owners = new BlockOwners();

  constructor(private readonly options: BlockListOptions) {}

  /** In reading order. */
  get blocks(): readonly PageBlock[] {
    return this.list;
  }

  get isStale(): boolean {
    return this.changes.any;
  }

  /** From here on the whole page counts as changed. */
  noteEverything(): void {
    this.changes.noteEverything();
  }

  /** A node of the document that has changed, or is shown in another way. */
  noteNode(node: Node): void {
    this.changes.noteNode(node);
  }

  noteRecords(records: readonly MutationRecord[]): void {
    this.changes.noteRecords(records);
  }

  /** The block of a place in the document. */
  blockAt(node: Node, offset: number): { block: PageBlock; offset: number } | undefined {
    for (const block of this.owners.of(node)) {
      const at = block.offsetOf(node as Text, offset);
      if (at !== undefined) return { block, offset: at };
    }
  }

  /** Reads what has changed. Returns whether any block did. */
  *update(): Generator<void, boolean> {
    const top = topOf(this.options.document);
    const { spots, gone, everything } = this.changes.take();
    if (!top) return yield* this.replaceAll([]);
    if (everything) return yield* this.replaceAll(yield* this.read({ container: top, nodes: [top] }, top));
    const dead = new Set<PageBlock>();
    for (const node of gone) {
      this.owners.collect(node, dead);
      yield;
    }
    // A node that was only moved is read again where it is now.
    let changed = this.drop(dead);
    const stretches = stretchesOf(spots, top, this.options.visibilityOf);
    if (stretches.some(({ nodes }) => nodes.includes(top)))
      return (yield* this.replaceAll(yield* this.read({ container: top, nodes: [top] }, top))) || changed;
    for (const stretch of stretches) {
      if (yield* this.updateStretch(stretch, top)) changed = true;
    }
    return changed;
  }

  /** Reads from some elements on, and no more than `length` units: for a first look at what is in sight. */
  *peek(from: Iterable<Element>, length: number): Generator<void, readonly PageBlock[]> {
    const top = topOf(this.options.document);
    const found: PageBlock[] = [];
    const seen = new Set<Node>();
    let read = 0;
    for (const element of from) {
      const container = element.parentElement;
      if (!top || !container || !top.contains(container)) continue;
      for (let node: Node | null = element; node && read < length; node = node.nextSibling) {
        if (seen.has(node)) break;
        seen.add(node);
        for (const block of yield* this.read({ container, nodes: [node] }, top)) {
          found.push(block);
          read += block.text.length;
        }
      }
    }
    yield* this.replaceAll(found);
    this.noteEverything();
    return found;
  }

  private *updateStretch({ container, nodes }: Stretch, top: Element): Generator<void, boolean> {
    const fresh = yield* this.read({ container, nodes }, top);
    const dead = new Set<PageBlock>();
    for (const node of nodes) this.owners.collect(node, dead);
    if (dead.size === 0 && fresh.length === 0) return false;
    const place = dead.size > 0 ? this.firstOf(dead) : this.placeBefore(nodes[0]!);
    if (place === undefined) {
      this.noteNode(container);
      return false;
    }
    return yield* this.replace(place, dead, fresh);
  }

  private *read({ container, nodes }: Stretch, top: Element): Generator<void, readonly PageBlock[]> {
    const { visibilityOf, onUnseen, onTree, onTreeless } = this.options;
    const recorder = new BlockRecorder((list, outer) => this.listOf(list, outer), {
      ...(onUnseen && { unseen: onUnseen }),
      ...(onTree && { tree: onTree }),
      ...(onTreeless && { treeless: onTreeless }),
      lost: (parent) => this.noteNode(parent),
    });
    const whole = nodes[0] === top;
    const around = whole ? undefined : surroundingsIn(container, top, visibilityOf);
    if (!whole && !around) return [];
    const place = around?.place ?? OUTSIDE;
    recorder.begin(place.kind, place.aside, around?.lists ?? []);
    yield* visibleTextInSteps(nodes, place, visibilityOf, recorder);
    return recorder.end();
  }

  private listOf(list: Element, outer: ListShare | undefined): ListShare {
    const known = this.lists.get(list);
    if (known && known.outer === outer) return known;
    const share = new ListShare(outer);
    this.lists.set(list, share);
    return share;
  }

  private drop(dead: ReadonlySet<PageBlock>): boolean {
    if (dead.size === 0) return false;
    this.list = this.list.filter((block) => !dead.has(block));
    for (const block of dead) this.owners.leave(block);
    return true;
  }

  private firstOf(some: ReadonlySet<PageBlock>): number {
    const [first] = some;
    const at = this.list.indexOf(first!);
    // In slots the order of the document is not the order of reading.
    return at > 0 && some.has(this.list[at - 1]!) ? this.list.findIndex((block) => some.has(block)) : at;
  }

  /** Where a block that begins at a node belongs; undefined where that cannot be told from near by. */
  private placeBefore(node: Node): number | undefined {
    let left = FAR;
    for (let at = before(node); at; at = before(at)) {
      left -= 1;
      if (left < 0) return undefined;
      const owner = this.owners.of(at).at(-1);
      if (owner?.inPage) return this.list.lastIndexOf(owner) + 1;
    }
    return 0;
  }

  private *replaceAll(fresh: readonly PageBlock[]): Generator<void, boolean> {
    return yield* this.replace(0, new Set(this.list), fresh);
  }

  /** Puts blocks in the place of others. Those that say the same stay. */
  private *replace(
    place: number,
    dead: ReadonlySet<PageBlock>,
    fresh: readonly PageBlock[],
  ): Generator<void, boolean> {
    const kept = yield* keepSame(dead, fresh);
    let same = kept.length === dead.size;
    let i = 0;
    for (const block of dead) same &&= block === kept[i++];
    if (same) return false;
    const staying = new Set(kept);
    for (const block of dead) {
      if (staying.has(block)) continue;
      this.owners.leave(block);
      yield;
    }
    this.put(place, dead, kept);
    for (const block of kept) {
      this.owners.enter(block);
      yield;
    }
    return true;
  }

  private put(place: number, dead: ReadonlySet<PageBlock>, kept: readonly PageBlock[]): void {
    let together = dead.size < FAR && kept.length < FAR;
    for (let at = 0; together && at < dead.size; at += 1) together = dead.has(this.list[place + at]!);
    if (together) this.list.splice(place, dead.size, ...kept);
    else {
      const behind = this.list.slice(place).filter((block) => !dead.has(block));
      this.list = this.list.slice(0, place).concat(kept, behind);
    }
  }
}

/** The fresh blocks, each of them the old one where that says the same. */
function* keepSame(
  dead: ReadonlySet<PageBlock>,
  fresh: readonly PageBlock[],
): Generator<void, readonly PageBlock[]> {
  const byNode = new Map<Text, PageBlock>();
  for (const block of dead) byNode.set(block.runs[0]!.node, block);
  yield;
  const kept: PageBlock[] = [];
  for (const block of fresh) {
    const old = byNode.get(block.runs[0]!.node);
    kept.push(old?.isAs(block) ? old : block);
    yield;
  }
  return kept;
}
