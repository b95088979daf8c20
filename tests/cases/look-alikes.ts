/**
 * Pages that look alike and must not be marked, beside pages of the same words that must. One row a page: a plain
 * name, then its lines. To add one, write the page that went wrong, in words of your own.
 */
export type PageCase = readonly [name: string, ...lines: string[]];

export const MUST_NOT: readonly PageCase[] = [
  [
    'the ruling party',
    'Workers’ Party of Korea meets in Pyongyang',
    'Delegates of the Workers’ Party of Korea met for a plenary session on Monday.',
    'Kim Jong Un spoke about the economy.',
  ],
  [
    'South Korea’s migrant workers',
    'South Korea to admit more migrant workers',
    'South Korea will admit 120,000 migrant workers on E-9 visas for farms and factories.',
    'Employers say the workers sent home in the pandemic were never replaced.',
    'North Korea was not mentioned at the briefing.',
  ],
  [
    'soldiers at the front',
    'North Korean soldiers arrive in Kursk',
    'Pyongyang sent another thousand soldiers to the front, Kyiv says.',
    'A second group of troops is preparing to be dispatched.',
  ],
  [
    'defectors sent back',
    'China returns North Korean defectors',
    'China forcibly sent back dozens of North Korean escapees held in Jilin.',
    'Those who are returned face interrogation and prison camps.',
  ],
  [
    'Kaesong',
    'Seoul asks about Kaesong',
    'The South asked when workers could return to the Kaesong Industrial Complex in North Korea.',
    'The complex has been closed since 2016.',
  ],
  [
    'mobilisation at home',
    'Hyesan residents called to the fields',
    'North Korea has mobilised students and office workers to plant rice in Ryanggang Province.',
    'Residents must bring their own food, a source said.',
  ],
  [
    'hackers',
    'North Korean hackers stole tokens',
    'A North Korea-linked group stole tokens worth $30 million from an exchange.',
    'The coins were moved through mixers.',
  ],
  [
    'aid workers',
    'Aid workers wait to return to North Korea',
    'Humanitarian workers have not been let back into North Korea since 2021.',
    'The agency hopes that its staff can return this year.',
  ],
  [
    'coal at sea',
    'Panel finds coal transfers',
    'The panel found transfers of North Korean coal at sea in breach of resolution 2371.',
    'The ships had switched off their transponders.',
  ],
  [
    'a table-tennis team',
    'North Korean team lands in Beijing',
    'A North Korean table-tennis team arrived in Beijing for a tournament.',
    'Visas were issued last week.',
  ],
  [
    'Koreans in Japan (zh)',
    '朝鲜族餐厅生意兴隆',
    '延吉的朝鲜族餐厅最近生意很好，朝鲜日报报道说。',
    '服务员多为当地大学生。',
  ],
  [
    'soldiers (zh)',
    '朝鲜士兵再赴库尔斯克',
    '韩国情报机构说，朝鲜又向俄罗斯派遣了一千多名士兵。',
    '此前派出的部队伤亡惨重。',
  ],
  [
    'shipbuilding (ko)',
    '조선업 인력난 심각',
    '조선업 인력난으로 울산 조선소가 외국인 노동자를 더 뽑는다.',
    '북한과는 관계가 없는 사업이라고 회사는 밝혔다.',
  ],
  [
    'prisoners (ko)',
    '비전향장기수 송환 논의',
    '비전향장기수 송환을 두고 남북이 협의했다.',
    '북한은 회담에 응하지 않았다.',
  ],
  [
    'trainees in Japan (ja)',
    '技能実習生の失踪相次ぐ',
    'ベトナム人技能実習生の失踪が相次ぎ、送り出し機関が調べられた。',
    '北朝鮮とは関係がないという。',
  ],
  ['the return programme (ja)', '帰還事業の証言', '帰還事業で北朝鮮に渡った家族の証言を集めた。'],
  [
    'other migrants (ru)',
    'Москва высылает мигрантов',
    'Москва высылает трудовых мигрантов из Таджикистана.',
    'Посольство КНДР не комментировало.',
  ],
  [
    'troops (ru)',
    'Солдаты КНДР под Курском',
    'Пхеньян направил под Курск ещё тысячу солдат, сообщили в Киеве.',
    'Потери военных КНДР не раскрываются.',
  ],
];

export const MUST: readonly PageCase[] = [
  ['one plain sentence', 'North Korean workers are employed at a garment factory in Dandong.'],
  [
    'a headline in clipped style',
    'N. Korea readies new batch of workers for Dandong mills',
    'Departure is set for the spring.',
  ],
  [
    'waitresses',
    'Pyongyang restaurants in Shenyang swap their staff',
    'North Korean restaurants in Shenyang have swapped their waitresses for a younger batch.',
  ],
  [
    'coders under false names',
    'DPRK coders took jobs under false names',
    'IT workers from North Korea were hired by American companies under stolen identities.',
  ],
  [
    'students on paper',
    'Student visas for builders',
    'North Korean builders entered Russia on student visas and work on construction sites in Vladivostok.',
  ],
  [
    'a mixed page: soldiers, and workers',
    'North Korea sends soldiers and builders',
    'North Korean soldiers fought in Kursk last winter.',
    'North Korean construction workers have now arrived in the region to rebuild houses.',
  ],
  ['workers (zh)', '朝鲜劳工抵达丹东', '约一百名朝鲜劳工上周抵达丹东，将在服装厂工作。'],
  ['workers (zh, Taiwan)', '北韓外派勞工改持研修簽證入境', '北韓外派勞工上週以研修名義入境中國遼寧。'],
  [
    'workers (ko)',
    '북한 노동자 200여 명 단둥 공장에 파견',
    '북한 노동자 200여 명이 지난달 말 중국 단둥의 의류 공장에 파견됐다고 소식통이 전했다.',
  ],
  [
    'workers (ja)',
    '北朝鮮労働者100人が丹東に到着',
    '北朝鮮の労働者約100人が先週、丹東の縫製工場に到着した。',
  ],
  [
    'workers (ru)',
    'Рабочие из КНДР прибыли во Владивосток',
    'Около ста северокорейских рабочих прибыли на стройку во Владивостоке по учебным визам.',
  ],
];
