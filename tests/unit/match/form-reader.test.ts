/** Reading a form at once, as a page does, against writing it out and parsing it, as the pack's check does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeOf } from '../../../lib/match/edges';
import { FormReader } from '../../../lib/match/form-reader';
import { openingsOf } from '../../../lib/match/opening';
import { expandForm, parseForm } from '../../../lib/pack/form';
import { overseasLabour } from '../../../lib/pack/overseas-labour';
import { LANGUAGES, type Language } from '../../../lib/pack/schema';

const writtenIn = (language: Language): string[] => [
  ...(overseasLabour.terms[language] ?? []).flatMap(({ forms }) => forms),
  ...overseasLabour.places.flatMap(({ names, homographs }) => [
    ...(names[language] ?? []),
    ...(homographs?.[language] ?? []),
  ]),
];

function readAtOnce(form: string, optionalSpaces: boolean) {
  const read: object[] = [];
  new FormReader(optionalSpaces).forms(
    form,
    () => true,
    (one) => read.push(one),
  );
  return read;
}

const writtenOut = (form: string, optionalSpaces: boolean) =>
  expandForm(form).map((expanded) => {
    const { steps, ...anchors } = parseForm(expanded, optionalSpaces);
    return { edges: String.fromCharCode(...steps.map(edgeOf)), ...anchors };
  });

function openings(edges: readonly number[], count = edges.length): string[] {
  const found: string[] = [];
  openingsOf(edges, count, (letters, whole) => found.push(`${letters}${whole ? '|' : ''}`));
  return found;
}

describe('the reader', () => {
  it.each(LANGUAGES)('reads every form of the pack as it is parsed: %s', (language) => {
    const ko = language === 'ko';
    const differing = writtenIn(language).filter(
      (form) => JSON.stringify(readAtOnce(form, ko)) !== JSON.stringify(writtenOut(form, ko)),
    );
    expect(differing).toEqual([]);
  });

  it.each(LANGUAGES)('sees every beginning of the pack’s forms: %s', (language) => {
    const reader = new FormReader(language === 'ko');
    const differing = writtenIn(language).filter((form) => {
      const heads = new Set<string>();
      reader.heads(form, (edges, count) => {
        for (const opening of openings(edges, count)) heads.add(opening);
      });
      const whole = writtenOut(form, language === 'ko').flatMap(({ edges }) =>
        openings([...edges].map((unit) => unit.charCodeAt(0))),
      );
      return [...heads].sort().join() !== [...new Set(whole)].sort().join();
    });
    expect(differing).toEqual([]);
  });

  it('reads what nobody would write', () => {
    const piece = fc.constantFrom(
      'a',
      'bc',
      ' ',
      '  ',
      '-',
      '.',
      "'",
      '*',
      '북',
      '한',
      '{a,b}',
      '{,c} ',
      '{北,^d$}',
      '$',
    );
    const form = fc.array(piece, { minLength: 1, maxLength: 7 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(form, fc.boolean(), (written, optionalSpaces) => {
        let parsed: object[];
        try {
          parsed = writtenOut(written, optionalSpaces);
        } catch {
          return;
        }
        expect(readAtOnce(written, optionalSpaces)).toEqual(parsed);
      }),
      { numRuns: 3_000 },
    );
  });
});
