import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { builtProgram, stateOf } from '../../server/program.js';

/** A house of two files, of which a program was built. */
function givenProgram() {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-program-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const root = pathToFileURL(`${folder}/`);
  const paths = ['main.ts', 'part.ts'];
  for (const path of paths) writeFileSync(new URL(path, root), '1');
  const states = Object.fromEntries(paths.map((path) => [path, stateOf(root, path)]));
  mkdirSync(join(folder, 'dist/server'), { recursive: true });
  const program = JSON.stringify({ states, starts: { 'main.ts': 'main.js' } });
  writeFileSync(join(folder, 'dist/server/program.json'), program);
  return { root, found: (path: string) => builtProgram(root)?.(new URL(path, root))?.href };
}

test('a process starts from what was built, and from its source where that was built into no file of its own', () => {
  const { root, found } = givenProgram();
  expect(found('main.ts')).toBe(new URL('dist/server/main.js', root).href);
  expect(found('part.ts')).toBeUndefined();
});

test.each<[string, (file: URL) => void]>([
  ['touched', (file) => utimesSync(file, 1, 1)],
  ['longer', (file) => writeFileSync(file, '12')],
  ['gone', (file) => rmSync(file)],
])('nothing starts from what was built once a file that went into it is %s', (_, change) => {
  const { root, found } = givenProgram();
  change(new URL('part.ts', root));
  expect(found('main.ts')).toBeUndefined();
});

test('nothing was built in an empty house', () => {
  const { root, found } = givenProgram();
  rmSync(new URL('dist', root), { recursive: true });
  expect(found('main.ts')).toBeUndefined();
});
