import { describe, expect, it } from 'vitest';
import { directionOf, directionsOf } from '../../../lib/judge/direction';
import { findSentences } from '../../../lib/judge/find-sentences';
import { Lexicons } from '../../../lib/match/lexicon';
import { overseasLabour } from '../../../lib/pack/overseas-labour';
import type { Direction } from '../../../lib/pack/schema';
import { pageReader } from '../../../lib/read-page';
import { page } from '../../cases/pages';

const lexicons = new Lexicons(overseasLabour);
const directions = directionsOf(overseasLabour.concepts);

function direction(text: string): Direction | undefined {
  const made = page(text);
  const [sentence] = findSentences(made, lexicons);
  return directionOf(sentence!, made.text, directions, overseasLabour.goalMarkers)?.direction;
}

/** By language; a dash for a sentence that says nothing of it. */
const CASES: Readonly<Record<string, readonly [Direction | '–', string][]>> = {
  en: [
    ['dispatch', 'North Korean workers were sent to a factory in Dandong.'],
    ['dispatch', 'North Korean workers were sent back to China after the deadline.'],
    ['dispatch', 'Some of the North Korean workers are now returning to China.'],
    ['dispatch', 'Pyongyang has dispatched hundreds of workers to Russia.'],
    ['dispatch', 'The women crossed the bridge into Dandong before dawn.'],
    ['dispatch', 'Trains brought three hundred of them to Khasan, and from there to Vladivostok.'],
    [
      'dispatch',
      'Russia is letting thousands of new North Korean laborers enter the country, despite sanctions that cut cash flows to Pyongyang.',
    ],
    ['return', 'North Korean workers were sent back to North Korea in December.'],
    ['return', 'China has repatriated hundreds of North Korean workers.'],
    ['return', 'North Korean workers returned to Pyongyang by train.'],
    ['return', 'North Korean workers continue to exit China in the new year.'],
    ['return', 'Around 100 workers at a time board buses bound for North Korea.'],
    ['return', 'All North Korean workers were to be sent home by 22 December 2019.'],
    ['return', 'The crews were ordered to return home, a trader said.'],
    ['in-place', 'China has not sent North Korean workers home.'],
    ['in-place', 'About 500 North Korean workers remain in Dandong.'],
    ['in-place', 'The North Koreans have not been repatriated.'],
    [
      'return',
      'Mongolia has not extended the contracts of the North Korean knitters, and they fly home this week.',
    ],
    ['–', 'Each restaurant was expected to send home between $10,000 and $30,000 a year.'],
    ['–', 'No work visas are issued to North Korean nationals, the ministry said.'],
    ['–', 'North Korean workers were hired by a seafood plant in Donggang.'],
    ['–', 'They are accused of using stolen identities and keeping company laptops at their home.'],
    ['–', 'The North Korean workers send most of their wages to Pyongyang.'],
    ['–', 'Up to 80 percent of their earnings are sent back to Pyongyang, diplomats say.'],
    ['–', 'Meanwhile, at least 700 work permits have been issued to North Koreans this year.'],
    ['–', 'North Korean workers sleep in a dormitory behind the plant.'],
    ['–', 'The agreement with the company in Dandong covers North Korean workers.'],
  ],
  ko: [
    ['dispatch', '북한 노동자들이 단둥으로 파견됐다.'],
    ['dispatch', '북한 노동자 500명이 훈춘 세관을 통해 중국에 들어왔다.'],
    ['dispatch', '북한이 러시아에 건설 노동자를 추가로 파견했다.'],
    ['return', '북한 노동자들이 북한으로 송환됐다.'],
    ['return', '중국에서 일하던 북한 노동자들이 귀국길에 올랐다.'],
    ['in-place', '북한 노동자들은 송환 시한이 지났는데도 귀국하지 않고 남아 있다.'],
    ['dispatch', '북한은 약 10만 명의 노동자를 파견해 연간 5억 달러를 벌고 있다.'],
    ['–', '북한 노동자들은 임금의 대부분을 평양으로 송금한다.'],
    ['–', '남측의 주문이 없으면 북한 노동자가 있는 공장이 문을 닫아야 한다.'],
    ['–', '북한 노동자들은 공장 기숙사에서 지낸다.'],
  ],
  zh: [
    ['dispatch', '朝鲜劳工被派遣到丹东的工厂。'],
    ['dispatch', '朝鲜向俄罗斯派出数千名建筑工人。'],
    ['return', '朝鲜劳工被遣返回朝鲜。'],
    ['return', '中国已将数百名朝鲜劳工遣返。'],
    ['in-place', '期限过后，仍有朝鲜劳工滞留丹东。'],
    ['–', '朝鲜劳工把大部分工资汇回平壤。'],
    ['–', '朝鲜劳工住在工厂的宿舍里。'],
  ],
  ja: [
    ['dispatch', '北朝鮮の労働者が中国の丹東へ派遣された。'],
    ['dispatch', '北朝鮮はロシアに建設労働者を派遣している。'],
    ['return', '北朝鮮の労働者が北朝鮮へ送還された。'],
    ['return', '中国にいた北朝鮮の労働者が相次いで帰国した。'],
    ['in-place', '期限を過ぎても北朝鮮の労働者は中国に残っている。'],
    ['–', '北朝鮮の労働者は賃金の大半を平壌に送金する。'],
    ['–', '北朝鮮の労働者は工場の寮で暮らしている。'],
  ],
  ru: [
    ['dispatch', 'Северокорейских рабочих отправили во Владивосток.'],
    ['dispatch', 'Во Владивосток прибыли сто северокорейских рабочих.'],
    ['return', 'Северокорейских рабочих отправили обратно в КНДР.'],
    ['return', 'Рабочих из КНДР депортировали на родину.'],
    ['in-place', 'Рабочие из КНДР остаются в Приморье и после истечения срока.'],
    ['return', 'Монголия не продлила контракты вязальщицам из Северной Кореи, и те улетели на родину.'],
    ['–', 'Рабочие из КНДР отправляют большую часть зарплаты в Пхеньян.'],
    ['–', 'Северокорейские рабочие живут в общежитии при заводе.'],
  ],
};

describe.each(Object.entries(CASES))('which way they go: %s', (_language, cases) => {
  it.each(cases)('%s: %s', (expected, sentence) => {
    expect(direction(sentence) ?? '–').toBe(expected);
  });
});

it('a finding shows the words that decided', () => {
  const { findings } = pageReader(overseasLabour)(
    page('North Korean workers were sent back to China after the deadline.'),
  );
  expect(
    findings[0]?.reasons.filter(({ concept }) => concept === 'direction.dispatch').map(({ text }) => text),
  ).toContain('China');
});
