/** Small parts of what is printed for people. */
import type { Reason } from '../judge/finding';

/** Controls: text of a page must not steer the terminal, or turn the direction of what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Text from outside as one line that is safe to print. */
export const printable = (text: string): string => text.replace(/\s+/g, ' ').replace(CONTROL, '\ufffd');

/** `+1.5`, `−0.5`. */
export const points = (weight: number): string =>
  `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`.padStart(5);

/** One reason a line, in columns. */
export function reasonLines(
  reasons: readonly Pick<Reason, 'concept' | 'text' | 'weight'>[],
  indent: string,
): string[] {
  const width = Math.max(0, ...reasons.map(({ concept }) => concept.length));
  return reasons.map(({ concept, text, weight }) =>
    `${indent}${points(weight)}  ${concept.padEnd(width)}  ${printable(text)}`.trimEnd(),
  );
}

export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
