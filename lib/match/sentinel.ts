/**
 * The one question asked of every page: does it name North Korea? Cheap and generous: a wrong yes costs one reading
 * that finds nothing, a wrong no costs the page. Words that usually mean something else count only in company.
 *
 * Asked twice. The reader asks it of page text (`namesNorthKorea`). The sentinel asks it of `textContent`, where blocks
 * run together without a space, and so asks the same list without what must stand before or after (`mayNameNorthKorea`):
 * what the first says yes to, the second does too. docs/decisions/0012-one-look.md has the reasons and the figures.
 */

/** White space and hyphens, as forms of the pack have them between words. */
const GAP = String.raw`[\s\u2010-\u2015-]`;
const KOREA = `(?:[Kk]orea|KOREA)`;

/** Case is spelled out: `/i` doubles the cost. */
const LATIN = [
  `(?:[Nn]orth(?:ern)?|NORTH(?:ERN)?)${GAP}*${KOREA}`,
  String.raw`(?<![A-Z])N\.?\s*${KOREA}`,
  String.raw`\bD\.?\s?P\.?\s?R\.?\s?(?:K\b|${KOREA})|\bdprk\b`,
  "P[’'‘]?y[oŏ]ngyang|pyongyang|PYONGYANG",
  String.raw`(?:[Pp]eople[’']?s|PEOPLE[’']?S)\s+(?:[Rr]epublic|REPUBLIC)\s+(?:of|OF)\s+${KOREA}`,
  `Kim${GAP}+Jong${GAP}*[Uu]n`,
  String.raw`\bNK(?:ers?)?\b|\bN\.\s?K\.|Sinuiju`,
].join('|');

const HANGUL = [
  '북한|북조선|북녘|평양|북괴|김정은|김씨\\s?(?:정권|일가|왕조)|신의주|외화벌이',
  '조선(?:에서|\\s?(?:민주|[로노]동|인민|중앙|근로|회사|식당|인력|기술|사람|대표|정부|당국|국적|공민|[녀여][성공]|처녀|아가씨|무역|컴퓨터|복무원|접대원|봉사원|일꾼|인원|합영))',
  // Headlines: 北 노동자 …, 대북 제재, 북중, 북 당국
  '[北對][\\s,·…‘“’”]*[가-힣A-Z中]|[대남방탈친]북|북[·ㆍ]?[중러미]|북에서\\s?[가-힣]',
  '(?<![가-힣])(?:조[중로러]\\s?[가-힣])|(?<![가-힣])북(?:여성|[측은이의에]?[\\s,…‘“]+[가-힣A-Z])',
].join('|');

const HAN = [
  '朝[鲜鮮]|北[韩韓朝]|平[壤壌]|ピョンヤン|金正恩|金[氏家](?:政[权權]|王朝)|万寿台',
  // 朝方, 中朝, 朝籍劳工
  '朝(?:[方籍中俄美劳勞工派企ロ露]|外派|[员員女]工)|[中俄对對赴驻駐涉招用雇]朝',
  // Japanese headlines: 北の労働者, 北、…
  '(?<!\\p{Script=Han})北(?:、|の[一-龥ァ-ヶA-Z]|政[府権]|側|から来|(?:労働|レストラン|技[能術]|当局|外貨|派遣|出稼|作業|女|海外|IT|建設))',
  '[対親駐]北|[ロ露日]朝|金(?:王朝|一族|ファミリー)|ノースコリア|マンスデ',
].join('|');

const CYRILLIC = [
  `КНДР|кндр|ДНРК|[Сс]ев(?:\\.|еро${GAP}*|ерн[а-яё]{2,3}\\s+)?${GAP}*[Кк]оре|С\\.\\s*Коре|СЕВЕР[А-ЯЁ]*${GAP}*КОРЕ`,
  '[Пп]хенья|[Пп]хён|ПХЕНЬЯН|[Хх]амг[её]н|Ким\\s+Чен\\s+[ЫУ]н|\\sКим(?:ов|а)',
  `[Нн]ародн[а-яё]+${GAP}+[Дд]емократ|(?:оммунистическ|ародн)[а-яё]+\\s+Коре`,
].join('|');

/** Other scripts, and all that is in the way of telling: one quick look spares most pages the rest. */
const NOT_PLAIN = /[\u0300-\u200f\u00ad\u017f\u2060\u212a\u2e80-\uffff]/;
/** What no reader sees in the middle of words: soft hyphens, zero-width spaces and joiners, direction marks. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]+/;
const ALL_UNSEEN = new RegExp(UNSEEN, 'g');
/** Written in parts (Hangul letters, й as и and a mark) or in full width: whole only after normalising. */
const IN_PARTS = /[\u017f\u1100-\u11ff\u212a\uff21-\uff3a\uff41-\uff5a]|[\u0300-\u036f]/;

/** The list, by what a page must contain for that part of it to be worth asking. */
interface Script {
  /** Each matches wherever the names match; the first cost a fraction of them. */
  readonly hints: readonly RegExp[];
  readonly names: RegExp;
}
type List = readonly Script[];

const listOf = (source: (names: string) => string): List =>
  (
    [
      // Few alternatives, case-sensitive: the engine skips ahead. A few more, and it no longer does.
      [[/orea|OREA|ngyang|NGYANG|DPR|D\.\s?P|dprk|NK|N\.\s?K|Jong|Sinui/], LATIN],
      [[/[\uac00-\ud7af]/], HANGUL],
      [[/[\u30a0-\u30ff\u4e00-\u9fff]/], HAN],
      [[/[\u0410-\u044f]/, /оре|ОРЕ|НДР|ДНРК|ндр|нья|хён|НЬЯ|амг|Ким|арод/], CYRILLIC],
    ] as const
  ).map(([hints, names]) => ({ hints, names: new RegExp(source(names), 'u') }));

let whole: List | undefined;
let loose: List | undefined;

/** Without what looks at the neighbours of a name: in `textContent` they may belong to another block. */
const withoutNeighbours = (source: string): string => source.replace(/\(\?<![^)]*\)|\\b/g, '');

/** True where any text of the page (in any of the pack's languages) names North Korea. */
export const namesNorthKorea = (...texts: readonly (string | null)[]): boolean => {
  whole ??= listOf((names) => names);
  return texts.some((text) => asks(whole!, text));
};

/** The same for text whose blocks run into one another: never false where a part of it, read whole, names North Korea. */
export const mayNameNorthKorea = (...texts: readonly (string | null)[]): boolean => {
  loose ??= listOf(withoutNeighbours);
  return texts.some((text) => asks(loose!, text));
};

function asks([latin, ...others]: List, text: string | null): boolean {
  if (!text) return false;
  if (!NOT_PLAIN.test(text)) return hasNames(latin!, text);
  const seen = UNSEEN.test(text) ? text.replace(ALL_UNSEEN, '') : text;
  const joined = IN_PARTS.test(seen) ? seen.normalize('NFKC') : seen;
  return hasNames(latin!, joined) || others.some((script) => hasNames(script, joined));
}

const hasNames = ({ hints, names }: Script, text: string): boolean =>
  hints.every((hint) => hint.test(text)) && names.test(text);
