/**
 * The subject that a sentence borrows from what came before. The loan fades with distance and at headings, and when
 * somebody else's story begins.
 */
import { STRENGTHS } from '../../match/mention';
import type { Add, Flow } from './flow';

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
  private readonly loans = new Map<number, Loan>();
  private readonly lastNamed = new Map<number, Named>();

  constructor(private readonly flow: Flow) {
    const { order, sentences, traits, likely } = flow;
    let loan: Loan = { value: 0, from: -1 };
    let named: Named | undefined;
    for (const i of order) {
      if (sentences[i]!.kind === 'heading') loan = { ...loan, value: loan.value * FADE_AT_HEADING };
      this.loans.set(i, loan);
      if (named) this.lastNamed.set(i, named);
      const { actor, other } = traits[i]!;
      if (Math.max(actor, other) >= STRENGTHS.medium) named = { north: actor >= other, from: i };
      const own = likely[i]!;
      const left = loan.value * FADE * (1 - TAKEN * Math.max(0, other - own));
      loan = own >= left ? { value: own, from: i } : { value: left, from: loan.from };
    }
  }

  addTo(i: number, add: Add): void {
    const { value, from } = this.loans.get(i)!;
    const { actor, labour, domain, other, pointsBack } = this.flow.traits[i]!;
    add('subject', value, from);
    if (pointsBack) add('subject+points-back', value, from);
    add('subject+labour', value * labour, from);
    add('subject+domain', value * domain, from);
    add('subject+other', value * other, from);
    add('subject+actor', value * actor, from);
    if (actor === 0 && other === 0) add('subject+no-one-else', value, from);
    if (domain === 0 && !pointsBack) add('subject+nothing-of-it', value, from);
    const named = this.lastNamed.get(i);
    if (!named || actor > 0) return;
    const last = named.north ? 'last-named-north-korea' : 'last-named-other';
    add(last, 1, named.from);
    add(`${last}+labour`, labour, named.from);
  }
}
