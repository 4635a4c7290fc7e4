import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Column, Table } from '../../../analysis/columns.ts';
import { reply } from '../../../analysis/engine/analyse.ts';

type Cell = number | string | null;
export type Cells = Readonly<Record<string, readonly Cell[]>>;

/** One claim of an R script: these columns and this analysis give these numbers. */
export interface Claim {
  readonly name: string;
  readonly columns: Cells;
  readonly weights: string | null;
  readonly analysis: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
}

export function claimsOf(fixture: string): readonly Claim[] {
  const path = new URL(`../../fixtures/analysis/${fixture}.json`, import.meta.url);
  return (JSON.parse(readFileSync(path, 'utf8')) as { cases: Claim[] }).cases;
}

function columnOf(name: string, cells: readonly Cell[]): Column {
  if (!cells.some((cell) => typeof cell === 'string'))
    return { kind: 'real', name, values: Float64Array.from(cells, (cell) => (cell as number | null) ?? NaN) };
  const levels = [...new Set(cells.filter((cell) => cell !== null).map(String))];
  return {
    kind: 'text',
    name,
    levels,
    values: Int32Array.from(cells, (cell) => levels.indexOf(String(cell))),
  };
}

export function tableOf(cells: Cells): Table {
  const columns = new Map(Object.entries(cells).map(([name, values]) => [name, columnOf(name, values)]));
  return { columns, rows: Object.values(cells)[0]!.length };
}

export type Answer = Readonly<Record<string, unknown>>;

/** What an answer holds at a dotted path. */
export function at(answer: unknown, path: string): unknown {
  return path.split('.').reduce((value, key) => (value as Answer | null)?.[key], answer);
}

export function numberAt(answer: unknown, path: string): number {
  const value = at(answer, path);
  expect(value, path).toBeTypeOf('number');
  return value as number;
}

/** The answer to one analysis as the wire would carry it. */
export function answerTo(cells: Cells, analysis: Claim['analysis'], request: object = {}): Answer {
  const { analyses } = reply(tableOf(cells), { ...request, analyses: [analysis] });
  return JSON.parse(JSON.stringify(analyses[0])) as Answer;
}

export function answerToClaim({ columns, analysis, weights }: Claim): Answer {
  return answerTo(columns, analysis, weights === null ? {} : { weights });
}

/** Relative agreement of every number in `expected`, by field: p values are tails and have a bar of their own. */
export function expectClose(
  actual: unknown,
  expected: unknown,
  bar: { tail: number; other: number },
  path = '',
): void {
  if (typeof expected === 'number') {
    const tolerance = /(^|\.)p[A-Z]?\w*$/.test(path) ? bar.tail : bar.other;
    expect(actual, path).toBeTypeOf('number');
    const off = Math.abs((actual as number) - expected);
    if (off > tolerance * Math.abs(expected) && off > 1e-14) expect(actual, path).toBe(expected);
    return;
  }
  if (expected === null || typeof expected !== 'object') {
    expect(actual, path).toBe(expected);
    return;
  }
  if (Array.isArray(expected)) expect(actual, path).toHaveLength(expected.length);
  for (const [key, value] of Object.entries(expected))
    expectClose((actual as Record<string, unknown>)?.[key], value, bar, `${path}.${key}`);
}
