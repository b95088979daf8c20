/**
 * The one question asked of every page: does it name North Korea? Cheap and generous: a wrong yes costs one reading
 * that finds nothing, a wrong no costs the page. Words that usually mean something else count only in company.
 */

/** Names that are North Korea's alone. */
const NAMES = [
  String.raw`\bNorth[\s-]*Korea`,
  String.raw`\bN\.?\s*Korea`,
  String.raw`\bD\.?P\.?R\.?K\b`,
  'Pyongyang',
  String.raw`Democratic\s+People[’']?s\s+Republic\s+of\s+Korea`,
  '북한|북조선|북녘|평양|조선\\s?민주주의|조선\\s?(?:로동당|인민|중앙통신)',
  '朝鲜|朝鮮|北韩|北韓|北朝|平壤|平壌|ピョンヤン',
  String.raw`КНДР|ДНРК|северокоре|Северн[а-яё]{2,3}\s+Коре|Пхеньян`,
];

/** Short names, by the company that makes them North Korea's: 北 alone is a direction, 북 a drum. */
const SHORT_NAMES = [
  String.raw`\bNK\b|\bN\.\s?K\.`,
  // Korean headlines: 北 노동자 …, 대북 제재, 북중, 북 당국
  String.raw`北[\s,·…‘“]*[가-힣]|[대남방탈]북|북[·ㆍ]?[중러미]|(?<![가-힣])북(?:측|은|이|의|에)?[\s,…‘“]+[가-힣]`,
  String.raw`조선\s?(?:로동|노동|근로|회사|식당|인력|기술|사람|대표)`,
  // Chinese: 朝方, 中朝, 朝籍劳工
  '朝(?:方|籍|中|俄|美|劳|勞|工人|员工|員工|女工|企)|[中俄对對赴驻駐]朝',
  // Japanese headlines: 北の労働者, 北、…
  String.raw`(?<!\p{Script=Han})北(?:、|の?(?:労働|レストラン|技能|当局|外貨|派遣))`,
];

const ANY_NAME = new RegExp(NAMES.join('|'), 'iu');
const ANY_SHORT_NAME = new RegExp(SHORT_NAMES.join('|'), 'u');

/** Soft hyphens, zero-width spaces and joiners: seen by no reader, and in the middle of words. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const HANGUL_PARTS = /[\u1100-\u11ff]/;

/** True where any text of the page (in any of the pack's languages) names North Korea. */
export const namesNorthKorea = (...texts: readonly (string | null)[]): boolean => texts.some(names);

function names(text: string | null): boolean {
  if (!text) return false;
  const seen = text.replace(UNSEEN, '');
  const whole = HANGUL_PARTS.test(seen) ? seen.normalize('NFC') : seen;
  return ANY_NAME.test(whole) || ANY_SHORT_NAME.test(whole);
}

/**
 * Where a text names North Korea: offsets in UTF-16 code units, in order. For long texts, in which only what is near is
 * read; words with invisible characters inside are not found here.
 */
export function namePlaces(text: string): number[] {
  const places: number[] = [];
  for (const pattern of [ANY_NAME, ANY_SHORT_NAME])
    for (const { index } of text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`)))
      places.push(index);
  return places.sort((a, b) => a - b);
}
