/** Fetches a PDF from the web. Called only where a person has asked for that file: by the click that opened the viewer. */

export type FetchProblemKind = 'unreachable' | 'refused' | 'not-pdf';

export class FetchProblem extends Error {
  override readonly name = 'FetchProblem';
  constructor(
    readonly kind: FetchProblemKind,
    /** The site's status code, where it gave one. */
    readonly status?: number,
    cause?: unknown,
  ) {
    super(kind, { cause });
  }
}

/** The mark of a PDF stands near its beginning. */
const MARK_WITHIN = 1_024;

/**
 * The file as the person's own tab got it: with their cookies for that site, and nothing else about them.
 * @throws FetchProblem
 */
export async function fetchFile(address: string, signal: AbortSignal): Promise<Uint8Array> {
  let response: Response;
  let bytes: Uint8Array;
  try {
    response = await fetch(address, { credentials: 'include', referrerPolicy: 'no-referrer', signal });
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    signal.throwIfAborted();
    throw new FetchProblem('unreachable', undefined, error);
  }
  if (!response.ok) throw new FetchProblem('refused', response.status);
  if (!hasPdfMark(bytes)) throw new FetchProblem('not-pdf');
  return bytes;
}

export function hasPdfMark(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, MARK_WITHIN)).includes('%PDF-');
}
