/**
 * The one question asked of every page: does it name North Korea? Cheap and generous: a wrong yes costs one reading
 * that finds nothing, a wrong no costs the page. Words that usually mean something else count only in company.
 *
 * Asked twice. The reader asks it of page text (`namesNorthKorea`). The sentinel asks it of `textContent`, where blocks
 * run together without a space, and so asks the same list without what must stand before or after (`mayNameNorthKorea`):
 * what the first says yes to, the second does too. docs/decisions/0012-one-look.md has the reasons and the figures.
 */

/** White space and hyphens (U+2010 to U+2015, and the plain one), as forms of the pack have them between words. */
const GAP = '[\\s‐-―-]';
const KOREA = '(?:[Kk]orea|KOREA)';

/** Case is spelled out: `/i` doubles the cost. */
const LATIN = [
  `(?:[Nn]orth(?:ern)?|NORTH)${GAP}*${KOREA}`,
  `(?<![A-Z])N\\.?\\s*${KOREA}`,
  `\\bD\\.?\\s?P\\.?\\s?R\\.?\\s?(?:K\\b|${KOREA})|\\bdprk\\b`,
  "[Pp][’'‘]?y[oŏ]ngyang|PYONGYANG",
  // … People's Republic of Korea
  `(?:le[’']?s\\s+[Rr]epublic\\s+of|LE[’']?S\\s+REPUBLIC\\s+OF)\\s+${KOREA}`,
  `Kim${GAP}+Jong${GAP}*[Uu]n`,
  '\\bNK(?:ers?)?\\b|\\bN\\.\\s?K\\.|Sinuiju',
].join('|');
/** Every one of these has one of those in it, or is initials. As one expression the engine leaps over most of a text. */
const STEMS = /[Kk]orea|KOREA|prk|gyang|GYANG|Jong|Sinui/;

const OTHERS = [
  '북(?:한|조선|녘|괴|[·ㆍ]?[중러미]|에서\\s?[가-힣])|평양|김정은|김씨\\s?(?:정권|일가|왕조)|신의주|외화벌이',
  '조선(?:에서|\\s?(?:측|민주|[로노]동|인[민력원]|중앙|근로|회사|식당|기술|사람|대표|정부|당국|국적|공민|[녀여][성공]|처녀|아가씨|무역|컴퓨터|(?:복무|접대|봉사)원|일꾼|합영))',
  // Its provinces and cities, where they are nothing else: 함흥, 사리원.
  '평안[남북도]|함[경흥]|사리원',
  // Headlines: 北 노동자 …, 대북 제재, 북중, 북 당국
  '[北對][\\s,·…‘“’”]*(?:[A-Z中].{0,30})?[가-힣]|[대남방탈친]북',
  '(?<![가-힣])(?:조[중로러]\\s?[가-힣]|북(?:여성|[측은이의에]?[\\s,…‘“]+[가-힣A-Z]))',

  '朝[鲜鮮]|北[韩韓朝]|平[壤壌]|ピョンヤン|金正恩|金[氏家](?:政[权權]|王朝)|万寿台',
  '咸[镜鏡兴興]|新[义義]州',
  // 朝方, 中朝, 朝籍劳工
  '朝(?:[方籍中俄美劳勞工派企ロ露]|外派|[员員女]工)|[中俄对對赴驻駐涉招用雇]朝',
  // Japanese headlines: 北の労働者, 北、…
  '(?<!\\p{Script=Han})北(?:、|の[一-龥ァ-ヶA-Z]|政[府権]|側|から来|(?:労働|レストラン|技[能術]|当局|外貨|派遣|出稼|作業|女|海外|IT|建設))',
  '[対親駐]北|[ロ露日]朝|金(?:王朝|一族|ファミリー)|ノースコリア|マンスデ',

  `КНДР|кндр|ДНРК|[Сс]ев(?:\\.|еро${GAP}*|ерн[а-яё]{2,3}\\s+)?${GAP}*[Кк]оре|С\\.\\s*Коре|СЕВЕР[А-ЯЁ]*${GAP}*КОРЕ`,
  '[Пп]х(?:енья|ён)|ПХЕНЬЯН|[Хх]ам(?:г[её]н|хын)|Синыйджу|Ким\\s+Чен\\s+[ЫУ]н|\\sКим(?:ов|а)',
  `[Нн]ародн[а-яё]+${GAP}+[Дд]емократ|(?:оммунистическ|ародн)[а-яё]+\\s+Коре`,
].join('|');
/** Every one of these begins with one of those, or one letter before it. */
const ANCHORS = (
  '북 평양 김 신의 외화 조 평안 함경 흥 리원 北 對 朝 壤 壌 咸 新义 新義 ' +
  'ピョン 金 寿台 ノース マンス ' +
  'НДР ндр НРК Сев сев СЕВ С. хен хён ХЕН амг амх Синый Ким арод омму'
).split(' ');

/** Other scripts, and all that is in the way of telling: one quick look spares most pages the rest. */
const NOT_PLAIN = /[\u0300-\u200f\u00ad\u2060\u2e80-\uffff]/;
/** What no reader sees in the middle of words: soft hyphens, zero-width spaces and joiners, direction marks. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** Those, and what is whole only after normalising: in parts (Hangul letters, й as и and a mark) or in full width. */
const ODD = /[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff\u1100-\u11ff\uff21-\uff3a\uff41-\uff5a]/;

/** Whether a word stands anywhere in a text where a test holds. */
function anywhere(text: string, word: string, holds: (at: number) => boolean): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (holds(at)) return true;
  return false;
}

/** Asks the lists, loosened or as they are. */
function asker(prepare: (names: string) => string): (text: string | null) => boolean {
  const latin = new RegExp(prepare(LATIN), 'u');
  const other = new RegExp(`.?(?:${prepare(OTHERS)})`, 'suy');
  // Stems first: one that is not there costs next to nothing. NK, DPRK, D.P.R. K: a K behind an N or an R.
  const hasLatin = (text: string): boolean =>
    (STEMS.test(text) || anywhere(text, 'K', (at) => /[NR]\W{0,2}$/.test(text.slice(0, at).slice(-3)))) &&
    latin.test(text);
  // At anchors only: texts are full of 북 and 北 that name nothing.
  const hasOther = (text: string): boolean =>
    ANCHORS.some((anchor) =>
      anywhere(text, anchor, (at) => {
        other.lastIndex = at && at - 1;
        return other.test(text);
      }),
    );
  const has = (text: string): boolean => hasLatin(text) || hasOther(text);
  return (text) => {
    if (!text) return false;
    if (!NOT_PLAIN.test(text)) return hasLatin(text);
    if (!ODD.test(text)) return has(text);
    const seen = text.replace(UNSEEN, '');
    return has(seen) || has(seen.normalize('NFKC'));
  };
}

let strict: ReturnType<typeof asker> | undefined;
let loose: ReturnType<typeof asker> | undefined;

/** Without what looks at the neighbours of a name: in `textContent` they may belong to another block. */
const withoutNeighbours = (names: string): string => names.replace(/\(\?<![^)]*\)|\\b/g, '');

/** True where any text of the page (in any of the pack's languages) names North Korea. */
export const namesNorthKorea = (...texts: readonly (string | null)[]): boolean => {
  strict ??= asker((names) => names);
  return texts.some(strict);
};

/** The same for text whose blocks run into one another: never false where a part of it, read whole, names North Korea. */
export function mayNameNorthKorea(text: string | null): boolean {
  loose ??= asker(withoutNeighbours);
  return loose(text);
}
