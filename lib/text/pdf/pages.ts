/** What is on each page of a PDF, seen together with the pages around it. */
import type { PdfPage } from './items';
import { goesOnOverPage, groupsOf, type LineGroup, type PdfParagraph, paragraphOf } from './paragraphs';

export interface LaidParagraph extends PdfParagraph {
  /** Running heads, page numbers: beside the text. */
  readonly aside: boolean;
  /** From this part on the runs stand on the next page; the number of parts where none does. */
  readonly nextPageFrom: number;
}

/** Pages around one that are to be known for it to be laid out. */
export const PAGES_AROUND = 3;

/** Part of the page's height, at top and bottom, in which running heads stand. */
const MARGIN = 0.11;
const LONGEST_RUNNING_HEAD = 2;
const PAGE_NUMBER = /^[-–—\s]*(?:page\s+)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:\/|of|\|)\s*\d{1,4})?[-–—\s]*$/i;
const PAGE_CODE = /^(?:\d{1,4}\s*\/\s*\d{1,4}|\d\d-\d{5,})/;

/** The pages of a PDF as far as they are known. Add them in any order. */
export class PdfPages {
  private readonly pages = new Map<number, { page: PdfPage; groups: LineGroup[] }>();
  private readonly asides = new Map<number, ReadonlySet<LineGroup>>();

  /** @param count of pages in the file */
  constructor(readonly count: number) {}

  add(index: number, page: PdfPage): void {
    this.pages.set(index, { page, groups: groupsOf(page) });
  }

  has(index: number): boolean {
    return this.pages.has(index);
  }

  /** Pages that must be added before this one can be laid out, itself included, nearest first. */
  missingFor(index: number): number[] {
    const around = [index];
    for (let far = 1; far <= PAGES_AROUND; far += 1) around.push(index + far, index - far);
    return around.filter((one) => one >= 0 && one < this.count && !this.has(one));
  }

  /**
   * A page's paragraphs, in reading order. One that goes on over the end of the page is whole, and the next page begins
   * without it. Give it no page for which something is missing.
   */
  layOut(index: number): LaidParagraph[] {
    const text = this.textOf(index);
    const aside = [...this.asidesOf(index)].map((group): LaidParagraph => laid([group], true));
    const begun = this.goesOnAfter(index - 1) ? 1 : 0;
    const own = text.slice(begun);
    const next = this.goesOnAfter(index) ? this.textOf(index + 1)[0] : undefined;
    const paragraphs = own.map((group, at) =>
      next && at === own.length - 1 ? laid([group, next], false) : laid([group], false),
    );
    return [...aside, ...paragraphs];
  }

  /** Whether the last paragraph of a page goes on on the next one. One that fills a page is cut at its end. */
  private goesOnAfter(index: number): boolean {
    const tail = this.textOf(index).at(-1);
    const head = this.textOf(index + 1)[0];
    if (!tail || !head) return false;
    if (this.textOf(index).length === 1 && index > 0 && this.mayGoOn(index - 1)) return false;
    return goesOnOverPage(tail, head);
  }

  private mayGoOn(index: number): boolean {
    const [tail, head] = [this.textOf(index).at(-1), this.textOf(index + 1)[0]];
    return tail !== undefined && head !== undefined && goesOnOverPage(tail, head);
  }

  private textOf(index: number): LineGroup[] {
    const asides = this.asidesOf(index);
    return (this.pages.get(index)?.groups ?? []).filter((group) => !asides.has(group));
  }

  private asidesOf(index: number): ReadonlySet<LineGroup> {
    const known = this.asides.get(index);
    if (known) return known;
    const here = this.marginsOf(index);
    const around = [index - 1, index + 1].flatMap((one) => this.marginsOf(one));
    const repeated = new Set(around.map(wordsOf));
    const asides = new Set(here.filter((group) => isPageNumber(group) || repeated.has(wordsOf(group))));
    const neighbours = [index - 1, index + 1].every((one) => one < 0 || one >= this.count || this.has(one));
    if (neighbours) this.asides.set(index, asides);
    return asides;
  }

  /** What stands in the page's margins, in a line or two. */
  private marginsOf(index: number): LineGroup[] {
    const known = this.pages.get(index);
    if (!known) return [];
    const { height } = known.page;
    return known.groups.filter(({ lines }) => {
      if (lines.length > LONGEST_RUNNING_HEAD) return false;
      return lines.every(({ runs }) => runs[0]!.y < height * MARGIN || runs[0]!.y > height * (1 - MARGIN));
    });
  }
}

function laid(groups: readonly LineGroup[], aside: boolean): LaidParagraph {
  const ownRuns = groups[0]!.lines.reduce((sum, { runs }) => sum + runs.length, 0);
  return { ...paragraphOf(groups), aside, nextPageFrom: ownRuns };
}

const textOfGroup = ({ lines }: LineGroup): string =>
  lines
    .map(({ text }) => text)
    .join(' ')
    .trim();

/** The same on every page, but for its number. */
const wordsOf = (group: LineGroup): string => textOfGroup(group).replace(/\d+/g, '#').toLowerCase();

const isPageNumber = (group: LineGroup): boolean => {
  const text = textOfGroup(group);
  return PAGE_NUMBER.test(text) || (PAGE_CODE.test(text) && text.length < 16);
};
