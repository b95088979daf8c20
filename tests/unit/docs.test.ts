/** Documents that name parts of the project must name what is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import sites from '../../assets/sites.json';
import pkg from '../../package.json';

const read = (path: string) => readFileSync(path, 'utf8');
const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((path) => join('docs', path)),
].filter((path) => path.endsWith('.md'));

describe('documents', () => {
  it('give a reason for every dependency, and for no other', () => {
    const reasoned = [...read('docs/dependencies.md').matchAll(/^\| (`.*?`) *\|/gm)]
      .flatMap((row) => row[1]!.split(', '))
      .map((name) => name.replaceAll('`', ''));
    expect(reasoned.sort()).toEqual(
      [...Object.keys(pkg.dependencies), ...Object.keys(pkg.devDependencies)].sort(),
    );
  });

  it.each(documents)('%s names only scripts that exist', (path) => {
    const named = [...read(path).matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map((match) => match[1]!);
    expect(named.filter((script) => !(script in pkg.scripts))).toEqual([]);
  });

  it.each(documents)('%s links only to files that exist', (path) => {
    const links = [...read(path).matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => match[1]!);
    expect(links.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([]);
  });

  it('count the news sites right', () => {
    expect(read('README.md')).toContain(`${sites.length} news sites`);
  });
});
