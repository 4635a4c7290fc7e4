import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reply } from '../../../analysis/engine/analyse.ts';
import type { Declaration } from '../../../analysis/model/procedure/declaration.ts';
import { isForAnswers } from '../../../analysis/model/procedure/two-forms.ts';
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

/** Roles of a procedure that a request may leave out and that take a list or lists by name, each with an empty one. */
function emptyRoles({ roles }: Declaration): [string, unknown][] {
  return Object.entries(roles).flatMap(([name, { takes, optional }]): [string, unknown][] => {
    if (!optional || !['list', 'blocks', 'factors', 'within', 'random'].includes(takes)) return [];
    return [[name, takes === 'factors' || takes === 'within' ? {} : []]];
  });
}

/** The same of options. */
function emptyOptions({ options }: Declaration): [string, unknown][] {
  return Object.entries(options).flatMap(([name, { kind, needed }]): [string, unknown][] => {
    if (needed || !['choices', 'names', 'numbers', 'values', 'terms', 'sets', 'weights'].includes(kind))
      return [];
    return [[name, kind === 'sets' || kind === 'weights' ? {} : []]];
  });
}

const all = Object.values(declarations).filter(isForAnswers);
const each = (lists: (declaration: Declaration) => [string, unknown][]) =>
  all.flatMap((declaration) =>
    lists(declaration).map(([field, empty]) => ({ procedure: declaration.name, field, empty })),
  );

function withAndWithout(procedure: string, field: string, empty: unknown): unknown[] {
  const { [field]: _, ...example } = examples.find((one) => one.procedure === procedure)!;
  return [{ ...example, [field]: empty }, example].map((analysis) =>
    outcome({ ...definitions, analyses: [analysis] }),
  );
}

describe('an empty list', () => {
  it.each(each(emptyRoles))(
    'of $field of $procedure says no more than none',
    ({ procedure, field, empty }) => {
      const [withEmpty, without] = withAndWithout(procedure, field, empty);
      expect(withEmpty).toEqual(without);
    },
  );

  it.each(each(emptyOptions))('of $field of $procedure is not refused', ({ procedure, field, empty }) => {
    const [withEmpty] = withAndWithout(procedure, field, empty);
    expect(String(withEmpty)).not.toMatch(new RegExp(`^analyses\\[0\\]\\.${field}\\b`));
  });

  it('of a request as a whole', () => {
    const empty = { derive: [], items: {}, scales: {}, data: { missing: [] } };
    const plain = { analyses: [{ procedure: 'describe', variables: ['A1'] }] };
    expect(reply(table, { ...empty, ...plain })).toEqual(reply(table, plain));
    expect(outcome({ ...plain, analyses: [] })).toBe('analyses analyses');
  });
});
