/**
 * What a PDF says about its text: stretches of glyphs and where each is drawn. There are no words, lines or paragraphs in
 * it; they are put together from the places, in ./lines and ./paragraphs.
 */

/** A stretch of text as the PDF draws it. Units are those of the page at its natural size; y grows downwards. */
export interface PdfItem {
  readonly text: string;
  /** Where the text begins, on its baseline. */
  readonly x: number;
  readonly y: number;
  /** Along the direction of writing. */
  readonly width: number;
  /** Of the letters. */
  readonly size: number;
  /** Direction of writing, in radians, clockwise; 0 is from left to right, a quarter turn is downwards. */
  readonly angle: number;
  readonly font: string;
  /** The PDF goes on in another line after this. */
  readonly endsLine: boolean;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** In the order in which the PDF has them. */
  readonly items: readonly PdfItem[];
}

/** Items in a row that are shown as one: same line, same font, no more than a space between them. */
export type PdfRun = Omit<PdfItem, 'endsLine'>;
