import { readFileSync } from 'node:fs';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { reply } from '../../../../analysis/engine/analyse.ts';
import { resultSchema, writtenSchema } from '../../../../analysis/model/procedure/schema.ts';
import { declarations, procedureNames, type Analysis } from '../../../../analysis/model/procedures/index.ts';
import { packed } from '../../engine/packed.ts';
import { tableOf, type Cells } from '../../relate/claims.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const { columns } = read('tests/fixtures/analysis/describe/bfi.json') as { columns: Cells };
const { analyses: examples, ...definitions } = read('server/contract/analysis-example.json') as {
  analyses: Analysis[];
};

const faults = (schema: TSchema, value: unknown) =>
  [...Value.Errors(schema, value)].map((error) => JSON.stringify(error));

/** The same table with so little in it that hardly anything can be computed. */
const thin = Object.fromEntries(
  Object.entries(columns).map(([name, cells]) => [name, cells.slice(0, 3).map(() => 1)]),
);

describe.each([
  ['all rows', columns],
  ['three equal rows', thin],
  ['no row', Object.fromEntries(Object.keys(columns).map((name) => [name, []]))],
])('on %s', (_, cells) => {
  it.each(examples)('a result of $procedure is what its declaration promises', (example) => {
    const [found] = reply(packed(tableOf(cells)), { ...definitions, analyses: [example] }).analyses;
    expect(faults(resultSchema(declarations[example.procedure]), found)).toEqual([]);
  });
});

it.each(examples)('the request of $procedure is what its declaration describes', (example) => {
  expect(faults(writtenSchema(declarations[example.procedure]), example)).toEqual([]);
});

it('every declaration stands under its own name', () => {
  expect(Object.values(declarations).map(({ name }) => name)).toEqual(procedureNames);
});
