import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RequestError } from '../../../analysis/dataset/dataset.ts';
import { reply } from '../../../analysis/engine/analyse.ts';
import { MOST_ENTRIES } from '../../../analysis/engine/read-option.ts';
import type { Declaration, Role } from '../../../analysis/model/procedure/declaration.ts';
import { isForAnswers } from '../../../analysis/model/procedure/two-forms.ts';
import { declarations } from '../../../analysis/model/procedures/index.ts';
import { tableOf } from '../relate/claims.ts';

const { analyses: examples, ...definitions } = JSON.parse(
  readFileSync(new URL('../../../server/contract/analysis-example.json', import.meta.url), 'utf8'),
) as { analyses: { procedure: string }[] };

const WIDE = 2100;
const names = Array.from({ length: WIDE }, (_, i) => `V${i}`);
const bfi = ['A', 'C', 'E', 'N', 'O'].flatMap((scale) => [1, 2, 3, 4, 5].map((i) => `${scale}${i}`));
const table = tableOf(
  Object.fromEntries(
    [...names, ...bfi, 'gender', 'education', 'age'].map((name, i) => [name, [i % 5, 1, 2]]),
  ),
);

/** A value of a role that names one variable more than it may. */
function tooMany(takes: Role['takes'], most: number): unknown {
  const list = names.slice(0, most + 1);
  switch (takes) {
    case 'blocks':
      return [list.slice(0, 1), list.slice(1)];
    case 'factors':
      return { F: list.slice(0, 2), G: list.slice(2) };
    case 'within':
      return { time: { before: list.slice(0, 2), after: list.slice(2) } };
    case 'random':
      return list.map((group) => ({ group }));
    default:
      return list;
  }
}

const onAnswers = Object.values(declarations).filter(isForAnswers);
const longRoles = onAnswers.flatMap((declaration: Declaration) =>
  Object.entries(declaration.roles)
    .filter(([, { takes }]) => ['list', 'blocks', 'factors', 'within', 'random'].includes(takes))
    .map(([field, role]) => ({ declaration, procedure: declaration.name, field, role })),
);

function refusal(analysis: object): RequestError {
  try {
    reply(table, { ...definitions, analyses: [analysis] });
  } catch (error) {
    if (error instanceof RequestError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('every list of variables has a most, which its refusal names', () => {
  it.each(longRoles)('$field of $procedure', ({ declaration, procedure, field, role }) => {
    const most = 'most' in role ? role.most : Infinity;
    expect(most).toBeLessThan(WIDE);
    const others = declaration.either?.includes(field) ? declaration.either : [];
    const example = Object.fromEntries(
      Object.entries(examples.find((each) => each.procedure === procedure)!).filter(
        ([name]) => !others.includes(name),
      ),
    );
    const { field: named, code, details } = refusal({ ...example, [field]: tooMany(role.takes, most) });
    expect([named, code, details['count'], details['given']]).toEqual([
      `analyses[0].${field}`,
      'at-most',
      most,
      most + 1,
    ]);
  });

  it('10,000 columns are refused at once', () => {
    const variables = Array.from({ length: 10_000 }, (_, i) => `V${i}`);
    expect(refusal({ procedure: 'correlation', variables }).message).toBe(
      'analyses[0].variables: must name at most 300, here are 10000',
    );
  });

  it('names of factors count as well', () => {
    const factors = Object.fromEntries(Array.from({ length: 301 }, (_, i) => [`F${i}`, ['A1', 'A2', 'A3']]));
    expect(refusal({ procedure: 'cfa', factors }).code).toBe('at-most');
  });

  it('lists of options have a most', () => {
    const tests = Array.from({ length: MOST_ENTRIES + 1 }, () => 'anova');
    const { field, details } = refusal({ procedure: 'compare', variable: 'A1', by: 'gender', tests });
    expect([field, details['count']]).toEqual(['analyses[0].tests', MOST_ENTRIES]);
  });
});

describe('more categories than anybody reads', () => {
  const n = 1000;
  const many = tableOf({
    a: Array.from({ length: n }, (_, i) => i),
    b: Array.from({ length: n }, (_, i) => (i * 7) % n),
    c: Array.from({ length: n }, (_, i) => (i * 13) % 7),
    d: Array.from({ length: n }, (_, i) => (i * 17) % 5),
    e: Array.from({ length: n }, (_, i) => (i * 11) % 6),
  });
  const of = (analysis: object) => reply(many, { analyses: [analysis] }).analyses[0]!;

  it('make no table of a million cells', () => {
    const found = of({ procedure: 'crosstab', rows: 'a', columns: 'b' });
    expect(found).toMatchObject({ table: { rows: [], values: [] }, chi2: null, fisher: { p: null } });
    expect(found.notes).toEqual([
      'the table has more than 100000 cells, too many to test: combine categories first',
    ]);
  });

  it('make no model with parameters for each', () => {
    const found = of({ procedure: 'invariance', factors: { F: ['c', 'd', 'e'] }, group: 'a' });
    expect(found).toMatchObject({ configural: { chi2: null } });
    expect(found.notes).toEqual([
      'a has more than 60 groups, each with parameters of its own: combine groups first',
    ]);
  });

  it('are told apart and compared in one pass', () => {
    expect(of({ procedure: 'compare', variable: 'b', by: 'a', tests: ['kruskalWallis'] })).toMatchObject({
      n,
      kruskalWallis: { df: n - 1 },
    });
  });
});
