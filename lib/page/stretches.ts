/** How far a change in a document may reach: the neighbours that have to be read again together. */
import { isInline, isNeverRead } from './elements';
import { elementAround, parentOf } from './nodes';
import type { VisibilityOf } from './visibility';

const ELEMENT = 1;
const FRAGMENT = 11;

/** Neighbours under one element that are read again together. */
export interface Stretch {
  readonly container: Element;
  readonly nodes: readonly Node[];
}

/** All the stretches that the changed places belong to, none inside another. */
export function stretchesOf(spots: ReadonlySet<Node>, top: Element, visibilityOf: VisibilityOf): Stretch[] {
  const covered = new Set<Node>();
  const stretches: Stretch[] = [];
  for (const spot of spots) {
    const child = childOfContainer(spot, top);
    if (!child || covered.has(child)) continue;
    const nodes = neighboursOf(child, visibilityOf);
    for (const node of nodes) covered.add(node);
    stretches.push({ container: elementAround(child)!, nodes });
  }
  return stretches.filter(({ container }) => {
    for (let node: Node | null = container; node; node = parentOf(node)) if (covered.has(node)) return false;
    return true;
  });
}

/**
 * The node to read for a change: the child of a block, as far out as the change may reach. Undefined where nothing is
 * read: in code, in what is typed into, outside of the page.
 */
function childOfContainer(spot: Node, top: Element): Node | undefined {
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
function neighboursOf(child: Node, visibilityOf: VisibilityOf): Node[] {
  const nodes = [child];
  if (child.parentNode?.nodeType === FRAGMENT) return nodes;
  for (let node = child.previousSibling; node && !isBoundary(node, visibilityOf); node = node.previousSibling)
    nodes.unshift(node);
  for (let node = child.nextSibling; node && !isBoundary(node, visibilityOf); node = node.nextSibling)
    nodes.push(node);
  return nodes;
}

function isBoundary(node: Node, visibilityOf: VisibilityOf): boolean {
  if (node.nodeType !== ELEMENT) return false;
  const element = node as Element;
  if (element.localName === 'br' || isInline(element) || isNeverRead(element)) return false;
  return element.localName !== 'slot' && visibilityOf(element) !== 'gone';
}
