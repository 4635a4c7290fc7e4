import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { analyse, reply } from '../../../analysis/engine/analyse.ts';
import { deriveColumn, rowsOf } from '../../../analysis/engine/derived-column.ts';
import { RequestError } from '../../../analysis/dataset/dataset.ts';
import { compile } from '../../../analysis/model/expression/compile.ts';
import { parseExpression } from '../../../analysis/model/expression/parse.ts';
import type { AnalysisRequest } from '../../../analysis/model/request.ts';
import { tableOf } from '../relate/claims.ts';
import { packed } from './packed.ts';

const cells = {
  A: [1, 2, 3, 4, 5, null],
  B: [5, 4, 4, 2, 1, 3],
  G: [1, 1, 1, 2, 2, 2],
  T: ['x', 'y', 'x', 'y', null, 'x'],
};
const table = tableOf(cells);

type Before = Omit<AnalysisRequest, 'analyses'>;

/** The value of a derived variable on each row, null where missing. */
function valuesOf(from: string, before: Before = {}) {
  const id = cells.A.map((_, row) => row);
  return id.map((row) => {
    const [found] = analyse(tableOf({ ...cells, id }), {
      ...before,
      derive: [{ name: 'D', from }],
      where: `id = ${row}`,
      analyses: [{ procedure: 'frequencies', variables: ['D'] }],
    }).analyses;
    return found.variables[0]!.categories[0]?.value ?? null;
  });
}

const describeOf = (variables: readonly string[], before: Before) =>
  analyse(table, { ...before, analyses: [{ procedure: 'describe', variables }] }).analyses[0].variables;

describe('a derived variable', () => {
  it.each<[string, (number | string | null)[]]>([
    ['A + B', [6, 6, 7, 6, 6, null]],
    ['A > 3', [0, 0, 0, 1, 1, null]],
    ['if(A > 3, "high", "low")', ['low', 'low', 'low', 'high', 'high', null]],
    ['band(A, 2, 4)', [1, 2, 2, 3, 3, null]],
    ['recode(T, "x": 1, "y": 2, missing: 9)', [1, 2, 1, 2, 9, 1]],
    ['mean(A, B, least: 1)', [3, 3, 3.5, 3, 3, 3]],
    ['count(A, B in (1, 4))', [1, 1, 1, 1, 1, 0]],
    ['rank(B)', [6, 4.5, 4.5, 2, 1, 3]],
    ['rank(A by G)', [1, 2, 3, 1, 2, null]],
    ['A - mean(A by G)', [-1, 0, 1, -0.5, 0.5, null]],
    ['count(A by G)', [3, 3, 3, 2, 2, 2]],
    ['sum(B by T)', [12, 6, 12, 6, null, 12]],
    ['standardise(G * 0)', [null, null, null, null, null, null]],
  ])('%s is worked out on every row', (from, expected) => expect(valuesOf(from)).toEqual(expected));

  it('is standardised to mean 0 and standard deviation 1, in the whole or in each group', () => {
    const [whole] = describeOf(['Z'], { derive: [{ name: 'Z', from: 'standardise(B)' }] });
    expect(whole!.mean).toBeCloseTo(0, 14);
    expect(whole!.sd).toBeCloseTo(1, 14);
    const [within] = describeOf(['Z'], {
      derive: [{ name: 'Z', from: 'standardise(B by G)' }],
      where: 'G = 2',
    });
    expect(within!.mean).toBeCloseTo(0, 14);
    expect(within!.sd).toBeCloseTo(1, 14);
  });

  it('stands on the reversed item, or on the item as it was answered', () => {
    const items = { A: { reverse: true, range: [1, 5] as const } };
    expect(valuesOf('A', { items })).toEqual([5, 4, 3, 2, 1, null]);
    expect(valuesOf('raw A', { items })).toEqual([1, 2, 3, 4, 5, null]);
  });

  it('may be made of scales and of other derived variables, in any order, and be an item of a scale', () => {
    const derive = [
      { name: 'E', from: 'D * 2' },
      { name: 'D', from: 'S - 1' },
    ];
    const scales = { S: { items: ['A', 'B'] }, R: { items: ['D', 'E'] } };
    const found = describeOf(['S', 'D', 'E', 'R'], { derive, scales });
    expect(found.map(({ n, mean }) => [n, mean])).toEqual([
      [5, 3.1],
      [5, 2.1],
      [5, 4.2],
      [5, 3.15],
    ]);
  });

  it('serves as group, weight and condition, and where chooses after it is made', () => {
    const derive = [
      { name: 'old', from: 'if(A >= 3, "yes", "no")' },
      { name: 'w', from: 'if(B > 3, 2, 1)' },
      { name: 'Z', from: 'rank(B)' },
    ];
    const { analyses } = analyse(table, {
      derive,
      weights: 'w',
      where: 'old = "no" or Z < 2',
      analyses: [{ procedure: 'describe', variables: ['Z'], by: 'old' }],
    });
    expect(analyses[0].variables).toMatchObject([
      { group: 'no', n: 4, mean: 5.25 },
      { group: 'yes', n: 1, mean: 1 },
    ]);
  });

  it('is the same on packed columns', () => {
    const request = {
      derive: [{ name: 'D', from: 'mean(A, B, least: 1) - mean(A by G)' }],
      where: 'A > 1 or isMissing(A)',
      analyses: [{ procedure: 'describe', variables: ['D'], by: 'T' }],
    } as const;
    expect(analyse(packed(table), request)).toEqual(analyse(table, request));
  });
});

describe('where', () => {
  const rowsWhere = (where: string) =>
    analyse(table, { where, analyses: [{ procedure: 'missing', variables: ['B'] }] }).analyses[0].n;

  it.each([
    ['A > 2', 3],
    ['not A > 2', 2],
    ['A > 2 or isMissing(A)', 4],
    ['isMissing(T)', 1],
    ['T = "x"', 3],
    ['T != "x"', 2],
    ['A in (1, 5) and G = 2', 1],
    ['A > 2 and G = 2 or T = "x"', 5],
    ['A > 99', 0],
    ['true', 6],
  ])('%s leaves %d rows: what is missing is not chosen', (where, n) => expect(rowsWhere(where)).toBe(n));
});

describe('a malformed derivation or condition names its field', () => {
  it.each([
    [{ derive: { D: 'A' } }, 'derive'],
    [{ derive: ['A'] }, 'derive[0]'],
    [{ derive: [{ name: 'D' }] }, 'derive[0].from'],
    [{ derive: [{ from: 'A' }] }, 'derive[0].name'],
    [{ derive: [{ name: 'D', from: 'A', as: 1 }] }, 'derive[0].as'],
    [{ derive: [{ name: 'D', from: 'A +' }] }, 'derive[0].from'],
    [{ derive: [{ name: 'D', from: 'T + 1' }] }, 'derive[0].from'],
    [{ derive: [{ name: 'D', from: 'Z' }] }, 'derive[0].from'],
    [{ derive: [{ name: 'A', from: 'B' }] }, 'derive[0].name'],
    [
      {
        derive: [
          { name: 'D', from: 'A' },
          { name: 'D', from: 'B' },
        ],
      },
      'derive[1].name',
    ],
    [{ derive: [{ name: 'D', from: 'D + 1' }] }, 'derive[0].from'],
    [
      {
        derive: [
          { name: 'D', from: 'E' },
          { name: 'E', from: 'D' },
        ],
      },
      'derive[0].from',
    ],
    [{ derive: [{ name: 'D', from: 'S' }], scales: { S: { items: ['D'] } } }, 'derive[0].from'],
    [{ derive: Array.from({ length: 201 }, (_, i) => ({ name: `D${i}`, from: 'A' })) }, 'derive'],
    [{ where: 'A' }, 'where'],
    [{ where: 'Z > 1' }, 'where'],
    [{ where: 'A >' }, 'where'],
    [{ where: 'T > 1' }, 'where'],
    [{ where: 3 }, 'where'],
    [{ derive: [{ name: 'D', from: 'T' }], weights: 'D' }, 'weights.D'],
  ])('%j', (request, field) => {
    let caught: unknown;
    try {
      reply(table, { ...request, analyses: [{ procedure: 'describe', variables: ['A'] }] });
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(RequestError);
    const { reason, field: named } = caught as RequestError;
    expect(named).toBe(field);
    expect(reason['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
    expect(reason['zh-CN'] + reason.en).not.toMatch(/undefined|[{}]/);
  });

  it('and says at which character', () =>
    expect(() =>
      reply(table, { where: 'A > 1 adn B', analyses: [{ procedure: 'describe', variables: ['A'] }] }),
    ).toThrow('where: at character 7: the end is expected, not "adn"'));
});

const cell = fc.option(fc.integer({ min: -3, max: 5 }), { nil: null });
const rows = fc.array(fc.record({ A: cell, B: cell, C: cell }), { minLength: 1, maxLength: 8 });
const { number } = fc.letrec<{ number: string; truth: string }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('A', 'B', 'C', '2', '0.5', 'missing'),
    fc
      .tuple(tie('number'), fc.constantFrom('+', '-', '*', '/'), tie('number'))
      .map(([a, o, b]) => `(${a} ${o} ${b})`),
    fc.tuple(tie('truth'), tie('number'), tie('number')).map(([c, a, b]) => `if(${c}, ${a}, ${b})`),
    fc
      .tuple(fc.constantFrom('mean', 'sum', 'min', 'max', 'count'), tie('number'), tie('number'))
      .map(([f, a, b]) => `${f}(${a}, ${b})`),
    tie('number').map((a) => `recode(${a}, -1..1: A, 2: 7, else: B)`),
    tie('number').map((a) => `band(${a}, 0, 2)`),
    tie('number').map((a) => `abs(${a})`),
  ),
  truth: fc.oneof(
    { maxDepth: 4 },
    fc
      .tuple(tie('number'), fc.constantFrom('=', '!=', '<', '>='), tie('number'))
      .map(([a, o, b]) => `(${a} ${o} ${b})`),
    fc.tuple(tie('truth'), fc.constantFrom('and', 'or'), tie('truth')).map(([a, o, b]) => `(${a} ${o} ${b})`),
    tie('truth').map((a) => `(not ${a})`),
    tie('number').map((a) => `(${a} in (0, 2))`),
    tie('number').map((a) => `isMissing(${a})`),
  ),
}));

test('a column is derived as each respondent alone would be, packed or not', () => {
  fc.assert(
    fc.property(number, rows, (source, all) => {
      const expression = parseExpression(source);
      const alone = compile<(typeof all)[number]>(expression, {
        variable: (name) => (row) => row[name as 'A' | 'B' | 'C'],
      });
      const expected = all.map((row) => alone(row)).map((value) => (value === null ? NaN : Number(value)));
      const names = ['A', 'B', 'C'] as const;
      const whole = tableOf(Object.fromEntries(names.map((name) => [name, all.map((row) => row[name])])));
      for (const { columns } of [whole, packed(whole)]) {
        const derived = deriveColumn(
          'D',
          expression,
          'number',
          all.length,
          rowsOf(all.length, (name) => columns.get(name)!),
        );
        expect([...derived.values]).toEqual(expected);
      }
    }),
    { numRuns: 500 },
  );
});
