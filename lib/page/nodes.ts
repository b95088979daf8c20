/** Ways through a document and the shadow trees in it. */

const ELEMENT = 1;
const TEXT = 3;
const FRAGMENT = 11;

/** The node around another; around a shadow tree, its host. */
export const parentOf = (node: Node): Node | null =>
  node.nodeType === FRAGMENT ? ((node as ShadowRoot).host ?? null) : node.parentNode;

/** The element around a node, shadow trees passed through. */
export function elementAround(node: Node): Element | undefined {
  const parent = parentOf(node);
  return (parent?.nodeType === FRAGMENT ? parentOf(parent) : parent) as Element | undefined;
}

/** The node before another, as a walk backwards would meet them: the last inside before what it is inside of. */
export function before(node: Node): Node | null {
  if (!node.previousSibling) return parentOf(node);
  let inner: Node = node.previousSibling;
  for (;;) {
    const shadow = inner.nodeType === ELEMENT ? (inner as Element).shadowRoot : null;
    const last: Node | null = shadow?.lastChild ?? inner.lastChild;
    if (!last) return inner;
    inner = last;
  }
}

/** Every text node in a node, shadow trees included. */
export function* textsIn(root: Node): Generator<Text> {
  const nodes: Node[] = [root];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (node.nodeType === TEXT) yield node as Text;
    const shadow = node.nodeType === ELEMENT ? (node as Element).shadowRoot : null;
    if (shadow) nodes.push(shadow);
    for (let child = node.lastChild; child; child = child.previousSibling) nodes.push(child);
  }
}
