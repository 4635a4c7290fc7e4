import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** A write, with the table between quotes; one that does not name its table has none. */
const writes = /\b(?:insertInto|updateTable|deleteFrom|replaceInto|mergeInto)\(\s*(?:'(\w+)|[^')\s])/g;

/** Who writes each table: a feature by its folder, the platform by its file. */
function writersOf(files: ReadonlyMap<string, string>): Map<string, Set<string>> {
  const writers = new Map<string, Set<string>>();
  for (const [path, text] of files) {
    const owner = /^server\/features\/[^/]+/.exec(path)?.[0] ?? path;
    for (const [, table = `unnamed in ${path}`] of text.matchAll(writes))
      writers.set(table, new Set([...(writers.get(table) ?? []), owner]));
  }
  return writers;
}

/** Tables that more than one writes, with their writers, and writes that do not say of what table. */
function shared(files: ReadonlyMap<string, string>): string[] {
  return [...writersOf(files)]
    .filter(([table, owners]) => owners.size > 1 || table.startsWith('unnamed'))
    .map(([table, owners]) => `${table}: ${[...owners].sort().join(', ')}`)
    .sort();
}

test('a table is written by its owner only', () => {
  const files = readdirSync('server', { recursive: true, encoding: 'utf8' })
    // A copy carries whole databases, whoever owns their tables.
    .filter((name) => name.endsWith('.ts') && name !== join('platform', 'database', 'carry-rows.ts'))
    .map((name) => [join('server', name), readFileSync(join('server', name), 'utf8')] as const);
  expect(files.length).toBeGreaterThan(100);
  expect(shared(new Map(files))).toEqual([]);
});

test('a second writer is found', () => {
  const planted = new Map([
    ['server/features/study/study.queries.ts', `db.insertInto('study').values(row)`],
    ['server/features/release/freeze-release.ts', `db\n  .updateTable('study')\n  .set({ state })`],
    ['server/features/member/member.queries.ts', `db.selectFrom('study')`],
  ]);
  expect(shared(planted)).toEqual(['study: server/features/release, server/features/study']);
});

test('a write that does not name its table is found', () => {
  const planted = new Map([['server/features/study/study.queries.ts', `db.deleteFrom(table).execute()`]]);
  expect(shared(planted)).toEqual([
    'unnamed in server/features/study/study.queries.ts: server/features/study',
  ]);
});
