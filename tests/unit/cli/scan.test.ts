import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { scanCommand } from '../../../lib/cli/scan-command';
import { fakePipeline, run } from './fakes';

const scan = scanCommand(fakePipeline);
const folder = mkdtempSync(join(tmpdir(), 'scan-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const html = file('page.html', '<h1>News</h1><p>Two work\u00aders. Every worker went home from Dandong.</p>');
const text = file('page.txt', 'News\n\nA worker left.\n');
const missing = join(folder, 'missing.txt');

describe('scan --json', () => {
  it('gives the result of the one file, and nothing else', async () => {
    const { status, out, err } = await run(scan, ['--json', html]);
    expect([status, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual({
      id: html,
      lang: 'en',
      relevant: true,
      findings: [
        {
          quote: 'Every worker went home from Dandong.',
          start: 19,
          end: 55,
          score: 2,
          topics: [],
          places: ['cn-dandong'],
          direction: 'return',
          reasons: [{ concept: 'labour.worker', text: 'worker', start: 25, end: 31, weight: 2 }],
          cards: ['card-undated'],
        },
      ],
    });
  });

  it('adds the page text that the offsets count in', async () => {
    const { out } = await run(scan, ['--json', '--with-text', html]);
    const { text: pageText, findings } = JSON.parse(out);
    expect(pageText).toBe('News\nTwo work\u00aders. Every worker went home from Dandong.');
    expect(pageText.slice(findings[0].start, findings[0].end)).toBe(findings[0].quote);
  });

  it('gives a list for several files, in their order', async () => {
    const { out } = await run(scan, ['--json', text, '-', html], 'No one.');
    const { results, ...rest } = JSON.parse(out);
    expect(rest).toEqual({});
    expect(results.map(({ id, relevant }: { id: string; relevant: boolean }) => [id, relevant])).toEqual([
      [text, true],
      ['-', false],
      [html, true],
    ]);
  });

  it('gives what could be read of several files', async () => {
    const { status, out, err } = await run(scan, ['--json', missing, text]);
    expect([status, err]).toEqual([1, `${missing}: no such file`]);
    expect(JSON.parse(out).results).toHaveLength(1);
  });

  it.each([
    ['<p>A worker</p>', 'A worker'],
    ['\n<!DOCTYPE html>\n<title>x</title><p>A worker', 'A worker'],
    ['A <b>worker</b>', 'A <b>worker</b>'],
    ['1 < 2, a worker said', '1 < 2, a worker said'],
  ])('reads %j from standard input for what it is', async (input, pageText) => {
    const { out } = await run(scan, ['--json', '--with-text', '-'], input);
    expect(JSON.parse(out).text).toBe(pageText);
  });
});

describe('scan', () => {
  it('lists findings with their reasons', async () => {
    const { status, out } = await run(scan, [html, text]);
    expect(status).toBe(0);
    expect(out).toBe(`${html} (en): 1 finding

  2.0  Every worker went home from Dandong.
        +2.0  labour.worker  worker
       at 19–55 · return · Dandong · card-undated

${text} (en): 1 finding

  2.0  A worker left.
        +2.0  labour.worker  worker
       at 5–19
`);
  });

  it('lets no page steer the terminal', async () => {
    const { out } = await run(scan, ['--with-text', '-'], 'A worker \u001b[2J\u202eleft.');
    expect(out).toContain('A worker \ufffd[2J\ufffdleft.');
    expect(out).not.toContain('\u001b');
  });

  it('explains itself when asked', async () => {
    const { status, out } = await run(scan, ['--help']);
    expect(status).toBe(0);
    expect(out).toContain('Usage: npm run --silent scan');
  });

  it.each([
    ['no file', [], 'No FILE was named.'],
    ['an unknown flag', ['--fast', text], "Unknown option '--fast'."],
    ['a flag that takes nothing', ['--json=yes', text], 'does not take an argument'],
    ['standard input twice', ['-', '-'], 'only once'],
  ])('calls %s wrong usage', async (_name, args, words) => {
    const { status, out, err } = await run(scan, args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err).toContain('Usage: npm run --silent scan');
  });

  it.each([
    ['a missing file', missing, 'no such file'],
    ['a folder', folder, 'is a folder'],
    ['a binary file', file('report.pdf', Buffer.from('%PDF-1.7\n\0\x01')), 'is not text'],
  ])('calls %s a fault', async (_name, path, words) => {
    const { status, out, err } = await run(scan, ['--json', path]);
    expect([status, out, err]).toEqual([1, '', `${path}: ${words}`]);
  });
});
