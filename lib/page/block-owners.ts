/** Which blocks a node's text is in. */
import type { PageBlock } from './blocks';
import { textsIn } from './nodes';

/**
 * Where a node keeps its blocks: on itself, which only scripts of ours can see. A map of a hundred thousand nodes holds
 * everything up when it grows, and whenever memory is cleared.
 */
const OWNED = Symbol('blocks');
interface OwnedNode extends Node {
  [OWNED]?: { readonly by: BlockOwners; readonly blocks: readonly PageBlock[] };
}

export class BlockOwners {
  /** The blocks of a text node, in order; none where it has none here. */
  of(node: OwnedNode): readonly PageBlock[] {
    const owned = node[OWNED];
    return owned?.by === this ? owned.blocks : [];
  }

  /** Adds the blocks with text of a node or of anything in it, shadow trees included. */
  collect(node: Node, into: Set<PageBlock>): void {
    for (const text of textsIn(node)) for (const block of this.of(text)) into.add(block);
  }

  /** A block that is in the page from now on. */
  enter(block: PageBlock): void {
    if (block.inPage) return;
    block.enterPage();
    for (const { node } of block.runs) {
      const others = this.of(node).filter((other) => other.inPage && other !== block);
      this.own(node, [...others, block]);
    }
  }

  /** A block that is no longer in the page. */
  leave(block: PageBlock): void {
    block.leavePage();
    for (const { node } of block.runs) {
      const others = this.of(node).filter((other) => other !== block);
      this.own(node, others);
    }
  }

  private own(node: OwnedNode, blocks: readonly PageBlock[]): void {
    if (blocks.length > 0) node[OWNED] = { by: this, blocks };
    else delete node[OWNED];
  }
}
