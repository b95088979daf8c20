/** Pictures of a page, pixel by pixel. */
import type { BrowserContext } from 'playwright/test';

/** Relative luminance of each pixel, row by row, as the contrast of WCAG is made of. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly light: readonly number[];
}

/** Reads a PNG, in a blank page of the browser. */
export async function pictureOf(context: BrowserContext, png: Buffer): Promise<Picture> {
  const page = await context.newPage();
  try {
    return await page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const { width, height } = image;
      const canvas = new OffscreenCanvas(width, height).getContext('2d')!;
      canvas.drawImage(image, 0, 0);
      const { data: pixels } = canvas.getImageData(0, 0, width, height);
      const linear = (channel: number): number =>
        channel <= 10 ? channel / 3294.6 : ((channel / 255 + 0.055) / 1.055) ** 2.4;
      const light: number[] = [];
      for (let i = 0; i < pixels.length; i += 4)
        light.push(
          0.2126 * linear(pixels[i]!) + 0.7152 * linear(pixels[i + 1]!) + 0.0722 * linear(pixels[i + 2]!),
        );
      return { width, height, light };
    }, png.toString('base64'));
  } finally {
    await page.close();
  }
}

/** Of two relative luminances: 1 is none, 21 black on white. */
export const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
