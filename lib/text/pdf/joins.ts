/** What stands between two lines of one paragraph: a space, nothing, or a word that was cut in two. */

export interface Join {
  /** Between the two, in the text that is read. */
  readonly glue: '' | ' ';
  /** The hyphen at the end of the first line is only there because the line ends. */
  readonly dropHyphen: boolean;
}

export const SOFT_HYPHEN = '\u00ad';

const SPACE: Join = { glue: ' ', dropHyphen: false };
const NOTHING: Join = { glue: '', dropHyphen: false };
const CUT_WORD: Join = { glue: '', dropHyphen: true };

const HYPHEN_AT_END = /(\p{L}+)[-\u00ad\u2010]$/u;
const HANGUL_AT_END = /[\uac00-\ud7a3]$/;
const HANGUL_AT_START = /^[\uac00-\ud7a3]/;
/** Chinese and Japanese letters and punctuation: written without spaces. */
const UNSPACED_AT_END = /[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff9f]$/;
const UNSPACED_AT_START = /^[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff9f]/;

/** Second parts that are written with a hyphen wherever the line ends: `state-owned`, `short-term`. */
const AFTER_HYPHEN = new Set(
  (
    'based led owned run made related term style old year month week day backed linked born time level scale controlled operated ' +
    'language wide earning generating making sponsored funded speaking sharing hour strong called'
  ).split(' '),
);
/** First parts of the same kind. */
const BEFORE_HYPHEN = new Set(
  'self non ex short long well so pro anti semi half part full high low sino russo cross'.split(' '),
);

/** Syllables that Korean words of a sentence end in; a line that ends in another one is likely cut within a word. */
const WORD_ENDING =
  /(?:은|는|을|를|에|의|와|과|도|로|서|고|며|면|게|히|만|까지|부터|보다|처럼|이|가|된|한|할|될|인|던|던지|적|등|및)$/;

/**
 * @param before the line that ends
 * @param after the line after it
 * @param room what is left of the first line, in sizes of a letter
 */
export function joinLines(before: string, after: string, room: number): Join {
  const cut = HYPHEN_AT_END.exec(before);
  if (cut) return afterHyphen(cut[1]!, after, before.at(-1)!);
  if (/[/\u2013]$/.test(before) || /\d-$/.test(before)) return NOTHING;
  if (HANGUL_AT_END.test(before) && HANGUL_AT_START.test(after)) return betweenHangul(before, room);
  if (UNSPACED_AT_END.test(before) || UNSPACED_AT_START.test(after)) {
    const hangul = HANGUL_AT_END.test(before) || HANGUL_AT_START.test(after);
    return hangul ? SPACE : NOTHING;
  }
  return SPACE;
}

function afterHyphen(first: string, after: string, hyphen: string): Join {
  const second = /^\p{L}*/u.exec(after)![0];
  if (hyphen !== '-') return CUT_WORD;
  if (!/^\p{Ll}/u.test(second)) return NOTHING;
  const isCompound = AFTER_HYPHEN.has(second) || BEFORE_HYPHEN.has(first.toLowerCase());
  return isCompound ? NOTHING : CUT_WORD;
}

/**
 * Korean lines end between words, or after any syllable; the PDF has no space either way. Where a syllable more would
 * have fitted, the line ended with a word. Else its last syllable tells; in doubt there is no space: words may be written
 * together, but a space within one makes two of it.
 */
function betweenHangul(before: string, room: number): Join {
  return room > 1.3 || WORD_ENDING.test(before) ? SPACE : NOTHING;
}
