/**
 * Walks the text that a reader can see, in reading order: open shadow roots and their slots included; hidden text,
 * code, form fields and editable regions left out. A stack of steps and not recursion: pages nest thousands deep.
 */
import type { BlockKind } from '../text/page-text';
import { isInline, isList, isNeverRead } from './elements';
import { FEW, Rest, someFrom } from './siblings';
import { blockPlace, inlinePlace, OUTSIDE, type Place } from './surroundings';
import type { VisibilityOf } from './visibility';

export interface TextVisitor {
  /** A block begins, or goes on after a block inside it. */
  block(kind: BlockKind, aside: boolean): void;
  text(node: Text, inLink: boolean): void;
  /** White space without a text node: a line break. */
  space(): void;
  /** What comes next does not follow the last text in the document: something unread, or another tree, lies between. */
  gap(): void;
  listStart(list: Element): void;
  listEnd(): void;
  /** Not shown now, for its style; it may be later. */
  unseen?(element: Element): void;
  /** The children of a node went while they were read, and the walk lost its place: what follows in it is not read. */
  lost?(parent: Node): void;
  /** The walk goes into a shadow tree: changes in it have to be watched for on their own. */
  tree?(root: ShadowRoot): void;
  /** A custom element without a shadow tree: it may get one yet, and no observer tells of that. */
  treeless?(element: Element): void;
}

/** A step that ends an element. */
class Leave {
  constructor(
    readonly place: Place,
    readonly does: {
      readonly endsBlock?: boolean;
      readonly endsList?: boolean;
      readonly leavesTree?: boolean;
    },
  ) {}
}

const ELEMENT = 1;
const TEXT = 3;
const FRAGMENT = 11;
/** Walks everything under `root`, itself included. */
export function walkVisibleText(root: Node, visibilityOf: VisibilityOf, visitor: TextVisitor): void {
  const steps = new Walk(visibilityOf, visitor, OUTSIDE).run([root]);
  while (!steps.next().done);
}

/** Walks some neighbours in a document that may change between two steps: what is no longer in it is passed over. */
export const visibleTextInSteps = (
  nodes: readonly Node[],
  place: Place,
  visibilityOf: VisibilityOf,
  visitor: TextVisitor,
): Generator<void, void> => new Walk(visibilityOf, visitor, place, true).run(nodes);

class Walk {
  private readonly steps: (Node | Leave | Rest)[] = [];
  /** Line breaks since the last text: two begin a new block. */
  private breaks = 0;

  constructor(
    private readonly visibilityOf: VisibilityOf,
    private readonly visitor: TextVisitor,
    private place: Place,
    private readonly live = false,
  ) {}

  *run(nodes: readonly Node[]): Generator<void, void> {
    this.pushAll(nodes);
    for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) {
      if (step instanceof Leave) this.leave(step);
      else if (step instanceof Rest) this.pushRest(step);
      else if (this.live && !step.isConnected) this.visitor.gap();
      else if (step.nodeType === TEXT) this.text(step as Text);
      else if (step.nodeType === ELEMENT) this.enter(step as Element);
      else if (step.nodeType === FRAGMENT) this.pushChildren(step);
      yield;
    }
  }

  private text(node: Text): void {
    if (this.place.blank) {
      this.visitor.gap();
      return;
    }
    if (this.breaks > 0 && /\S/.test(node.data)) this.breaks = 0;
    this.visitor.text(node, this.place.inLink);
  }

  private enter(element: Element): void {
    if (element.localName === 'br') {
      this.lineBreak();
      return;
    }
    if (isNeverRead(element)) {
      this.visitor.gap();
      return;
    }
    const visibility = this.visibilityOf(element);
    if (visibility === 'gone') {
      this.visitor.unseen?.(element);
      this.visitor.gap();
      return;
    }
    const outer = this.place;
    const blank = visibility === 'inherit' ? outer.blank : visibility === 'blank';
    if (blank && !outer.blank) this.visitor.unseen?.(element);
    if (isInline(element)) this.enterInline(element, inlinePlace(element, outer, blank));
    else if (element.localName === 'slot') this.pushSlot(element as HTMLSlotElement);
    else this.enterBlock(element, blank);
  }

  private enterInline(element: Element, place: Place): void {
    const outer = this.place;
    const changed = place.blank !== outer.blank || place.inLink !== outer.inLink;
    if (changed) {
      this.place = place;
      this.steps.push(new Leave(outer, {}));
    }
    this.pushContent(element);
  }

  private enterBlock(element: Element, blank: boolean): void {
    const outer = this.place;
    this.place = blockPlace(element, outer, blank);
    this.beginBlock();
    const list = isList(element);
    if (list) this.visitor.listStart(element);
    this.steps.push(new Leave(outer, { endsBlock: true, endsList: list }));
    this.pushContent(element);
  }

  private leave({ place, does }: Leave): void {
    this.place = place;
    if (does.endsList) this.visitor.listEnd();
    if (does.endsBlock) this.beginBlock();
    if (does.leavesTree) this.visitor.gap();
  }

  private beginBlock(): void {
    this.breaks = 0;
    this.visitor.block(this.place.kind, this.place.aside);
  }

  private lineBreak(): void {
    this.breaks += 1;
    if (this.breaks === 2) this.visitor.block(this.place.kind, this.place.aside);
    else this.visitor.space();
  }

  /** What the element shows: its open shadow tree if it has one, else its children. */
  private pushContent(element: Element): void {
    const shadow = element.shadowRoot;
    if (shadow) {
      this.visitor.tree?.(shadow);
      this.pushOtherTree([shadow]);
      return;
    }
    if (element.localName.includes('-')) this.visitor.treeless?.(element);
    if (element.localName === 'details' && !element.hasAttribute('open')) this.pushSummary(element);
    else this.pushChildren(element);
  }

  /** A slot shows what was assigned to it; only with nothing assigned, what is written in it. */
  private pushSlot(slot: HTMLSlotElement): void {
    const assigned = slot.assignedNodes?.() ?? [];
    if (assigned.length > 0) this.pushOtherTree(assigned);
    else this.pushChildren(slot);
  }

  private pushOtherTree(nodes: readonly Node[]): void {
    this.visitor.gap();
    this.steps.push(new Leave(this.place, { leavesTree: true }));
    this.pushAll(nodes);
  }

  private pushAll(nodes: readonly Node[]): void {
    for (let i = nodes.length - 1; i >= 0; i -= 1) this.steps.push(nodes[i]!);
  }

  private pushRest(rest: Rest): void {
    const nodes = rest.next();
    if (!nodes) this.visitor.lost?.(rest.parent);
    if (!nodes || nodes.length === 0) return;
    this.steps.push(rest);
    this.pushAll(nodes);
  }

  private pushSummary(details: Element): void {
    for (let child = details.firstElementChild; child; child = child.nextElementSibling) {
      if (child.localName === 'summary') {
        this.steps.push(child);
        return;
      }
    }
  }

  private pushChildren(parent: Node): void {
    const nodes = someFrom(parent.firstChild);
    if (nodes.length === FEW) this.steps.push(new Rest(parent, nodes));
    this.pushAll(nodes);
  }
}
