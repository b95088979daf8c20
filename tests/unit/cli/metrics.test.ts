import { describe, expect, it } from 'vitest';
import { scoreOf } from '../../../lib/cli/metrics';
import { placeNames } from '../../../lib/cli/place-names';

describe('scores', () => {
  it.each([
    [{ tp: 0, fp: 0, fn: 0 }, [1, 1, 1]],
    [{ tp: 0, fp: 0, fn: 2 }, [0, 0, 0]],
    [{ tp: 0, fp: 2, fn: 0 }, [0, 0, 0]],
    [{ tp: 2, fp: 1, fn: 0 }, [0.6667, 1, 0.8]],
  ])('of %j', (counts, [precision, recall, f1]) => {
    expect(scoreOf(counts)).toEqual({ precision, recall, f1, ...counts });
  });
});

describe('place names', () => {
  const names = placeNames([
    { id: 'cn-jian', names: { en: ['Ji’an'] } },
    { id: 'ru-primorsky', names: { en: ['Primorye', 'Primorsky Krai'] } },
    { id: 'cz-nachod', names: { en: ['Náchod'] } },
    { id: 'kp-pyongyang', names: { en: ['Pyongyang'] } },
  ] as unknown as Parameters<typeof placeNames>[0]);

  it.each([
    ['cn-jian', "Ji'an", true],
    ['cn-jian', 'Jian City', true],
    ['ru-primorsky', 'Primorsky', true],
    ['ru-primorsky', 'Primorye', true],
    ['cz-nachod', 'Nachod', true],
    ['cz-nachod', 'Prague', false],
    ['xx-nowhere', 'Nowhere', false],
  ])('%s is named by %j: %s', (id, label, isNamed) => {
    expect(names.isNamed(id, label)).toBe(isNamed);
  });

  it('leave out what every document is about', () => {
    expect([names.isScored('kp-pyongyang'), names.isScored('cn-jian')]).toEqual([false, true]);
    expect([names.isScoredLabel('North Korea'), names.isScoredLabel('Jilin')]).toEqual([false, true]);
  });
});
