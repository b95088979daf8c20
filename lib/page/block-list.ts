/**
 * The blocks of an open page, kept true while the page changes: only what a change touches is read again. A block that
 * says the same as before stays the same object, so that whatever hangs on it (its findings, their ranges) stays too.
 */
import { BlockRecorder, ListShare, type PageBlock } from './blocks';
import { isInline, isNeverRead } from './elements';
import { topOf } from './page-source';
import type { VisibilityOf } from './visibility';
import { OUTSIDE, surroundingsIn, visibleTextInSteps } from './visible-text';

/** Above this many changed places the page is read again as a whole. */
const MANY = 2_000;
/** Nodes looked through for the block before a change; beyond that more of the page is read again. */
const FAR = 2_000;

const ELEMENT = 1;
const TEXT = 3;
const FRAGMENT = 11;

/** Neighbours under one element that are read again together. */
interface Stretch {
  readonly container: Element;
  readonly nodes: readonly Node[];
}

/**
 * Where a node keeps its blocks: on itself, which only scripts of ours can see. A map of a hundred thousand nodes holds
 * everything up when it grows, and whenever memory is cleared.
 */
const OWNED = Symbol('blocks');
interface OwnedNode extends Node {
  [OWNED]?: { readonly list: BlockList; readonly blocks: readonly PageBlock[] };
}

export interface BlockListOptions {
  readonly document: Document;
  readonly visibilityOf: VisibilityOf;
  /** Called for elements that are not shown, and for shadow trees: their changes are to be noted too. */
  readonly onUnseen?: (element: Element) => void;
  readonly onTree?: (root: ShadowRoot) => void;
}

export class BlockList {
  private list: PageBlock[] = [];
  private readonly lists = new WeakMap<Element, ListShare>();
  private spots = new Set<Node>();
  private gone: Node[] = [];
  private everything = true;

  constructor(private readonly options: BlockListOptions) {}

  /** In reading order. */
  get blocks(): readonly PageBlock[] {
    return this.list;
  }

  get isStale(): boolean {
    return this.everything || this.spots.size > 0 || this.gone.length > 0;
  }

  /** From here on the whole page counts as changed. */
  noteEverything(): void {
    this.everything = true;
    this.spots.clear();
    this.gone = [];
  }

  /** A node of the document that has changed, or is shown in another way. */
  noteNode(node: Node): void {
    if (this.everything) return;
    this.spots.add(node);
    if (this.spots.size > MANY) this.noteEverything();
  }

  noteRecords(records: readonly MutationRecord[]): void {
    for (const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      if (this.everything) return;
      if (type !== 'childList') {
        this.noteNode(target);
        continue;
      }
      for (let i = 0; i < addedNodes.length; i += 1) this.noteNode(addedNodes[i]!);
      for (let i = 0; i < removedNodes.length; i += 1) this.gone.push(removedNodes[i]!);
      if (this.gone.length > MANY) this.noteEverything();
      // What stood on the two sides of what went may now be one text.
      else if (removedNodes.length > 0) {
        if (previousSibling) this.noteNode(previousSibling);
        if (nextSibling) this.noteNode(nextSibling);
        if (!target.firstChild) this.noteNode(target);
      }
    }
  }

  /** The block of a place in the document. */
  blockAt(node: Node, offset: number): { block: PageBlock; offset: number } | undefined {
    for (const block of this.ownersOf(node)) {
      const at = block.offsetOf(node as Text, offset);
      if (at !== undefined) return { block, offset: at };
    }
  }

  /** Reads what has changed. Returns whether any block did. */
  *update(): Generator<void, boolean> {
    const top = topOf(this.options.document);
    const { spots, gone, everything } = this;
    this.spots = new Set();
    this.gone = [];
    this.everything = false;
    if (!top) return yield* this.replaceAll([]);
    if (everything) return yield* this.replaceAll(yield* this.read({ container: top, nodes: [top] }, top));
    const dead = new Set<PageBlock>();
    for (const node of gone) {
      this.collect(node, dead);
      yield;
    }
    // A node that was only moved is read again where it is now.
    let changed = this.drop(dead);
    const stretches = this.stretchesOf(spots, top);
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
    this.everything = true;
    return found;
  }

  /** All the stretches that the changed places belong to, none inside another. */
  private stretchesOf(spots: ReadonlySet<Node>, top: Element): Stretch[] {
    const covered = new Set<Node>();
    const stretches: Stretch[] = [];
    for (const spot of spots) {
      const child = this.childOfContainer(spot, top);
      if (!child || covered.has(child)) continue;
      const nodes = this.neighboursOf(child);
      for (const node of nodes) covered.add(node);
      stretches.push({ container: elementAround(child)!, nodes });
    }
    return stretches.filter(({ container }) => {
      for (let node: Node | null = container; node; node = parentOf(node))
        if (covered.has(node)) return false;
      return true;
    });
  }

  /**
   * The node to read for a change: the child of a block, as far out as the change may reach. Undefined where nothing is
   * read: in code, in what is typed into, outside of the page.
   */
  private childOfContainer(spot: Node, top: Element): Node | undefined {
    let child: Node | undefined;
    for (let node: Node = spot; ; ) {
      if (node.nodeType === ELEMENT && node !== spot && isNeverRead(node as Element)) return undefined;
      if (node === top) return child ?? top;
      const parent = parentOf(node);
      if (!parent) return undefined;
      if (parent.nodeType === ELEMENT) {
        const around = parent as Element;
        // What a shadow tree shows in its slots stands in another order than in the document.
        const slotted = around.shadowRoot !== null && node.parentNode === parent;
        if (slotted) child = undefined;
        else if (around.localName !== 'slot' && !isInline(around)) child ??= node;
      }
      node = parent;
    }
  }

  /** A child of a block with what may stand in the same line of text as it. */
  private neighboursOf(child: Node): Node[] {
    const nodes = [child];
    if (child.parentNode?.nodeType === FRAGMENT) return nodes;
    for (let node = child.previousSibling; node && !this.isBoundary(node); node = node.previousSibling)
      nodes.unshift(node);
    for (let node = child.nextSibling; node && !this.isBoundary(node); node = node.nextSibling)
      nodes.push(node);
    return nodes;
  }

  private isBoundary(node: Node): boolean {
    if (node.nodeType !== ELEMENT) return false;
    const element = node as Element;
    if (element.localName === 'br' || isInline(element) || isNeverRead(element)) return false;
    return element.localName !== 'slot' && this.options.visibilityOf(element) !== 'gone';
  }

  private *updateStretch({ container, nodes }: Stretch, top: Element): Generator<void, boolean> {
    const fresh = yield* this.read({ container, nodes }, top);
    const dead = new Set<PageBlock>();
    for (const node of nodes) this.collect(node, dead);
    if (dead.size === 0 && fresh.length === 0) return false;
    const place = dead.size > 0 ? this.firstOf(dead) : this.placeBefore(nodes[0]!);
    if (place === undefined) {
      this.noteNode(container);
      return false;
    }
    return yield* this.replace(place, dead, fresh);
  }

  private *read({ container, nodes }: Stretch, top: Element): Generator<void, readonly PageBlock[]> {
    const { visibilityOf, onUnseen, onTree } = this.options;
    const recorder = new BlockRecorder((list, outer) => this.listOf(list, outer), {
      ...(onUnseen && { unseen: onUnseen }),
      ...(onTree && { tree: onTree }),
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

  /** The blocks with text of a node or of anything in it, shadow trees included. */
  private collect(node: Node, into: Set<PageBlock>): void {
    for (const text of textsIn(node)) for (const block of this.ownersOf(text)) into.add(block);
  }

  private drop(dead: ReadonlySet<PageBlock>): boolean {
    if (dead.size === 0) return false;
    this.list = this.list.filter((block) => !dead.has(block));
    for (const block of dead) this.leave(block);
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
      const owner = this.ownersOf(at).at(-1);
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
    const byNode = new Map<Text, PageBlock>();
    for (const block of dead) byNode.set(block.runs[0]!.node, block);
    yield;
    const kept: PageBlock[] = [];
    const staying = new Set<PageBlock>();
    for (const block of fresh) {
      const old = byNode.get(block.runs[0]!.node);
      const one = old?.isAs(block) ? old : block;
      kept.push(one);
      staying.add(one);
      yield;
    }
    let same = kept.length === dead.size;
    let i = 0;
    for (const block of dead) same &&= block === kept[i++];
    if (same) return false;
    for (const block of dead) {
      if (staying.has(block)) continue;
      this.leave(block);
      yield;
    }
    let together = dead.size < FAR && kept.length < FAR;
    for (let at = 0; together && at < dead.size; at += 1) together = dead.has(this.list[place + at]!);
    if (together) this.list.splice(place, dead.size, ...kept);
    else {
      const behind = this.list.slice(place).filter((block) => !dead.has(block));
      this.list = this.list.slice(0, place).concat(kept, behind);
    }
    for (const block of kept) {
      this.enter(block);
      yield;
    }
    return true;
  }

  private enter(block: PageBlock): void {
    if (block.inPage) return;
    block.enterPage();
    for (const { node } of block.runs) {
      const others = this.ownersOf(node).filter((other) => other.inPage && other !== block);
      this.own(node, [...others, block]);
    }
  }

  private leave(block: PageBlock): void {
    block.leavePage();
    for (const { node } of block.runs)
      this.own(
        node,
        this.ownersOf(node).filter((other) => other !== block),
      );
  }

  /** The blocks that a text node's text is in. */
  private ownersOf(node: OwnedNode): readonly PageBlock[] {
    const owned = node[OWNED];
    return owned?.list === this ? owned.blocks : [];
  }

  private own(node: OwnedNode, blocks: readonly PageBlock[]): void {
    if (blocks.length > 0) node[OWNED] = { list: this, blocks };
    else delete node[OWNED];
  }
}

const parentOf = (node: Node): Node | null =>
  node.nodeType === FRAGMENT ? ((node as ShadowRoot).host ?? null) : node.parentNode;

function elementAround(node: Node): Element | undefined {
  const parent = parentOf(node);
  return (parent?.nodeType === FRAGMENT ? parentOf(parent) : parent) as Element | undefined;
}

/** The node before another, as a walk backwards would meet them: the last inside before what it is inside of. */
function before(node: Node): Node | null {
  if (!node.previousSibling) return parentOf(node);
  let inner: Node = node.previousSibling;
  for (;;) {
    const shadow = inner.nodeType === ELEMENT ? (inner as Element).shadowRoot : null;
    const last: Node | null = shadow?.lastChild ?? inner.lastChild;
    if (!last) return inner;
    inner = last;
  }
}

function* textsIn(root: Node): Generator<Text> {
  const nodes: Node[] = [root];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (node.nodeType === TEXT) yield node as Text;
    const shadow = node.nodeType === ELEMENT ? (node as Element).shadowRoot : null;
    if (shadow) nodes.push(shadow);
    for (let child = node.lastChild; child; child = child.previousSibling) nodes.push(child);
  }
}
