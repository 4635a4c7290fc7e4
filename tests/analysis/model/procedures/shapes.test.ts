import { describe, expect, it } from 'vitest';
import { createDataset } from '../../../../analysis/engine/create-dataset.ts';
import { readAnalysis } from '../../../../analysis/engine/read-analysis.ts';
import { declare, type Role } from '../../../../analysis/model/procedure/declaration.ts';
import { namedIn } from '../../../../analysis/model/procedure/named.ts';
import { both } from '../../../../analysis/model/words.ts';
import { tableOf } from '../../relate/claims.ts';
import { described } from './described.ts';

const title = both('字段', 'Field');
const within: Role = { takes: 'within', use: 'summed', level: 'interval', optional: true, title };
const random: Role = { takes: 'random', use: 'summed', optional: true, title };

/** A procedure with every shape that a field can have. */
const shapes = declare({
  name: 'shapes',
  title: both('形状', 'Shapes'),
  useWhen: both('想看字段的形状', 'to see the shapes of fields'),
  avoidWhen: both('不这样做时', 'not otherwise'),
  ...described,
  roles: { within, random },
  options: {
    value: { kind: 'value', title },
    names: { kind: 'names', title },
    numbers: { kind: 'numbers', from: 0, to: 1, title },
    terms: { kind: 'terms', title },
    sets: { kind: 'sets', title },
    values: { kind: 'values', title },
    words: { kind: 'terms', values: ['all', 'none'], default: 'all', title },
    weights: { kind: 'weights', title },
  },
  result: {},
});

const data = createDataset(tableOf({ A: [1, 2, 3], B: [3, 2, 1], C: [1, 1, 2] }), {});
const read = (fields: object) => readAnalysis(shapes, { procedure: 'shapes', ...fields }, data);

describe('fields of every shape', () => {
  it('are read as they are written', () => {
    const fields = {
      within: { time: { before: ['A'], after: ['B'] } },
      value: 'yes',
      names: ['a', 'b'],
      numbers: [0, 0.5],
      terms: [['A', 'B'], ['C']],
      sets: { G: ['F1', 'F2'] },
      values: ['yes', 2],
      words: [['A', 'B']],
      weights: { rise: { A: [-1, 0, 1] } },
    };
    expect(read(fields)).toMatchObject(fields);
    expect(read({ random: [{ group: 'C', slopes: ['A'] }] })).toMatchObject({
      random: [{ group: 'C', slopes: ['A'], correlated: true }],
    });
  });

  it.each([
    [{ within: { time: ['A'] } }, 'within.time'],
    [{ within: { time: { before: ['Z'] } } }, 'within.time.before'],
    [{ random: [{ slopes: ['A'] }] }, 'random[0].group'],
    [{ random: [{ group: 'C', slope: 'A' }] }, 'random[0].slope'],
    [{ random: 'C' }, 'random'],
    [{ value: ['yes'] }, 'value'],
    [{ names: 'a' }, 'names'],
    [{ numbers: [0, 2] }, 'numbers[1]'],
    [{ terms: ['A'] }, 'terms[0]'],
    [{ sets: { G: 'F1' } }, 'sets.G'],
    [{ values: ['yes', null] }, 'values[1]'],
    [{ words: 'some' }, 'words'],
    [{ weights: { rise: [1] } }, 'weights.rise'],
    [{ weights: { rise: { A: ['1'] } } }, 'weights.rise.A[0]'],
  ])('refuses %j naming %s', (fields, field) =>
    expect(() => read(fields)).toThrow(expect.objectContaining({ field })),
  );

  it('name their variables with what becomes of the people behind them', () => {
    expect(namedIn(within, { time: { before: ['A'], after: ['B'] } })).toEqual([
      { name: 'A', use: 'summed' },
      { name: 'B', use: 'summed' },
    ]);
    expect(namedIn(random, [{ group: 'C', slopes: ['A'] }])).toEqual([
      { name: 'C', use: 'grouping' },
      { name: 'A', use: 'summed' },
    ]);
  });
});
