/** A PDF file, opened with pdf.js: in a worker of our own, without eval, WebAssembly or anything from elsewhere. */
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Where wxt.config.ts puts what pdf.js loads when a file needs it. */
const folder = (name: string): string => new URL(`/pdf/${name}/`, location.href).href;

/** Why a file cannot be shown. */
export type PdfProblemKind = 'locked' | 'broken';

export class PdfProblem extends Error {
  override readonly name = 'PdfProblem';
  constructor(
    readonly kind: PdfProblemKind,
    cause: unknown,
  ) {
    super(kind, { cause });
  }
}

export interface PdfFile {
  readonly document: PDFDocumentProxy;
  /** What the file calls itself; empty where it does not say. */
  readonly title: string;
  /** Frees the worker. */
  close(): void;
}

/** @throws PdfProblem */
export async function openPdf(data: Uint8Array): Promise<PdfFile> {
  const task = getDocument({
    data,
    isEvalSupported: false,
    useWasm: false,
    enableXfa: false,
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    // Not WebAssembly, which the page's policy forbids: the same decoder as a plain script.
    wasmUrl: folder('decoders'),
    useWorkerFetch: true,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    return { document, title: await titleOf(document), close: () => void task.destroy() };
  } catch (error) {
    await task.destroy();
    throw new PdfProblem((error as Error).name === 'PasswordException' ? 'locked' : 'broken', error);
  }
}

async function titleOf(document: PDFDocumentProxy): Promise<string> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const { Title } = info as { Title?: unknown };
  return typeof Title === 'string' ? Title.trim() : '';
}
