/** What is painted on an open page: its marks, and a flash over the one that is shown. */
import { FLASH, MARKS, type MarkStyle, removeStyles, setMarkLook } from './mark-styles';
import { Marks } from './marks';
import { coloursOfPage, toneOfWords } from './tones';

/** Milliseconds. */
const FLASH_TIME = 1_500;

export class PageMarks {
  /** A flash shows over the mark below it, and ours over what the page paints itself. */
  private readonly marks = new Marks((range) => MARKS[toneOfWords(range)], 1);
  private readonly flash = new Marks(() => FLASH, 2);
  private flashTimer: ReturnType<typeof setTimeout> | undefined;
  /** Of the page, when the marks were painted; unset before. */
  private colours: string | undefined;

  constructor(private style: MarkStyle) {
    setMarkLook(style);
  }

  /** How many marks are painted. */
  get size(): number {
    return this.marks.size;
  }

  /** Marks exactly these. */
  *paint(ranges: ReadonlySet<Range>): Generator<void, void> {
    if (this.style === 'none') return;
    this.colours = coloursOfPage();
    yield* this.marks.paintInSteps(ranges);
  }

  /** From here on marks look like this; `none` leaves nothing to be seen by the page. */
  setStyle(style: MarkStyle, ranges: ReadonlySet<Range>): void {
    this.style = style;
    setMarkLook(style);
    if (style === 'none') {
      this.marks.erase();
      removeStyles();
    } else {
      this.colours = coloursOfPage();
      this.marks.paint(ranges);
    }
  }

  /** For a moment. */
  flashOver(ranges: readonly Range[]): void {
    clearTimeout(this.flashTimer);
    this.flash.paint(new Set(ranges));
    this.flashTimer = setTimeout(() => this.flash.erase(), FLASH_TIME);
  }

  /**
   * Paints again what the page's scripts wiped. False where the page has other colours by now, and its words another
   * tone: then nothing is painted until it is painted anew.
   */
  restore(): boolean {
    this.flash.restore();
    if (this.style === 'none' || this.colours === undefined) return true;
    if (coloursOfPage() === this.colours) {
      this.marks.restore();
      return true;
    }
    this.marks.erase();
    return false;
  }

  end(): void {
    clearTimeout(this.flashTimer);
    this.marks.erase();
    this.flash.erase();
    removeStyles();
  }
}
