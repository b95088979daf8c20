/** The fast part of matching in wide scripts: two tables that say where some form can begin. */

import { FIRST_WIDE } from '../text/fold';

export class WideGate {
  /** 1 for (hashed) pairs of letters with which some form begins. */
  readonly pairs = new Uint8Array(0x10000);
  /** 1 for letters that can begin a form with something else than a second wide letter behind them. */
  readonly solo = new Uint8Array(0x10000);

  static hash(first: number, second: number): number {
    return (Math.imul(first, 0x2c9b) ^ Math.imul(second, 0x0d35)) & 0xffff;
  }

  /** @param beginnings two UTF-16 code units each; a space for no second wide letter */
  constructor(beginnings: string) {
    for (let i = 0; i < beginnings.length; i += 2) {
      const first = beginnings.charCodeAt(i);
      const second = beginnings.charCodeAt(i + 1);
      if (second < FIRST_WIDE) this.solo[first] = 1;
      else this.pairs[WideGate.hash(first, second)] = 1;
    }
  }

  get bytes(): number {
    return this.pairs.byteLength + this.solo.byteLength;
  }
}
