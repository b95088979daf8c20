/** One page on the screen: its picture, drawn when it comes near, and its text over it. */
import type { PDFPageProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { say } from '../ui/words/say';

/** Pixels of one picture at most; larger ones are drawn smaller and stretched. */
const MOST_PIXELS = 2 ** 24;

export class Sheet {
  readonly element = document.createElement('div');
  private readonly text = document.createElement('div');
  private canvas: HTMLCanvasElement | undefined;
  private drawing: RenderTask | undefined;
  private drawnAt = 0;

  constructor(
    readonly index: number,
    size: { readonly width: number; readonly height: number },
    private readonly page: () => Promise<PDFPageProxy>,
  ) {
    this.element.className = 'sheet';
    this.element.role = 'group';
    this.element.ariaLabel = say('viewer_page_number', index + 1);
    this.text.className = 'text';
    this.element.append(this.text);
    this.setSize(size);
  }

  setSize({ width, height }: { readonly width: number; readonly height: number }): void {
    this.element.style.setProperty('--width', String(width));
    this.element.style.setProperty('--height', String(height));
  }

  setText(layer: DocumentFragment): void {
    this.text.replaceChildren(layer);
  }

  /** Draws the page at a scale, unless it is drawn so already. */
  async draw(scale: number): Promise<void> {
    if (this.drawnAt === scale) return;
    this.drawing?.cancel();
    this.drawnAt = scale;
    const page = await this.page();
    if (this.drawnAt !== scale) return;
    const { width, height } = page.getViewport({ scale: 1 });
    const wanted = scale * devicePixelRatio;
    const viewport = page.getViewport({ scale: Math.min(wanted, Math.sqrt(MOST_PIXELS / (width * height))) });
    const canvas = document.createElement('canvas');
    // The text says what the picture shows.
    canvas.ariaHidden = 'true';
    canvas.width = Math.max(1, Math.floor(viewport.width));
    canvas.height = Math.max(1, Math.floor(viewport.height));
    const drawing = page.render({ canvas, viewport });
    this.drawing = drawing;
    try {
      await drawing.promise;
    } catch (error) {
      if (this.drawing === drawing) this.drawnAt = 0;
      if ((error as Error).name !== 'RenderingCancelledException') throw error;
      return;
    }
    this.canvas?.remove();
    this.canvas = canvas;
    this.element.prepend(canvas);
  }

  /** Frees the picture of a page that is far away. */
  forget(): void {
    this.drawing?.cancel();
    this.canvas?.remove();
    this.canvas = undefined;
    this.drawnAt = 0;
  }
}
