import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../server/commands/index.ts';

const docs = readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => join('docs', name));
const readmes = [
  ...['README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'analysis/README.md'],
  ...docs.filter((name) => name.endsWith('.md')),
];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

test.each(readmes)('%s names only paths, scripts and commands that exist', (file) => {
  const text = readFileSync(file, 'utf8');
  const folder = join(file, '..');
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)|src="(?!https?:)([^"]+)"/g)];
  for (const [, link, image] of links) {
    const path = join(folder, link ?? image ?? '');
    expect(existsSync(path), `${file} points to ${path}`).toBe(true);
  }
  for (const [, path] of text.matchAll(/`((?:server|web|analysis|migrations|tests|docs)\/[\w./-]+)`/g)) {
    expect(existsSync(path!), `${file} names ${path}`).toBe(true);
  }
  for (const [, script] of text.matchAll(/npm run (?:-s )?([\w:]+)/g))
    expect(Object.keys(scripts)).toContain(script);
  for (const [, command] of text.matchAll(/fourlinks -- ([a-z]+)/g))
    expect(Object.keys(commands)).toContain(command);
});

test('no file is longer than 300 lines outside of data and texts', () => {
  const long = ['server', 'web', 'analysis', 'migrations', 'tests'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|svelte|css)$/.test(name) && !name.includes('compiled'))
      .map((name) => join(root, name))
      .filter((name) => readFileSync(name, 'utf8').split('\n').length > 301),
  );
  expect(long).toEqual([]);
});
