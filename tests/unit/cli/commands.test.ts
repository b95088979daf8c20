/** The real commands, each as a process of its own. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const TSX = resolve('node_modules/tsx/dist/cli.mjs');

function command(name: 'scan' | 'eval', args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [TSX, `lib/cli/${name}.ts`, ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('scan', () => {
  it('finds the passages of the sample article', () => {
    const { status, stdout, stderr } = command('scan', [
      '--json',
      '--with-text',
      'assets/sample/article.html',
    ]);
    expect([status, stderr]).toEqual([0, '']);
    const { relevant, text, findings } = JSON.parse(stdout);
    expect(relevant).toBe(true);
    for (const { start, end, quote, score, reasons } of findings) {
      expect(text.slice(start, end)).toBe(quote);
      expect(reasons.reduce((sum: number, { weight }: { weight: number }) => sum + weight, 0)).toBeCloseTo(
        score,
      );
    }
  });

  it('streams thousands of documents', () => {
    const input = Array.from(
      { length: 3_000 },
      (_, id) => `${JSON.stringify({ id, text: 'Nothing here.' })}\n`,
    );
    const { status, stdout } = command('scan', ['--jsonl'], `${input.join('')}{\n`);
    expect(status).toBe(1);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(input.map((_, id) => id));
  });

  it('says what is wrong on standard error alone', () => {
    expect(command('scan', ['nowhere.txt'])).toEqual({
      status: 1,
      stdout: '',
      stderr: 'nowhere.txt: no such file\n',
    });
    expect(command('scan', ['--what'])).toMatchObject({ status: 2, stdout: '' });
  });

  it.skipIf(process.platform === 'win32')('ends quietly when its reader has enough', () => {
    const script = `yes '{"id":1,"text":"x"}' | "$0" "$1" lib/cli/scan.ts --jsonl | head -n 2`;
    const { stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, TSX], { encoding: 'utf8' });
    expect([stdout.trimEnd().split('\n').length, stderr]).toEqual([2, '']);
  });
});

describe('eval', () => {
  it('scores labelled files of our own', () => {
    const { status, stdout, stderr } = command('eval', ['--json', 'tests/corpus/en.plain.jsonl']);
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ byLang: { en: { documents: 42 } }, byStyle: { plain: {} } });
  });
});
