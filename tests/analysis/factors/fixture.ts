import { readFileSync } from 'node:fs';

/** What the R script of the same name wrote. */
export function fixture<T>(name: string): T {
  const path = new URL(`../../fixtures/analysis/factors/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

export function largestDifference(actual: readonly number[], expected: readonly number[]): number {
  if (actual.length !== expected.length) return Infinity;
  return Math.max(...actual.map((value, i) => Math.abs(value - expected[i]!)));
}
