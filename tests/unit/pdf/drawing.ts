/** Pages as a PDF would give them, drawn line by line. */
import type { PdfItem, PdfPage } from '../../../lib/text/pdf/items';

/** Letters are half as wide as they are high, wide ones as wide as high. */
const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + (letter >= '\u1100' ? size : size / 2), 0);

export interface Drawing extends Partial<Omit<PdfItem, 'text'>> {
  readonly text: string;
}

export const item = ({ text, size = 10, ...rest }: Drawing): PdfItem => ({
  text,
  size,
  x: 70,
  y: 100,
  width: widthOf(text, size),
  angle: 0,
  font: 'f1',
  endsLine: false,
  ...rest,
});

/** Lines below one another; an empty one is a gap. */
export function lines(texts: readonly string[], from: Partial<PdfItem> = {}, leading = 1.2): PdfItem[] {
  const { y = 100, size = 10 } = from;
  return texts.flatMap((text, i) =>
    text === '' ? [] : [item({ ...from, text, size, y: y + i * size * leading, endsLine: true })],
  );
}

export const page = (items: readonly PdfItem[]): PdfPage => ({ width: 600, height: 800, items });
