/** Children of an element, taken up a few at a time: some elements have a hundred thousand. */
/** Children that are taken up at once. */
export const FEW = 500;

/** The rest of an element's children, where they are very many: they are taken up a few at a time. */
export class Rest {
  constructor(
    readonly parent: Node,
    private taken: readonly Node[],
  ) {}

  /** The next ones, in order; none at the end. Undefined where those before are gone, and with them the place. */
  next(): readonly Node[] | undefined {
    const last = this.taken.findLast(({ parentNode }) => parentNode === this.parent);
    if (!last) return undefined;
    this.taken = someFrom(last.nextSibling);
    return this.taken;
  }
}

/** A node and those after it, as many as are taken up at once. */
export function someFrom(first: Node | null): Node[] {
  const nodes: Node[] = [];
  for (let node = first; node && nodes.length < FEW; node = node.nextSibling) nodes.push(node);
  return nodes;
}
