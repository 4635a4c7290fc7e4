import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Forms whose refusals a browser would say in its own language. */
const inBrowserWords = (page: string): string[] =>
  (page.match(/<form\b[^]*?>\s*\n/g) ?? []).filter((form) => !/novalidate|\{@attach ownWords\}/.test(form));

test('no form leaves it to the browser to say what is wrong', () => {
  const pages = readdirSync('web', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svelte'))
    .map((file) => join('web', file));
  const found = pages.filter((page) => inBrowserWords(readFileSync(page, 'utf8')).length > 0);
  expect(inBrowserWords('<form onsubmit={send}>\n')).toHaveLength(1);
  expect(found).toEqual([]);
});
