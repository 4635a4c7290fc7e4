import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const imported = /(?:from|import)\s*\(?'(\.[^']+\.(?:ts|svelte))'/g;

/** A feature is a folder of its own, and so is a part of the studio; otherwise what lies two levels below the root is one. */
function folderOf(path: string): string {
  const parts = dirname(path).split('/');
  const depth = parts.includes('features') ? parts.indexOf('features') + 2 : parts[1] === 'studio' ? 3 : 2;
  return parts.slice(0, depth).join('/');
}

/** Folder → folders it imports from, each with one import that says so. */
function importsOf(files: ReadonlyMap<string, string>): Map<string, Map<string, string>> {
  const imports = new Map<string, Map<string, string>>();
  for (const [path, text] of files)
    for (const [, target] of text.matchAll(imported)) {
      const [from, to] = [folderOf(path), folderOf(join(dirname(path), target!))];
      if (from === to) continue;
      if (!imports.has(from)) imports.set(from, new Map());
      imports.get(from)!.set(to, `${path} imports ${target}`);
    }
  return imports;
}

/** Every import that lies on a circle of folders. */
function circles(files: ReadonlyMap<string, string>): string[] {
  const imports = importsOf(files);
  const reached = (start: string): Set<string> => {
    const seen = new Set<string>();
    const visit = (folder: string): void => {
      for (const to of imports.get(folder)?.keys() ?? [])
        if (!seen.has(to)) {
          seen.add(to);
          visit(to);
        }
    };
    visit(start);
    return seen;
  };
  return [...imports].flatMap(([from, targets]) =>
    [...targets].filter(([to]) => reached(to).has(from)).map(([to, why]) => `${from} → ${to}: ${why}`),
  );
}

test('no circles between folders', () => {
  const files = ['analysis', 'server', 'web'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|svelte)$/.test(name) && !name.includes('compiled'))
      .map((name) => [join(root, name), readFileSync(join(root, name), 'utf8')] as const),
  );
  expect(files.length).toBeGreaterThan(500);
  expect(circles(new Map(files))).toEqual([]);
});

test('a planted circle is found, by way of a third folder too', () => {
  const planted = new Map([
    ['server/features/study/study.door.ts', `import { a } from '../release/release.door.ts';`],
    ['server/features/release/freeze.ts', `import type { B } from '../../formats/archive/pack.ts';`],
    ['server/formats/archive/pack.ts', `export { c } from '../../features/study/study.door.ts';`],
    ['server/app.ts', `import { a } from './features/study/study.door.ts';`],
  ]);
  expect(circles(planted)).toEqual([
    'server/features/study → server/features/release: server/features/study/study.door.ts imports ../release/release.door.ts',
    'server/features/release → server/formats: server/features/release/freeze.ts imports ../../formats/archive/pack.ts',
    'server/formats → server/features/study: server/formats/archive/pack.ts imports ../../features/study/study.door.ts',
  ]);
});
