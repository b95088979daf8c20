/** Groups of a list by how their forms begin: a matcher's gates look for beginnings, and its trie grows by them. */

import { isSpacedLetter } from '../text/fold';
import { DEPTH } from './edges';
import type { FormList } from './form-list';
import { type Opening, openingsOf, secondWide } from './opening';

/** A word's beginning in a spaced script, and the groups with a form that begins so. */
export interface WordGroup extends Opening {
  readonly members: number[];
}
/** A beginning in a wide script. `second` is 0 where something else than a wide letter follows the first. */
export interface WideGroup {
  readonly first: number;
  readonly second: number;
  readonly members: number[];
}

/** By letters, openings of whole words apart from others; and by pair. */
interface Found {
  readonly whole: Map<string, WordGroup>;
  readonly begun: Map<string, WordGroup>;
  readonly pairs: Map<number, WideGroup>;
}

export function groupForms(list: FormList): { words: WordGroup[]; wide: WideGroup[] } {
  const found: Found = { whole: new Map(), begun: new Map(), pairs: new Map() };
  let member = 0;
  const addWord = (letters: string, whole: boolean): void => {
    const groups = whole ? found.whole : found.begun;
    const known = groups.get(letters);
    if (known) addOnce(known.members, member);
    else groups.set(letters, { letters, whole, members: [member] });
  };
  const addHead = (edges: readonly number[]): void => {
    if (isSpacedLetter(edges[0]!)) openingsOf(edges, addWord);
    else addPair(found.pairs, edges[0]!, secondWide(edges[1]), member);
  };
  for (; member < list.size; member++) list.heads(member, addHead);
  mergeIntoShorter(found);
  return { words: [...found.begun.values(), ...found.whole.values()], wide: [...found.pairs.values()] };
}

function addPair(pairs: Map<number, WideGroup>, first: number, second: number, member: number): void {
  const key = first * 0x10000 + second;
  const known = pairs.get(key);
  if (known) addOnce(known.members, member);
  else pairs.set(key, { first, second, members: [member] });
}

/** Members come in order. */
function addOnce(members: number[], member: number): void {
  if (members.at(-1) !== member) members.push(member);
}

/** A shorter beginning that anything may follow comes up first: whatever goes on from there is found with it. */
function mergeIntoShorter({ whole, begun }: Found): void {
  const shorter = new Map([...begun].filter(([letters]) => letters.length < DEPTH));
  if (shorter.size === 0) return;
  for (const groups of [begun, whole]) {
    for (const [letters, { members }] of groups) {
      const longest = groups === whole ? letters.length : letters.length - 1;
      for (let length = 1; length <= longest; length++) {
        const into = shorter.get(letters.slice(0, length));
        if (!into) continue;
        into.members.push(...members);
        groups.delete(letters);
        break;
      }
    }
  }
  for (const { members } of shorter.values())
    members.splice(0, members.length, ...[...new Set(members)].sort((a, b) => a - b));
}
