import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** They rule over many addresses by how these begin. */
const byBeginning = ['access-gate.ts', 'protect.ts', 'request-log.ts'].map((name) =>
  join('server/platform/http', name),
);

const writesPath = (text: string) => /['"`](?:\$\{\w+\})?\/api\//.test(text);

test('a path of the interface is written in the contract alone', () => {
  const files = ['server', 'web', 'analysis']
    .flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name)),
    )
    .filter((name) => /\.(ts|svelte)$/.test(name) && !name.startsWith(join('server', 'contract')));
  expect(files.filter((name) => writesPath(readFileSync(name, 'utf8'))).sort()).toEqual(byBeginning);
});

test.each([`get('/api/studies')`, '`/api/studies/${study}`', '`${origin}/api/session`', 'href="/api/x.csv"'])(
  'a path is found where it is planted: %s',
  (planted) => expect(writesPath(planted)).toBe(true),
);
