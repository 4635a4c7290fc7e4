import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { cruise, type IConfiguration } from 'dependency-cruiser';
import { expect, onTestFinished, test } from 'vitest';

/** Rule → files of a small tree that break it and nothing else. */
const breaches: Record<string, Record<string, string>> = {
  'no-cycles': {
    'server/platform/a.ts': `import { b } from './b.ts';\nexport const a = () => b;`,
    'server/platform/b.ts': `import { a } from './a.ts';\nexport const b = () => a;`,
  },
  'analysis-is-pure': {
    'analysis/a.ts': `import { readFileSync } from 'node:fs';\nexport const a = readFileSync;`,
  },
  'contract-is-typebox-and-model': {
    'server/contract/a.ts': `import { b } from '../platform/b.ts';\nexport const a = b;`,
    'server/platform/b.ts': `export const b = 1;`,
  },
  'model-is-typebox': {
    'analysis/model/a.ts': `import { b } from '../protocol/b.ts';\nexport const a = b;`,
    'analysis/protocol/b.ts': `export const b = 1;`,
  },
  'protocol-is-typebox-and-model': {
    'analysis/protocol/a.ts': `import { b } from '../numeric/b.ts';\nexport const a = b;`,
    'analysis/numeric/b.ts': `export const b = 1;`,
  },
  'web-knows-contract-model-protocol-text-and-intake': {
    'web/studio/a.ts': `import { b } from '../../analysis/describe/b.ts';\nexport const a = b;`,
    'analysis/describe/b.ts': `export const b = 1;`,
  },
  'answer-stands-alone': {
    'web/answer/a.ts': `import { b } from '../studio/b.ts';\nexport const a = b;`,
    'web/studio/b.ts': `export const b = 1;`,
  },
  'feature-through-doors': {
    'server/features/study/a.ts': `import { b } from '../release/release.queries.ts';\nexport const a = b;`,
    'server/features/release/release.queries.ts': `export const b = 1;`,
  },
  'door-opens-no-parser': {
    'server/features/study/study.door.ts': `export { a } from './a.ts';`,
    'server/features/study/a.ts': `import { b } from '../../formats/sheet/read-sheet.ts';\nexport const a = b;`,
    'server/formats/sheet/read-sheet.ts': `import Papa from 'papaparse';\nexport const b = Papa;`,
  },
  'formats-know-bytes-only': {
    'server/formats/sheet/a.ts': `import { b } from '../../features/study/b.ts';\nexport const a = b;`,
    'server/features/study/b.ts': `export const b = 1;`,
  },
  'platform-below-features': {
    'server/platform/a.ts': `import { b } from '../features/study/b.ts';\nexport const a = b;`,
    'server/features/study/b.ts': `export const b = 1;`,
  },
  'routes-are-thin': {
    'server/features/study/study.routes.ts': `import { b } from './study.queries.ts';\nexport const a = b;`,
    'server/features/study/study.queries.ts': `export const b = 1;`,
  },
  'migrations-know-kysely-only': {
    'migrations/a.ts': `import { b } from '../server/platform/b.ts';\nexport const a = b;`,
    'server/platform/b.ts': `export const b = 1;`,
  },
  'nothing-imports-tests': {
    'server/platform/a.ts': `import { b } from '../../tests/b.ts';\nexport const a = b;`,
    'tests/b.ts': `export const b = 1;`,
  },
  resolvable: { 'server/platform/a.ts': `import { b } from './nowhere.ts';\nexport const a = b;` },
};

const house = createRequire(import.meta.url)(resolve('.dependency-cruiser.cjs')) as IConfiguration;

async function rulesBrokenBy(files: Record<string, string>): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'fourlinks-rules-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  const roots = ['analysis', 'server', 'web', 'migrations', 'tests'].filter((name) =>
    existsSync(join(root, name)),
  );
  const { tsConfig: _, ...options } = house.options ?? {};
  const { output } = await cruise(roots, {
    ...options,
    baseDir: root,
    ruleSet: { forbidden: house.forbidden ?? [] },
    validate: true,
  });
  if (typeof output === 'string') throw new Error(output);
  return [...new Set(output.summary.violations.map(({ rule }) => rule.name))];
}

test.each(Object.entries(breaches))('%s fires when it is broken', async (rule, files) => {
  expect(await rulesBrokenBy(files)).toEqual([rule]);
});

test('every rule of the house has its breach', () => {
  expect(house.forbidden?.map(({ name }) => name).sort()).toEqual(Object.keys(breaches).sort());
});
