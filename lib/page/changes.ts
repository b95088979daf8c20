/** What has changed in a document since it was last read. */

/** Above this many changed places the page is read again as a whole. */
const MANY = 2_000;

export interface Changed {
  /** Nodes that changed, came, or stand beside those that went. */
  readonly spots: ReadonlySet<Node>;
  readonly gone: readonly Node[];
  readonly everything: boolean;
}

export class Changes {
  private spots = new Set<Node>();
  private gone: Node[] = [];
  /** To begin with, nothing has been read. */
  private everything = true;

  /** What was noted up to now; from here on it counts as read. */
  take(): Changed {
    const { spots, gone, everything } = this;
    this.spots = new Set();
    this.gone = [];
    this.everything = false;
    return { spots, gone, everything };
  }

  get any(): boolean {
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
}
