/**
 * Which line can be seen under words. What words can be read on is lighter than dark words and darker than light ones, and
 * so the words' own colour tells it, whatever the background is: a colour, or a picture that nobody can ask.
 */

/** Of words: `middle` ones are read on light as well as on dark. */
export type Tone = 'dark' | 'middle' | 'light';

/** Relative luminances. */
const DARK = 0.18;
const LIGHT = 0.5;
/** Opacity from which on words are seen. */
const SEEN = 0.2;

/**
 * The tone of words in a colour as `getComputedStyle` gives it. Transparent ones lie over a picture of themselves, as in
 * viewers of PDFs: dark ones on paper.
 */
export function toneOf(colour: string): Tone {
  const light = luminanceOf(colour);
  if (light === undefined) return 'middle';
  if (light < DARK) return 'dark';
  return light > LIGHT ? 'light' : 'middle';
}

/** The tone of a range's words, as they are shown now. */
export function toneOfWords({ startContainer: { parentNode } }: Range): Tone {
  // In a shadow tree words may stand right under its root.
  const element = parentNode instanceof ShadowRoot ? parentNode.host : (parentNode as Element | null);
  return element ? toneOf(getComputedStyle(element).color) : 'middle';
}

/** Other than before when the page has changed its colours: to dark, or back. */
export function coloursOfPage(): string {
  const { body, documentElement } = document;
  return [documentElement, body].map((one) => (one ? getComputedStyle(one).color : '')).join();
}

/** Undefined for colours that are not understood. */
function luminanceOf(colour: string): number | undefined {
  const [, space, values] = /^(\w+)\((.*)\)$/.exec(colour) ?? [];
  if (space === undefined || values === undefined) return undefined;
  const numbers = (values.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const opacity = /[/,]/.test(values) ? numbers[3] : undefined;
  if (opacity !== undefined && opacity < SEEN) return 0;
  const [first = 0] = numbers;
  switch (space) {
    case 'rgb':
    case 'rgba':
      return luminance(numbers.map((channel) => channel / 255));
    case 'oklab':
    case 'oklch':
      return first ** 3;
    case 'lab':
    case 'lch':
      return ((first + 16) / 116) ** 3;
    default:
      return values.startsWith('srgb ') ? luminance(numbers) : undefined;
  }
}

function luminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  const linear = (channel: number): number =>
    channel <= 0.04 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
