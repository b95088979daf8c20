/**
 * The subject that a sentence borrows from what came before. The loan fades with distance and at headings, and when
 * somebody else's story begins.
 */
import { STRENGTHS } from '../../match/mention';
import type { Add, Flow } from './flow';
import { readingOf } from './reading';

const SUBJECT = readingOf('subject');
const POINTS_BACK = readingOf('subject+points-back');
const WITH_LABOUR = readingOf('subject+labour');
const WITH_DOMAIN = readingOf('subject+domain');
const WITH_OTHER = readingOf('subject+other');
const WITH_ACTOR = readingOf('subject+actor');
const NO_ONE_ELSE = readingOf('subject+no-one-else');
const NOTHING_OF_IT = readingOf('subject+nothing-of-it');
const LAST_NORTH = readingOf('last-named-north-korea');
const LAST_NORTH_LABOUR = readingOf('last-named-north-korea+labour');
const LAST_OTHER = readingOf('last-named-other');
const LAST_OTHER_LABOUR = readingOf('last-named-other+labour');

/** How much of a loan is left one sentence further on, and past a heading. */
const FADE = 0.85;
const FADE_AT_HEADING = 0.6;
/** How much of it somebody else's story takes away. */
const TAKEN = 0.5;

interface Loan {
  readonly value: number;
  /** The sentence that lends. */
  readonly from: number;
}
interface Named {
  readonly north: boolean;
  readonly from: number;
}

export class Loans {
  /** By sentence. */
  private readonly loans: Loan[] = [];
  private readonly lastNamed: (Named | undefined)[] = [];

  constructor(private readonly flow: Flow) {
    const { order, sentences, traits, likely } = flow;
    let loan: Loan = { value: 0, from: -1 };
    let named: Named | undefined;
    for (const i of order) {
      if (sentences[i]!.kind === 'heading') loan = { ...loan, value: loan.value * FADE_AT_HEADING };
      this.loans[i] = loan;
      this.lastNamed[i] = named;
      const { actor, other } = traits[i]!;
      if (Math.max(actor, other) >= STRENGTHS.medium) named = { north: actor >= other, from: i };
      const own = likely[i]!;
      const left = loan.value * FADE * (1 - TAKEN * Math.max(0, other - own));
      loan = own >= left ? { value: own, from: i } : { value: left, from: loan.from };
    }
  }

  addTo(i: number, add: Add): void {
    const { value, from } = this.loans[i]!;
    const { actor, labour, domain, other, pointsBack } = this.flow.traits[i]!;
    add(SUBJECT, value, from);
    if (pointsBack) add(POINTS_BACK, value, from);
    add(WITH_LABOUR, value * labour, from);
    add(WITH_DOMAIN, value * domain, from);
    add(WITH_OTHER, value * other, from);
    add(WITH_ACTOR, value * actor, from);
    if (actor === 0 && other === 0) add(NO_ONE_ELSE, value, from);
    if (domain === 0 && !pointsBack) add(NOTHING_OF_IT, value, from);
    const named = this.lastNamed[i];
    if (!named || actor > 0) return;
    add(named.north ? LAST_NORTH : LAST_OTHER, 1, named.from);
    add(named.north ? LAST_NORTH_LABOUR : LAST_OTHER_LABOUR, labour, named.from);
  }
}
