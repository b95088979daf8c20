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

/** Written with `forEach`: a loop over an iterator that is not yet compiled makes an object a step, and there are thousands. */
export function groupForms(list: FormList): { words: WordGroup[]; wide: WideGroup[] } {
  const found: Found = { whole: new Map(), begun: new Map(), pairs: new Map() };
  let member = 0;
  const addWord = (letters: string, whole: boolean): void => {
    const groups = whole ? found.whole : found.begun;
    const known = groups.get(letters);
    if (known) addOnce(known.members, member);
    else groups.set(letters, { letters, whole, members: [member] });
  };
  const addHead = (edges: readonly number[], count: number): void => {
    if (isSpacedLetter(edges[0]!)) openingsOf(edges, count, addWord);
    else addPair(found.pairs, edges[0]!, count > 1 ? secondWide(edges[1]) : 0, member);
  };
  for (; member < list.size; member++) list.heads(member, addHead);
  mergeIntoShorter(found);
  const words: WordGroup[] = [];
  const wide: WideGroup[] = [];
  found.begun.forEach((group) => {
    words.push(group);
  });
  found.whole.forEach((group) => {
    words.push(group);
  });
  found.pairs.forEach((group) => {
    wide.push(group);
  });
  return { words, wide };
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
  const shorter = new Map<string, WordGroup>();
  begun.forEach((group, letters) => {
    if (letters.length < DEPTH) shorter.set(letters, group);
  });
  if (shorter.size === 0) return;
  for (const groups of [begun, whole]) {
    groups.forEach(({ letters, members }) => {
      const into = beginningAmong(shorter, letters, groups === whole ? letters.length : letters.length - 1);
      if (!into) return;
      into.members.push(...members);
      groups.delete(letters);
    });
  }
  for (const { members } of shorter.values())
    members.splice(0, members.length, ...[...new Set(members)].sort((a, b) => a - b));
}

function beginningAmong(
  shorter: ReadonlyMap<string, WordGroup>,
  letters: string,
  longest: number,
): WordGroup | undefined {
  for (let length = 1; length <= longest; length++) {
    const found = shorter.get(letters.slice(0, length));
    if (found) return found;
  }
  return undefined;
}
