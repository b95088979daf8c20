import { describe, expect, it } from 'vitest';
import { overseasLabour } from '../../../lib/pack/overseas-labour';
import type { Direction } from '../../../lib/pack/schema';
import { pageReader } from '../../../lib/read-page';
import { page } from '../../cases/pages';

const read = pageReader(overseasLabour);

describe('which way they go', () => {
  it.each<[Direction | undefined, string]>([
    ['dispatch', 'North Korean workers were sent to a factory in Dandong.'],
    ['dispatch', 'North Korean workers were sent back to China after the deadline.'],
    ['dispatch', 'Some of the North Korean workers are now returning to China.'],
    ['return', 'North Korean workers were sent back to North Korea in December.'],
    ['return', 'China has repatriated hundreds of North Korean workers.'],
    ['return', 'North Korean workers returned to Pyongyang by train.'],
    ['in-place', 'China has not sent North Korean workers home.'],
    ['dispatch', '朝鲜劳工被派遣到丹东的工厂。'],
    ['return', '朝鲜劳工被遣返回朝鲜。'],
    ['dispatch', '북한 노동자들이 단둥으로 파견됐다.'],
    ['return', '북한 노동자들이 북한으로 송환됐다.'],
    ['dispatch', '北朝鮮の労働者が中国の丹東へ派遣された。'],
    ['return', '北朝鮮の労働者が北朝鮮へ送還された。'],
    ['dispatch', 'Северокорейских рабочих отправили во Владивосток.'],
    ['return', 'Северокорейских рабочих отправили обратно в КНДР.'],
  ])('%s: %s', (direction, sentence) => {
    const [finding] = read(page(sentence)).findings;
    expect(finding?.direction).toBe(direction);
  });

  it('shows the words that decided', () => {
    const [finding] = read(page('North Korean workers were sent back to China after the deadline.')).findings;
    expect(
      finding?.reasons.filter(({ concept }) => concept === 'direction.dispatch').map(({ text }) => text),
    ).toContain('China');
  });
});
