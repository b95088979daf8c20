/** Cuts a stream of UTF-8 into lines. Holds one line at a time. */

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its line feed; undefined where the line is longer than the limit. */
  readonly text: string | undefined;
}

/** In UTF-16 code units: far above any page; judging one takes about fifty bytes of memory for each. */
export const LONGEST_LINE = 2 ** 25;

/**
 * Only a line feed ends a line: U+2028 may stand inside a JSON string, which is why this is not `node:readline`.
 * Bytes that are not UTF-8 become U+FFFD; a byte order mark at the start is dropped.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  const line = new GrowingLine(longest);
  let number = 0;
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      line.add(text.slice(from, at));
      yield { number: ++number, text: line.take() };
      from = at + 1;
    }
    line.add(text.slice(from));
  }
  line.add(decoder.decode());
  if (!line.isEmpty) yield { number: ++number, text: line.take() };
}

/** Pieces are joined once, when the line is whole: joining at each piece would take time by the square of its length. */
class GrowingLine {
  private pieces: string[] = [];
  private length = 0;

  constructor(private readonly longest: number) {}

  get isEmpty(): boolean {
    return this.length === 0;
  }

  add(piece: string): void {
    this.length += piece.length;
    if (this.length > this.longest) this.pieces = [];
    else if (piece !== '') this.pieces.push(piece);
  }

  take(): string | undefined {
    const text = this.length > this.longest ? undefined : this.pieces.join('');
    this.pieces = [];
    this.length = 0;
    return text;
  }
}
