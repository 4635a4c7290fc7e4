import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folders = ['analysis', 'result', 'joint', 'lens', 'reading'].map((noun) => `server/features/${noun}`);
const evasion = /Record<string, unknown>|as unknown as/g;

const evasions = (text: string): string[] => text.match(evasion) ?? [];

test('results of procedures are read by their types', () => {
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  expect(files.length).toBeGreaterThan(30);
  expect(files.filter((file) => evasions(readFileSync(file, 'utf8')).length > 0)).toEqual([]);
});

test('a planted evasion is found', () => {
  const planted = 'const found = reply as unknown as Found;\nlet fields: Record<string, unknown>;';
  expect(evasions(planted)).toEqual(['as unknown as', 'Record<string, unknown>']);
});
