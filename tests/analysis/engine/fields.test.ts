import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reply } from '../../../analysis/engine/analyse.ts';
import type { Declaration } from '../../../analysis/model/procedure/declaration.ts';
import { declarations } from '../../../analysis/model/procedures/index.ts';
import { RequestError } from '../../../analysis/dataset/dataset.ts';
import { tableOf, type Cells } from '../relate/claims.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const { columns } = JSON.parse(read('tests/fixtures/analysis/describe/bfi.json')) as { columns: Cells };
const { analyses: examples, ...definitions } = JSON.parse(read('server/contract/analysis-example.json')) as {
  analyses: ({ procedure: string } & Record<string, unknown>)[];
  items: object;
  scales: Record<string, object>;
};
const table = tableOf(
  Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, cells.slice(0, 60)])),
);

/** The reply, or the field that is refused and why. */
function outcome(request: object): unknown {
  try {
    return reply(table, request);
  } catch (error) {
    if (error instanceof RequestError) return `${error.field} ${error.code}`;
    throw error;
  }
}

const [describeExample] = examples;
const asked = { ...definitions, analyses: [describeExample] };
const odd = { surprise: 1 };

describe('a field that nobody knows is refused, named with its place', () => {
  it.each([
    ['surprise', { ...asked, ...odd }],
    ['weigths', { ...asked, weigths: 'age' }],
    ['data.surprise', { ...asked, data: odd }],
    ['items.A1.surprise', { ...asked, items: { A1: { reverse: true, range: [1, 6], ...odd } } }],
    ['scales.A.surprise', { ...asked, scales: { A: { ...definitions.scales['A'], ...odd } } }],
    ['derive[0].surprise', { ...asked, derive: [{ name: 'X', from: 'A1 + 1', ...odd }] }],
    ['where.surprise', { ...asked, where: { column: 'gender', equals: 1, ...odd } }],
  ])('%s', (field, request) => {
    expect(outcome(request)).toBe(`${field} unknown-field`);
  });

  it.each(examples)('in $procedure', (example) => {
    const request = { ...definitions, analyses: [{ ...example, ...odd }] };
    expect(outcome(request)).toBe('analyses[0].surprise unknown-field');
  });
});

/** The fields of a procedure that a request may leave out and that take a list or lists by name. */
function listsToLeaveOut({ roles, options }: Declaration): [string, unknown][] {
  const optional = Object.entries(roles).filter(([, role]) => role.optional);
  const emptyRoles = optional.flatMap(([name, { takes }]): [string, unknown][] => {
    if (takes === 'list' || takes === 'blocks' || takes === 'random') return [[name, []]];
    return takes === 'factors' || takes === 'within' ? [[name, {}]] : [];
  });
  const emptyOptions = Object.entries(options).flatMap(([name, option]): [string, unknown][] => {
    if (option.needed) return [];
    if (['choices', 'names', 'numbers', 'terms'].includes(option.kind)) return [[name, []]];
    return option.kind === 'sets' ? [[name, {}]] : [];
  });
  return [...emptyRoles, ...emptyOptions];
}

const optionalLists = Object.values(declarations).flatMap((declaration) =>
  listsToLeaveOut(declaration).map(([field, empty]) => ({ procedure: declaration.name, field, empty })),
);

describe('an empty list says no more than none', () => {
  it.each(optionalLists)('$field of $procedure', ({ procedure, field, empty }) => {
    const { [field]: _, ...example } = examples.find((each) => each.procedure === procedure)!;
    const [without, withEmpty] = [example, { ...example, [field]: empty }].map((analysis) =>
      outcome({ ...definitions, analyses: [analysis] }),
    );
    expect(withEmpty).toEqual(without);
  });

  it('of a request as a whole', () => {
    const empty = { derive: [], items: {}, scales: {}, data: { missing: [] } };
    const plain = { analyses: [{ procedure: 'describe', variables: ['A1'] }] };
    expect(reply(table, { ...empty, ...plain })).toEqual(reply(table, plain));
    expect(outcome({ ...plain, analyses: [] })).toBe('analyses analyses');
  });
});
