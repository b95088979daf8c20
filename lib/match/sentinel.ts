/**
 * The one question asked of every page: does it name North Korea? Cheap and generous: a wrong yes costs one reading
 * that finds nothing, a wrong no costs the page. Words that usually mean something else count only in company.
 *
 * The patterns stand apart by script, because V8 pays for what a pattern might need: `u` beside `i` makes the Latin one
 * eight times slower, and wide alternatives slow down every other.
 */

/** Names in Latin letters that are North Korea's alone. The Kelvin sign is a K to whoever reads it. */
const LATIN = [
  String.raw`\bNorth[\s-]*[K\u212a]orea`,
  String.raw`\bN\.?\s*[K\u212a]orea`,
  String.raw`\bD\.?P\.?R\.?[K\u212a]\b`,
  'Pyongyang',
  String.raw`Democratic\s+People[’']?[s\u017f]\s+Republic\s+of\s+[K\u212a]orea`,
];
const LATIN_SHORT = String.raw`\bNK\b|\bN\.\s?K\.`;

const CYRILLIC = String.raw`КНДР|ДНРК|северокоре|Северн[а-яё]{2,3}\s+Коре|Пхеньян`;

const WIDE = [
  '북한|북조선|북녘|평양|조선\\s?민주주의|조선\\s?(?:로동당|인민|중앙통신)',
  '朝鲜|朝鮮|北韩|北韓|北朝|平壤|平壌|ピョンヤン',
];
/** Short names, by the company that makes them North Korea's: 北 alone is a direction, 북 a drum. */
const WIDE_SHORT = [
  // Korean headlines: 北 노동자 …, 대북 제재, 북중, 북 당국
  String.raw`北[\s,·…‘“]*[가-힣]|[대남방탈]북|북[·ㆍ]?[중러미]|(?<![가-힣])북(?:측|은|이|의|에)?[\s,…‘“]+[가-힣]`,
  String.raw`조선\s?(?:로동|노동|근로|회사|식당|인력|기술|사람|대표)`,
  // Chinese: 朝方, 中朝, 朝籍劳工
  '朝(?:方|籍|中|俄|美|劳|勞|工人|员工|員工|女工|企)|[中俄对對赴驻駐]朝',
  // Japanese headlines: 北の労働者, 北、…
  String.raw`(?<!\p{Script=Han})北(?:、|の?(?:労働|レストラン|技能|当局|外貨|派遣))`,
];

const IN_LATIN = [new RegExp(LATIN.join('|'), 'i'), new RegExp(LATIN_SHORT)];
const IN_OTHER_SCRIPTS = [new RegExp(CYRILLIC, 'iu'), new RegExp([...WIDE, ...WIDE_SHORT].join('|'), 'u')];

/** Part of every Latin name, both cases spelled out: without `i` this is half as fast again as reading each letter. */
const LATIN_STEM =
  /[Kk\u212a][Oo][Rr][Ee][Aa]|[Pp][Yy][Oo][Nn][Gg][Yy][Aa][Nn][Gg]|[Dd]\.?[Pp]\.?[Rr]\.?[Kk\u212a]|N(?:K|\.\s?K\.)/;
/** Other scripts, and all that is in the way of telling: one quick look spares most pages the rest. */
const NOT_PLAIN = /[\u00ad\u0400-\u200d\u2060\u2e80-\uffff]/;
/** Soft hyphens, zero-width spaces and joiners: seen by no reader, and in the middle of words. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const HANGUL_PARTS = /[\u1100-\u11ff]/;

/** True where any text of the page (in any of the pack's languages) names North Korea. */
export const namesNorthKorea = (...texts: readonly (string | null)[]): boolean => texts.some(names);

function names(text: string | null): boolean {
  if (!text) return false;
  if (!NOT_PLAIN.test(text)) return namesInLatin(text);
  const seen = text.replace(UNSEEN, '');
  const whole = HANGUL_PARTS.test(seen) ? seen.normalize('NFC') : seen;
  return namesInLatin(whole) || IN_OTHER_SCRIPTS.some((pattern) => pattern.test(whole));
}

const namesInLatin = (text: string): boolean =>
  LATIN_STEM.test(text) && IN_LATIN.some((pattern) => pattern.test(text));

/**
 * Where a text names North Korea: offsets in UTF-16 code units, in order. For long texts, in which only what is near is
 * read; words with invisible characters inside are not found here.
 */
export function namePlaces(text: string): number[] {
  const places: number[] = [];
  for (const pattern of NOT_PLAIN.test(text) ? [...IN_LATIN, ...IN_OTHER_SCRIPTS] : IN_LATIN)
    for (const { index } of text.matchAll(new RegExp(pattern, `${pattern.flags}g`))) places.push(index);
  return places.sort((a, b) => a - b);
}
