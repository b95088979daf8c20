import { describe, expect, it } from 'vitest';
import { toneOf } from '../../../lib/page/tones';

describe('the tone of words', () => {
  it.each([
    ['black', 'rgb(0, 0, 0)', 'dark'],
    ['dark grey', 'rgb(68, 68, 68)', 'dark'],
    ['a link', 'rgb(0, 0, 238)', 'dark'],
    ['grey', 'rgb(150, 150, 150)', 'middle'],
    ['nearly white', 'rgb(238, 238, 238)', 'light'],
    ['half transparent white', 'rgba(255, 255, 255, 0.8)', 'light'],
    ['transparent, over a picture of the words', 'rgba(255, 255, 255, 0)', 'dark'],
    ['oklch', 'oklch(0.2 0.03 250)', 'dark'],
    ['oklch, transparent', 'oklch(0.95 0.02 80 / 0.1)', 'dark'],
    ['oklab', 'oklab(0.95 0.01 0.02)', 'light'],
    ['lab', 'lab(92 1 2)', 'light'],
    ['lch', 'lch(12 20 280)', 'dark'],
    ['mixed', 'color(srgb 0.9 0.92 0.95)', 'light'],
    ['what is not understood', 'color(display-p3 1 0 0)', 'middle'],
    ['nothing', '', 'middle'],
  ])('%s', (_name, colour, tone) => {
    expect(toneOf(colour)).toBe(tone);
  });
});
