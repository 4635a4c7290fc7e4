import { describe, expect, it } from 'vitest';
import { reply } from '../../../analysis/engine/analyse.ts';
import { createDataset } from '../../../analysis/engine/create-dataset.ts';
import { covariancesOf } from '../../../analysis/dataset/covariances.ts';
import { tableOf } from '../relate/claims.ts';

const cells = { a: [1, 2, 5, 4, 9], b: [2, 1, 4, 4, 5], g: [1, 1, 1, 2, 2] };
const turned = { items: { a: { reverse: true, range: [1, 5] } } };
const sums = (table: ReturnType<typeof tableOf>, request: Readonly<Record<string, unknown>>) =>
  covariancesOf(createDataset(table, request), ['a', 'b'], 'listwise');

describe('requests on one table', () => {
  it('share the sums that were made of the same variables', () => {
    const table = tableOf(cells);
    expect(sums(table, {})).toBe(sums(table, {}));
    expect(sums(table, turned)).toBe(sums(table, structuredClone(turned)));
  });

  it('do not share them with other rows, another reversal or another table', () => {
    const table = tableOf(cells);
    const where = { where: { column: 'g', equals: 1 } };
    expect(sums(table, where).n).toBe(3);
    expect(sums(table, {}).n).toBe(5);
    expect(sums(table, turned).means[0]).toBeCloseTo(6 - sums(table, {}).means[0]!, 12);
    expect(sums(tableOf(cells), {})).not.toBe(sums(table, {}));
  });

  it('get the same bytes the second time, notes on the variables included', () => {
    const table = tableOf(cells);
    const request = { ...turned, analyses: [{ procedure: 'describe', variables: ['a'] }] };
    const first = JSON.stringify(reply(table, request));
    expect(first).toContain('1 values outside 1–5 were reversed as well');
    expect(JSON.stringify(reply(table, request))).toBe(first);
  });

  it('are told of values outside a range only where the variable is used', () => {
    const table = tableOf(cells);
    const ask = (variable: string) =>
      reply(table, { ...turned, analyses: [{ procedure: 'describe', variables: [variable] }] });
    expect(ask('a').analyses[0]!.notes).toHaveLength(1);
    expect(ask('b').analyses[0]!.notes).toHaveLength(0);
  });
});
