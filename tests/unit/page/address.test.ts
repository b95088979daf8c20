import { describe, expect, it } from 'vitest';
import { pageAddress } from '../../../lib/page/address';

const FILE = 'https://www.nknews.org/report.pdf?v=2#page=3';
const IN_VIEWER = `viewer.html?${new URLSearchParams({ file: FILE })}`;

describe('the address of a page', () => {
  it.each([
    ['a web page', 'https://www.nknews.org/a?file=x', 'https://www.nknews.org/a?file=x'],
    ['our viewer, with a file of the web', `chrome-extension://abc/${IN_VIEWER}`, FILE],
    ['the same in Firefox', `moz-extension://abc/${IN_VIEWER}`, FILE],
    [
      'our viewer, with a file from the disk',
      'chrome-extension://abc/viewer.html',
      'chrome-extension://abc/viewer.html',
    ],
    [
      'a web page that looks like it',
      `https://evil.example/${IN_VIEWER}`,
      `https://evil.example/${IN_VIEWER}`,
    ],
    ['a page without a site', 'about:blank', 'about:blank'],
  ])('%s', (_what, href, address) => {
    expect(pageAddress(href)).toBe(address);
  });
});
