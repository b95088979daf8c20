import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../lib/cli/lines';
import { scanCommand } from '../../../lib/cli/scan-command';
import { bytes, fakePipeline, run } from './fakes';

const scan = scanCommand(fakePipeline);
const line = (document: object): string => `${JSON.stringify(document)}\n`;
const results = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((one) => JSON.parse(one));

describe('scan --jsonl', () => {
  it('writes one result a line, in order', async () => {
    const input =
      line({ id: 'a', url: 'https://x.example/', date: '2020-01', text: 'A worker in Dandong.' }) +
      line({ id: 2, html: '<p>Nobody</p>', text: null, title: null });
    const { status, out, err } = await run(scan, ['--jsonl', '--with-text'], input);
    expect([status, err]).toEqual([0, '']);
    expect(results(out)).toMatchObject([
      { id: 'a', relevant: true, findings: [{ cards: ['card-2020-01'] }], text: 'A worker in Dandong.' },
      { id: 2, relevant: false, findings: [], text: 'Nobody' },
    ]);
  });

  it('reads files one after the other, standard input among them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'scan-lines-'));
    const path = join(folder, 'documents.jsonl');
    writeFileSync(path, line({ id: 1, text: 'x' }));
    const { status, out, err } = await run(
      scan,
      ['--jsonl', path, '-', `${path}.gz`],
      line({ id: 2, text: 'x' }),
    );
    rmSync(folder, { recursive: true });
    expect(results(out).map(({ id }) => id)).toEqual([1, 2]);
    expect([status, err]).toEqual([1, `${path}.gz: no such file`]);
  });

  it('puts the title of a plain text first, once', async () => {
    const input =
      line({ id: 1, title: 'Every worker', text: 'Gone.' }) +
      line({ id: 2, title: 'Every worker', text: 'Every worker\n\nGone.' });
    const { out } = await run(scan, ['--jsonl', '--with-text'], input);
    expect(results(out).map(({ text }) => text)).toEqual(['Every worker\nGone.', 'Every worker\nGone.']);
  });

  it('tells of each bad line and goes on', async () => {
    const input = [
      '{"id": 1, "text": "x"',
      '',
      '7',
      '{"text": "x"}',
      '{"id": 1}',
      '{"id": 1, "text": "x", "html": "x"}',
      '{"id": 1, "text": ["x"]}',
      '{"id": "good", "text": "x"}\r',
      '{"id": {}, "text": "x"}',
    ].join('\n');
    const { status, out, err } = await run(scan, ['--jsonl'], input);
    expect(status).toBe(1);
    expect(results(out).map(({ id }) => id)).toEqual(['good']);
    expect(err.split('\n')).toEqual([
      'standard input:1: is not JSON',
      'standard input:3: is not an object',
      'standard input:4: id: is missing',
      'standard input:5: has not exactly one of text and html',
      'standard input:6: has not exactly one of text and html',
      'standard input:7: text: is not a string',
      'standard input:9: id: is neither a string nor a number',
    ]);
  });

  it('goes on after a document that the core fails on', async () => {
    const failing = scanCommand({
      ...fakePipeline,
      read: (page) => {
        if (page.text === 'odd') throw new Error('cannot');
        return fakePipeline.read(page);
      },
    });
    const input = line({ id: 1, text: 'odd' }) + line({ id: 2, text: 'even' });
    const { status, out, err } = await run(failing, ['--jsonl'], input);
    expect([status, err]).toEqual([1, 'standard input:1: could not be scanned: cannot']);
    expect(results(out).map(({ id }) => id)).toEqual([2]);
  });

  it('holds one document at a time: reads no further than it has written', async () => {
    let read = 0;
    let written = 0;
    let ahead = 0;
    async function* endless() {
      for (;;) {
        read += 1;
        yield Buffer.from(line({ id: read, text: 'A worker left.' }));
      }
    }
    const out = async () => {
      ahead = Math.max(ahead, read - written);
      await new Promise(setImmediate);
      written += 1;
      if (written === 5_000) throw Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    };
    const { status, err } = await run(scan, ['--jsonl'], endless(), { out });
    expect({ status, err, ahead, read }).toEqual({ status: 0, err: '', ahead: 1, read: 5_000 });
  });

  it('reads a very long line', async () => {
    const text = 'A worker left. '.repeat(50_000);
    const input = Buffer.from(line({ id: 1, text }));
    async function* inPieces() {
      for (let at = 0; at < input.length; at += 1_000) yield input.subarray(at, at + 1_000);
    }
    const { status, out } = await run(scan, ['--jsonl'], inPieces());
    expect([status, results(out)[0].findings.length]).toEqual([0, 50_000]);
  });
});

describe('lines', () => {
  const all = async (...pieces: (string | Uint8Array)[]) => {
    const lines: unknown[] = [];
    for await (const { number, text } of linesOf(bytes(...pieces), 10)) lines.push([number, text]);
    return lines;
  };
  const [first, second] = [Buffer.from('語').subarray(0, 1), Buffer.from('語').subarray(1)];

  it.each([
    ['nothing', [''], []],
    [
      'no last line feed',
      ['a\nb'],
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
    [
      'an empty line',
      ['a\n\nb\n'],
      [
        [1, 'a'],
        [2, ''],
        [3, 'b'],
      ],
    ],
    [
      'pieces',
      ['a', 'b\nc', 'd', '\n'],
      [
        [1, 'ab'],
        [2, 'cd'],
      ],
    ],
    ['a character cut in two', [first, second, '\n'], [[1, '語']]],
    ['bytes that are not UTF-8', [Buffer.from([0x61, 0xff, 0x0a])], [[1, 'a\ufffd']]],
    ['half a character at the end', ['a', first], [[1, 'a\ufffd']]],
    ['a byte order mark', ['\ufeffa\n'], [[1, 'a']]],
    ['other line separators', ['a\u2028b\rc\n'], [[1, 'a\u2028b\rc']]],
    [
      'a line that is too long',
      ['12345', '678901', '\nb\n'],
      [
        [1, undefined],
        [2, 'b'],
      ],
    ],
  ])('of %s', async (_name, pieces, lines) => {
    expect(await all(...pieces)).toEqual(lines);
  });
});
