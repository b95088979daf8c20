/** Word lists of different sizes: the pack's own English, and made-up ones in five languages. */
import { compileParsed } from '../../lib/match/compile';
import { compileLexicon } from '../../lib/match/compile-lexicon';
import { expandForm, parseForm } from '../../lib/pack/form';
import type { MatcherData } from '../../lib/pack/lexicon-data';
import { overseasLabour } from '../../lib/pack/overseas-labour';
import { pick, randomFrom } from './random';

export interface WordList {
  readonly name: string;
  /** As a matcher without a notation of its own takes them: plain words, each once. */
  readonly words: readonly string[];
  /** As ours takes them. */
  readonly data: MatcherData;
}

interface Parts {
  readonly joint: string;
  readonly adjectives: readonly string[];
  readonly nouns: readonly string[];
}

const split = (text: string): string[] => text.split('|');

const PARTS: readonly Parts[] = [
  {
    joint: ' ',
    adjectives: split(
      'North Korean|overseas|dispatched|migrant|skilled|state-run|temporary|contracted|seasonal|female|sanctioned|remote|coerced|licensed|guarded|foreign|undocumented|former|young|unpaid',
    ),
    nouns: split(
      'workers|labourers|loggers|coders|seamstresses|waitresses|welders|trainees|supervisors|brokers|recruiters|doctors|nurses|delegation|work crew|work permit|student visa|garment factory|fish plant|building site|dormitory|wages|quota|trading company|repatriation order',
    ),
  },
  {
    joint: ' ',
    adjectives: split('북한|해외|파견|외국|불법|임시|국영|여성|숙련|계절|위장|강제|대규모|현지|신규|젊은'),
    nouns: split(
      '노동자|근로자|건설인력|봉제공|벌목공|무역회사|실습생|기술자|종업원|송환|비자|계약|숙소|임금|의사|간호사|식당|수산물공장',
    ),
  },
  {
    joint: '',
    adjectives: split('朝鲜|海外|外派|境外|非法|临时|国营|女性|季节|廉价|强制|大批|受制裁|短期|长期|合同'),
    nouns: split(
      '劳工|劳务|技工|女工|翻译|签证|宿舍|工资|遣返|餐厅|护士|医生|焊工|中介|服装厂|水产厂|建筑工地|程序员',
    ),
  },
  {
    joint: '',
    adjectives: split('北朝鮮|海外|派遣|外国人|不法|臨時|国営|女性|季節|低賃金|強制|大量|制裁|短期|若い'),
    nouns: split(
      '労働者|作業員|技術者|研修生|通訳|工場|査証|契約|宿舎|賃金|送還|看護師|溶接工|建設現場|レストラン|水産加工場',
    ),
  },
  {
    joint: ' ',
    adjectives: split(
      'северокорейские|зарубежные|иностранные|нелегальные|временные|государственные|сезонные|дешевые|принудительные|направленные|молодые|опытные',
    ),
    nouns: split(
      'рабочие|строители|лесорубы|швеи|программисты|бригады|компании|фабрики|визы|договоры|выплаты|общежития|сварщики|врачи|посредники|рестораны',
    ),
  },
];

/** Made-up terms, as many in each of the five languages: all nouns, then with one adjective, then with two. */
export function madeUp(size: number): WordList {
  const random = randomFrom(7);
  const words = new Set(PARTS.flatMap(({ nouns }) => nouns));
  for (let i = 0; words.size < size; i++) {
    const { joint, adjectives, nouns } = PARTS[i % PARTS.length]!;
    const parts = [pick(random, adjectives), pick(random, nouns)];
    if (words.size > 900) parts.unshift(pick(random, adjectives));
    words.add(parts.join(joint));
  }
  const list = [...words].slice(0, size);
  return {
    name: `${size.toLocaleString('en')} terms, 5 languages`,
    words: list,
    data: compileParsed(list.map((word) => parseForm(word))),
  };
}

/** The pack's English terms and names. Peers get them without what only our forms can say: endings and anchors. */
export function packEnglish(): WordList {
  const { terms, places } = overseasLabour;
  const written = [
    ...(terms.en ?? []).flatMap(({ forms }) => forms),
    ...places.flatMap(({ names, homographs }) => [...(names.en ?? []), ...(homographs?.en ?? [])]),
  ];
  const expanded = [...new Set(written.flatMap(expandForm))];
  return {
    name: `the pack’s English, ${expanded.length.toLocaleString('en')} forms`,
    words: [...new Set(expanded.map((form) => form.replace(/^\^|\$$|\*/g, '')))],
    data: compileLexicon(overseasLabour, 'en').matcher,
  };
}
