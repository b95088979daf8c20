import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTrie } from '../../../lib/match/compile-trie';
import type { EdgeForm } from '../../../lib/match/edges';
import type { TrieData } from '../../../lib/pack/lexicon-data';

const form = (edges: string, number: number): EdgeForm => ({
  form: number,
  edges,
  atWordStart: false,
  atWordEnd: false,
});

/** Everything that a trie holds, written out: each way from the root with what ends there. */
function writtenOut({ counts, firsts, rests, labels, targets, outputs, endings }: TrieData): string[] {
  const starts = counts.map((_, node) => counts.slice(0, node).reduce((sum, count) => sum + count, 0));
  const all: string[] = [];
  const walk = (node: number, before: string): void => {
    for (const ending of endings[outputs[node]!]!) all.push(`${before} ${ending >> 2}`);
    for (let edge = starts[node]!; edge < starts[node]! + counts[node]!; edge++)
      walk(targets[edge]!, before + firsts[edge]! + labels[rests[edge]!]!);
  };
  walk(0, '');
  return all.sort();
}

describe('a compiled trie', () => {
  it('holds all forms, and no other', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '!', '北'), minLength: 1, maxLength: 6 });
    const forms = fc.array(fc.tuple(word, fc.nat(2)), { maxLength: 30 });
    fc.assert(
      fc.property(forms, fc.array(word, { maxLength: 5 }), (written, stops) => {
        const { trie } = compileTrie(
          written.map(([edges, number]) => form(edges, number)),
          stops,
        );
        const expected = [...new Set(written.map(([edges, number]) => `${edges} ${number}`))].sort();
        expect(writtenOut(trie)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what ends alike once, and what does not branch off as one edge', () => {
    const { trie } = compileTrie(
      ['a worker', 'b worker', 'c worker'].map((edges) => form(edges, 1)),
      [],
    );
    expect(trie.counts).toHaveLength(2);
    expect(trie.labels).toEqual(['', ' worker']);
  });

  it('keeps forms that end alike apart where hits call them differently', () => {
    const { trie } = compileTrie([form('ab', 1), form('cb', 2)], []);
    expect(writtenOut(trie)).toEqual(['ab 1', 'cb 2']);
  });

  it('has nodes where a gate’s letters lead, also past signs that may be missing', () => {
    const forms = [form('korea', 1), form('d"prk', 2), form('dprk', 3)];
    const { trie, nodes } = compileTrie(forms, ['kore', 'd', 'dp', 'x']);
    expect(nodes.map((found) => found.length)).toEqual([1, 1, 2, 0]);
    expect(trie.counts[nodes[0]![0]!]).toBe(1);
  });
});
