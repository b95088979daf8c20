import { describe, expect, it } from 'vitest';
import { overseasLabour } from '../../../lib/pack/overseas-labour';
import { pageReader } from '../../../lib/read-page';
import { page } from '../../cases/pages';

const read = pageReader(overseasLabour);
const placesIn = (sentence: string): readonly string[] =>
  read(page(sentence))
    .findings.at(0)
    ?.places.filter((place) => place !== 'kp') ?? [];

describe('places', () => {
  it.each([
    ['in any language', '북한 노동자들이 랴오닝성 단둥의 공장에 파견됐다.', ['cn-liaoning', 'cn-dandong']],
    [
      'by old names and other spellings',
      'North Korean workers were sent to a garment factory in Tantung.',
      ['cn-dandong'],
    ],
    [
      'by a near-spelling, in a finding',
      'North Korean workers were sent to a garment factory in Shenjang.',
      ['cn-shenyang'],
    ],
    [
      'city and province of one name',
      'North Korean workers were sent to factories in Jilin City, Jilin Province.',
      ['cn-jilin-city', 'cn-jilin'],
    ],
    ['one-letter headline forms', '北 노동자 200명, 中 단둥 공장 파견', ['cn', 'cn-dandong']],
  ])('%s', (_name, sentence, places) => {
    expect(placesIn(sentence)).toEqual(places);
  });

  it.each([
    ['a telephone call', '북한 노동자들은 통화 도중 공장 파견 사실을 밝혔다.', 'cn-tonghua'],
    ['an away match', '북한 노동자들은 원정 노동으로 외화를 벌었다.', 'kp-wonjong'],
    ['a topic marker, not Iran', '북한 노동자 파견이란 결국 외화벌이다.', 'ir'],
    ['a deal that fell through, not Musan', '북한 노동자 파견이 무산됐다.', 'kp-musan'],
    ['an adjective', 'American companies hired North Korean IT workers under stolen names.', 'us'],
    ['the middle, not China', '报道中称朝鲜劳工在工厂工作。', 'cn'],
  ])('%s is none', (_name, sentence, place) => {
    expect(read(page(sentence)).findings.flatMap(({ places }) => places)).not.toContain(place);
  });
});
