/**
 * Parts of made-up news sentences. `plain` parts are put together one from each list; `relevant` sentences are whole, with
 * a place to fill in. Speed only: nothing here says how well the judge judges.
 */

export interface Phrases {
  readonly plain: readonly (readonly string[])[];
  readonly relevant: readonly string[];
  readonly places: readonly string[];
  /** Between the parts of a sentence, and at its end. */
  readonly joint: string;
  readonly end: string;
}

const lines = (text: string): string[] => text.trim().split(/\s*\n\s*/);

const en: Phrases = {
  plain: [
    lines(`The city council
      A spokesman for the hospital
      The prime minister
      Farmers in the north of the county
      The visiting side
      Shares in the airline
      The film’s director
      A court in the capital
      Teachers at three schools
      The weather service
      Researchers at the university
      Two members of the committee
      The company’s chief executive
      Residents of the old town
      Firefighters
      The museum
      A team of engineers
      The foreign ministry
      Workers at the plant
      The Chinese embassy
      Police
      The central bank
      An independent review
      Organisers of the festival`),
    lines(`said on Tuesday that
      has confirmed that
      told reporters
      expects that
      warned last week that
      denied reports that
      announced in a short statement that
      complained that
      was surprised to learn that
      wrote in a letter to the mayor that
      has long argued that
      said it was “deeply concerned” because`),
    lines(`the budget for next year would be smaller
      the bridge over the river will stay closed
      prices rose faster than wages in the spring
      the second half had been the better one
      heavy rain was likely to reach the coast by the evening
      the trial will begin in the new year
      a new treatment had shown good results in a small study
      more trains would run on Sundays
      the vote was put off until the autumn
      tickets sold out within an hour
      the old factory is to become a library
      exports to Russia had fallen by a third
      the strike would go on until talks resumed
      the garden needs more water than the well can give
      nobody was hurt when the roof came down
      the song was written in a single night
      the rules on short lets are about to change
      pupils should be taught to cook
      the striker’s knee was not as bad as feared
      the harvest was the poorest in a decade`),
    lines(`, according to figures seen on Friday
      , and that no decision had been taken
      — though not everybody agrees
      , after months of debate
      , in spite of what was promised a year ago
      , which came as a relief to many
      , she added
      “for the time being”
      , the newspaper reported
      , one of the largest of its kind
      , and the minister’s office did not reply
      , as it did last year`),
  ],
  relevant: [
    'About 300 North Korean workers were sent to a garment factory in {place} on student visas.',
    'Pyongyang’s officials take most of what the labourers at the building site in {place} earn.',
    'A source in {place} said that North Korea had ordered its IT workers there to return home by the end of the month.',
    'Under Resolution 2397 the DPRK’s workers in {place} should have been repatriated by December 2019.',
    'The North Korean waitresses at the restaurant in {place} have not been allowed out since the spring.',
  ],
  places: ['Dandong', 'Hunchun', 'Vladivostok', 'Khabarovsk', 'Shenyang', 'Kuwait', 'Tumen', 'Moscow'],
  joint: ' ',
  end: '. ',
};

const ko: Phrases = {
  plain: [
    lines(`정부는
      시의회 관계자는
      지역 주민들은
      대학 연구팀은
      국회 예산위원회는
      기상청은
      이번 대회 조직위원회는
      회사 측은
      경찰은
      교육부는`),
    lines(`지난 화요일
      올해 하반기에
      기자회견에서
      보도자료를 통해
      오랜 논의 끝에
      예정대로`),
    lines(`내년 예산을 줄이기로 했다고
      다리 보수 공사가 늦어질 것이라고
      물가가 다시 올랐다고
      후반전 경기가 더 좋았다고
      저녁부터 많은 비가 내릴 것이라고
      새 도서관이 문을 연다고
      입장권이 모두 팔렸다고
      중국과의 무역이 늘었다고`),
    ['밝혔다', '전했다', '설명했다', '말했다', '강조했다', '덧붙였다'],
  ],
  relevant: [
    '북한 노동자 300여 명이 유학생 비자로 {place}의 봉제공장에 파견됐다.',
    '{place}의 소식통은 북한 당국이 현지 식당 종업원들에게 귀국을 지시했다고 전했다.',
    '평양에서 온 관리들이 {place} 건설현장 노동자들의 임금을 대부분 가져간다.',
  ],
  places: ['단둥', '훈춘', '블라디보스토크', '선양', '쿠웨이트', '모스크바'],
  joint: ' ',
  end: '. ',
};

const zh: Phrases = {
  plain: [
    [
      '市政府',
      '医院发言人',
      '当地居民',
      '大学研究人员',
      '气象部门',
      '公司负责人',
      '主办方',
      '警方',
      '教育部门',
      '球队教练',
    ],
    ['周二表示，', '在记者会上说，', '近日宣布，', '在声明中指出，', '此前承认，', '多次强调，'],
    [
      '明年的预算将会减少',
      '大桥的维修还要三个月',
      '春季物价上涨较快',
      '下半场比赛更精彩',
      '傍晚起沿海将有大雨',
      '新图书馆即将开放',
      '门票一小时内售完',
      '对俄罗斯的出口有所下降',
      '罢工会持续到谈判恢复',
    ],
    ['，但没有公布细节', '，这让许多人松了一口气', '，并称尚未作出决定', '，与去年相同', ''],
  ],
  relevant: [
    '约三百名朝鲜劳工持留学签证进入{place}的服装厂工作。',
    '{place}的消息人士称，朝鲜当局下令当地餐厅的女服务员年底前回国。',
    '平壤官员拿走{place}建筑工地工人的大部分工资。',
  ],
  places: ['丹东', '珲春', '海参崴', '沈阳', '图们'],
  joint: '',
  end: '。',
};

export const PHRASES = { en, ko, zh } as const;
