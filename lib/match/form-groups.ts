/** Groups of a list by how their forms begin: a matcher's gates look for beginnings, and its trie grows by them. */

import { isSpacedLetter } from '../text/fold';
import type { FormList } from './form-list';
import { DEPTH, type Opening, openingsOf, secondWide } from './opening';

/** A word's beginning in a spaced script, and the groups with a form that begins so. */
export interface WordGroup extends Opening {
  readonly members: readonly number[];
}
/** A beginning in a wide script. `second` is 0 where something else than a wide letter follows the first. */
export interface WideGroup {
  readonly first: number;
  readonly second: number;
  readonly members: readonly number[];
}

interface Growing {
  readonly members: number[];
}

export class FormGroups {
  readonly words: readonly WordGroup[];
  readonly wide: readonly WideGroup[];
  private readonly byWord = new Map<string, WordGroup & Growing>();
  private readonly byPair = new Map<number, WideGroup & Growing>();

  constructor(list: FormList) {
    for (let group = 0; group < list.size; group++) {
      for (const steps of list.heads(group)) {
        const first = steps[0] as number;
        if (isSpacedLetter(first)) for (const opening of openingsOf(steps)) this.addWord(opening, group);
        else this.addWide(first, secondWide(steps), group);
      }
    }
    this.mergeIntoShorter();
    this.words = [...this.byWord.values()];
    this.wide = [...this.byPair.values()];
  }

  private addWord(opening: Opening, member: number): void {
    const key = keyOf(opening.letters, opening.whole);
    const known = this.byWord.get(key);
    if (!known) this.byWord.set(key, { ...opening, members: [member] });
    else if (known.members.at(-1) !== member) known.members.push(member);
  }

  private addWide(first: number, second: number, member: number): void {
    const key = first * 0x10000 + second;
    const known = this.byPair.get(key);
    if (!known) this.byPair.set(key, { first, second, members: [member] });
    else if (known.members.at(-1) !== member) known.members.push(member);
  }

  /** A shorter beginning that anything may follow comes up first: whatever goes on from there is found with it. */
  private mergeIntoShorter(): void {
    const shorter = [...this.byWord.values()].filter(
      ({ whole, letters }) => !whole && letters.length < DEPTH,
    );
    if (shorter.length === 0) return;
    for (const [key, { letters, whole, members }] of this.byWord) {
      for (let length = 1; length < letters.length + (whole ? 1 : 0); length++) {
        const into = this.byWord.get(keyOf(letters.slice(0, length), false));
        if (!into) continue;
        into.members.push(...members);
        this.byWord.delete(key);
        break;
      }
    }
    for (const { members } of shorter) {
      const ordered = [...new Set(members)].sort((a, b) => a - b);
      members.splice(0, members.length, ...ordered);
    }
  }
}

const keyOf = (letters: readonly number[], whole: boolean): string =>
  String.fromCharCode(whole ? 1 : 0, ...letters);
