import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { Presented } from '../../../analysis/model/presented.ts';
import { declarations } from '../../../analysis/model/procedures/index.ts';
import { isTerm } from '../../../analysis/presentation/terms/term-of.ts';
import { bfi, examples, told } from './examples.ts';

/** The same table with so little in it that hardly anything can be computed. */
const thin = Object.fromEntries(
  Object.entries(bfi).map(([name, cells]) => [name, cells.slice(0, 3).map(() => 1)]),
);
const none = Object.fromEntries(Object.keys(bfi).map((name) => [name, []]));

describe.each([
  ['all rows', bfi],
  ['three equal rows', thin],
  ['no row', none],
])('on %s', (_, cells) => {
  it.each(examples)('$procedure is told in whole tables', (example) => {
    const presented = told(example, cells);
    expect([...Value.Errors(Presented, presented)]).toEqual([]);
    const printed = JSON.stringify(presented);
    expect(printed).not.toMatch(/NaN|undefined|\[object/);
    for (const sentence of [presented.sentence, ...presented.notes]) {
      expect(sentence['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
      expect(sentence.en).toMatch(/[a-z]/);
    }
    expect(new Set(presented.tables.map(({ id }) => id)).size).toBe(presented.tables.length);
  });
});

it.each(Object.values(declarations).map(({ name, result }) => [name, Object.keys(result)]))(
  'every field of a result of %s has a word',
  (_, fields) => expect(fields.filter((field) => !isTerm(field))).toEqual([]),
);
