/** The fast part of matching in wide scripts: two tables that say where some form can begin. */

import type { WideGroup } from './form-groups';

interface Rooted extends WideGroup {
  /** Root of its part of the trie, once a text has asked for it. */
  root?: number;
}

export class WideGate {
  /** 1 for (hashed) pairs of letters with which some form begins. */
  readonly pairs = new Uint8Array(0x10000);
  /** 1 for letters that can begin a form with something else than a second wide letter behind them. */
  readonly solo = new Uint8Array(0x10000);
  private readonly groups = new Map<number, Rooted>();

  static hash(first: number, second: number): number {
    return (Math.imul(first, 0x2c9b) ^ Math.imul(second, 0x0d35)) & 0xffff;
  }

  constructor(groups: readonly WideGroup[]) {
    for (const group of groups) {
      const { first, second } = group;
      if (second === 0) this.solo[first] = 1;
      else this.pairs[WideGate.hash(first, second)] = 1;
      this.groups.set(first * 0x10000 + second, { ...group });
    }
  }

  get bytes(): number {
    return this.pairs.byteLength + this.solo.byteLength;
  }

  /** The forms that begin so; undefined where the hash of another pair was taken for this one's. */
  find(first: number, second: number): Rooted | undefined {
    return this.groups.get(first * 0x10000 + second);
  }
}
