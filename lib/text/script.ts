/** Which language a block is in, decided from its letters. */
import type { Language } from '../pack/schema';

export interface ScriptCounts {
  latin: number;
  cyrillic: number;
  hangul: number;
  kana: number;
  han: number;
}

/** Counts the letters of `text[start..end)` by script; looks at the first `limit` units only. */
export function countScripts(text: string, start = 0, end = text.length, limit = 2_000): ScriptCounts {
  const counts: ScriptCounts = { latin: 0, cyrillic: 0, hangul: 0, kana: 0, han: 0 };
  const stop = Math.min(end, start + limit);
  for (let i = start; i < stop; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x0250) {
      if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) counts.latin++;
      else if (unit >= 0xc0) counts.latin++;
    } else if (unit >= 0x0400 && unit <= 0x052f) counts.cyrillic++;
    else if (unit >= 0x3041 && unit <= 0x30fa) counts.kana++;
    else if (unit >= 0x3400 && unit <= 0x9fff) counts.han++;
    else if (unit >= 0xac00 && unit <= 0xd7a3) counts.hangul++;
  }
  return counts;
}

/**
 * The language of a block. Han without kana is Chinese unless the page around it is Japanese (headlines often have
 * no kana); a few Latin names inside a Korean, Chinese, Japanese or Russian block do not change it.
 *
 * @param around the language of the page, for what the block alone does not decide
 */
export function languageOf(counts: ScriptCounts, around: Language = 'en'): Language {
  const { latin, cyrillic, hangul, kana, han } = counts;
  // A Latin letter says less than a syllable or a word sign: three of them weigh as one.
  const latinWeight = latin / 3;
  if (hangul > 0 && hangul >= kana && hangul * 2 >= han && hangul >= latinWeight) return 'ko';
  if (kana > 0 && kana * 12 >= han && kana + han >= latinWeight) return 'ja';
  if (han > 0 && han >= latinWeight && han >= cyrillic / 3) return around === 'ja' ? 'ja' : 'zh';
  if (cyrillic > latin) return 'ru';
  return latin > 0 ? 'en' : around;
}
