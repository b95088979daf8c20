/** The walk through a document that changes between two steps of it. */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { OUTSIDE } from '../../../lib/page/surroundings';
import { visibilityByMarkup } from '../../../lib/page/visibility';
import { type TextVisitor, visibleTextInSteps } from '../../../lib/page/visible-text';

const MANY = 1_200;

function listOf(length: number): { list: Element; items: Element[] } {
  const items = Array.from({ length }, (_, i) => `<p>${i}</p>`);
  const { document } = parseHTML(`<html><body><div>${items.join('')}</div></body></html>`);
  const list = document.querySelector('div')!;
  return { list, items: [...list.children] };
}

/** Walks a list; `meanwhile` happens when a text has been seen. Gives the texts seen, and the elements that were lost. */
function walk(list: Element, after: string, meanwhile: () => void): { seen: string[]; lost: Node[] } {
  const seen: string[] = [];
  const lost: Node[] = [];
  const visitor: TextVisitor = {
    block: () => undefined,
    text: ({ data }) => seen.push(data),
    space: () => undefined,
    gap: () => undefined,
    listStart: () => undefined,
    listEnd: () => undefined,
    lost: (parent) => lost.push(parent),
  };
  let happened = false;
  for (const _ of visibleTextInSteps([list], OUTSIDE, visibilityByMarkup, visitor)) {
    if (happened || seen.at(-1) !== after) continue;
    meanwhile();
    happened = true;
  }
  return { seen, lost };
}

const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, i) => String(from + i));

describe('an element with very many children', () => {
  it('is read whole and in order', () => {
    const { seen, lost } = walk(listOf(MANY).list, '', () => undefined);
    expect(seen).toEqual(numbers(0, MANY));
    expect(lost).toEqual([]);
  });

  it('is read on where children went, the one that was to come next included', () => {
    const { list, items } = listOf(MANY);
    const { seen, lost } = walk(list, '100', () => {
      for (const item of items.slice(400, 600)) item.remove();
    });
    expect(seen).toEqual([...numbers(0, 400), ...numbers(600, MANY)]);
    expect(lost).toEqual([]);
  });

  it('is read with what came meanwhile', () => {
    const { list, items } = listOf(MANY);
    const { seen } = walk(list, '100', () => {
      const item = list.ownerDocument.createElement('p');
      item.textContent = 'new';
      items[800]!.before(item);
    });
    expect(seen).toEqual([...numbers(0, 800), 'new', ...numbers(800, MANY)]);
  });

  it('tells where it lost its place', () => {
    const { list, items } = listOf(MANY);
    const { seen, lost } = walk(list, '100', () => {
      for (const item of items.slice(0, 700)) item.remove();
    });
    expect(seen).toEqual(numbers(0, 101));
    expect(lost).toEqual([list]);
  });
});
