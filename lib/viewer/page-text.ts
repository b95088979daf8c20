/** The text of a page as pdf.js gives it, in the form in which lib/text/pdf puts it together. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfItem, PdfPage } from '../text/pdf/items';

export interface PageFonts {
  /** The generic family that stands in for a font where text is laid over the picture of it. */
  familyOf(font: string): string;
}

export async function readPdfPage(page: PDFPageProxy): Promise<PdfPage & PageFonts> {
  const viewport = page.getViewport({ scale: 1 });
  const unit = Math.hypot(viewport.transform[0]!, viewport.transform[1]!);
  const { items, styles } = await page.getTextContent();
  const found: PdfItem[] = [];
  for (const item of items) {
    if (!('str' in item)) continue;
    const [a, b, c, d, x, y] = Util.transform(viewport.transform, item.transform) as number[];
    const vertical = styles[item.fontName]?.vertical ?? false;
    const one: PdfItem = {
      text: item.str,
      x: x!,
      y: y!,
      width: (vertical ? item.height : item.width) * unit,
      size: Math.hypot(c!, d!),
      angle: Math.atan2(b!, a!) + (vertical ? Math.PI / 2 : 0),
      font: item.fontName,
      endsLine: item.hasEOL,
    };
    const isDrawn = [one.x, one.y, one.width, one.angle].every(Number.isFinite) && one.size > 0;
    if (isDrawn || item.hasEOL) found.push(isDrawn ? one : { ...one, text: '' });
  }
  return {
    width: viewport.width,
    height: viewport.height,
    items: found,
    familyOf: (font) => styles[font]?.fontFamily ?? 'sans-serif',
  };
}
