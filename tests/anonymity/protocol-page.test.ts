import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const pages = ['server/participation.md', 'server/participation.zh-CN.md'];

/** `file` › “title of the test” */
function claimsOf(page: string): { file: string; title: string }[] {
  const claims = readFileSync(page, 'utf8').matchAll(/`(tests\/[^`]+\.test\.ts)` › “([^”]+)”/g);
  return [...claims].map(([, file, title]) => ({ file: file!, title: title! }));
}

test.each(pages)('every test that %s names exists under its title', (page) => {
  const claims = claimsOf(page);
  expect(claims.length).toBeGreaterThan(25);
  for (const { file, title } of claims) {
    expect(existsSync(file), file).toBe(true);
    const quoted = ["'", '"', '`'].some((quote) =>
      readFileSync(file, 'utf8').includes(`${quote}${title}${quote}`),
    );
    expect(quoted, `${file}: ${title}`).toBe(true);
  }
});

test('both languages of the protocol page name the same tests', () => {
  const [english, chinese] = pages.map(claimsOf);
  expect(chinese).toEqual(english);
});

test.each(pages)('every row of claims in %s names a test', (page) => {
  const tables = readFileSync(page, 'utf8')
    .split(/^## /m)
    .filter((part) => part.includes('\n| --- | --- |\n'));
  expect(tables).toHaveLength(2);
  for (const table of tables) {
    const rows = table
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(2);
    for (const row of rows) expect(row).toMatch(/› “/);
  }
});
