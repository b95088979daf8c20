import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namePlaces, namesNorthKorea } from '../../../lib/match/sentinel';

describe('the quick look before the names', () => {
  const pieces =
    'North|NORTH|north|Korea|KOREA|korea|N|N.|n. |-|\u00a0|DPRK|D.P.R.K.|dprk|NK|N. K.|Pyongyang|PYONGYANG|Democratic People’s Republic of |북|한|대|측|조선|평양|北|朝|鲜|方|КНДР|Северной |Корее|пхеньян|of|a|.';
  const text = fc.array(fc.constantFrom(...pieces.split('|'), ' ', '\n'), { maxLength: 8 });

  it('hides none of them', () => {
    fc.assert(
      fc.property(text, (parts) => {
        const page = parts.join('');
        expect(namesNorthKorea(page)).toBe(namePlaces(page).length > 0);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['a soft hyphen inside', 'North Ko\u00adrea'],
    ['a zero-width space inside', 'Пхе\u200bньян'],
    ['Hangul in parts', '북한'.normalize('NFD')],
    ['a Kelvin sign', 'North \u212aorea'],
  ])('sees through %s', (_what, page) => {
    expect(namesNorthKorea(page)).toBe(true);
  });

  it('is not taken in by the South', () => {
    expect(namesNorthKorea('South Korea’s KOSPI; the north of Korea Street')).toBe(false);
  });
});
