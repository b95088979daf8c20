/**
 * Marks findings with CSS Custom Highlights: the document stays as it is. The registry of highlights is shared with
 * the page's own scripts, which can clear it, so what was painted is remembered here and not read back from there.
 */

import { atOnce } from '../text/at-once';
import { adoptStyles } from './mark-styles';

/** False where the browser has no CSS Custom Highlights. */
export const canMark = (): boolean =>
  typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;

/** What is painted, each range under one of some names. */
export class Marks {
  private readonly painted = new Map<Range, string>();
  private readonly roots = new Set<DocumentOrShadowRoot>();
  private readonly highlights = new Map<string, Highlight>();

  /**
   * @param nameOf the name in the registry for a range
   * @param priority the higher one is painted later, over the other
   */
  constructor(
    private readonly nameOf: (range: Range) => string,
    private readonly priority: number,
  ) {}

  /** How many ranges are painted. */
  get size(): number {
    return this.painted.size;
  }

  /** Paints exactly these. A range that is painted already is not touched. */
  *paintInSteps(ranges: ReadonlySet<Range>): Generator<void, void> {
    if (!canMark()) return;
    for (const [range, name] of this.painted) {
      if (ranges.has(range)) continue;
      this.painted.delete(range);
      this.highlights.get(name)?.delete(range);
    }
    yield;
    for (const range of ranges) {
      if (this.painted.has(range)) continue;
      const name = this.nameOf(range);
      this.painted.set(range, name);
      this.highlight(name).add(range);
      this.roots.add(range.startContainer.getRootNode() as Document | ShadowRoot);
      yield;
    }
    this.restore();
  }

  paint(ranges: ReadonlySet<Range>): void {
    atOnce(this.paintInSteps(ranges));
  }

  /** Paints again what the page's scripts wiped. */
  restore(): void {
    if (!canMark() || this.highlights.size === 0) return;
    if (this.painted.size === 0) {
      this.erase();
      return;
    }
    for (const root of this.roots) adoptStyles(root);
    let size = 0;
    for (const [name, highlight] of this.highlights) {
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
      size += highlight.size;
    }
    // A page may have emptied them, too.
    if (size !== this.painted.size) for (const [range, name] of this.painted) this.highlight(name).add(range);
  }

  erase(): void {
    // Something newer under the same name stays.
    for (const [name, highlight] of this.highlights)
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    this.highlights.clear();
    this.painted.clear();
    this.roots.clear();
  }

  private highlight(name: string): Highlight {
    const known = this.highlights.get(name);
    if (known) return known;
    const highlight = new Highlight();
    highlight.priority = this.priority;
    this.highlights.set(name, highlight);
    return highlight;
  }
}
