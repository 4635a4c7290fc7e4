import { Type } from 'typebox';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { RequestError } from '../../../../analysis/dataset/dataset.ts';
import { createDataset } from '../../../../analysis/engine/create-dataset.ts';
import { readAnalysis } from '../../../../analysis/engine/read-analysis.ts';
import { declare } from '../../../../analysis/model/procedure/declaration.ts';
import { listing } from '../../../../analysis/model/procedure/explain.ts';
import { count } from '../../../../analysis/model/procedure/parts.ts';
import type { Read, Written } from '../../../../analysis/model/procedure/request.ts';
import { resultSchema, writtenSchema } from '../../../../analysis/model/procedure/schema.ts';
import { both } from '../../../../analysis/model/words.ts';
import { tableOf } from '../../relate/claims.ts';
import { described } from './described.ts';

/** A procedure that nobody registered: all that a reader meets of it comes from these lines. */
const moods = declare({
  name: 'moods',
  title: both('心情', 'Moods'),
  useWhen: both('想知道有多少种心情', 'to see how many moods there are'),
  avoidWhen: both('不这样做时', 'not otherwise'),
  ...described,
  roles: {
    variables: { takes: 'list', use: 'summed', level: 'interval', title: both('变量', 'Variables') },
    by: {
      takes: 'variable',
      use: 'grouping',
      level: 'nominal',
      optional: true,
      title: both('分组', 'Groups'),
    },
  },
  options: {
    depth: { kind: 'whole', title: both('深度', 'Depth'), from: 1, to: 9, default: 3 },
  },
  result: { moods: Type.Array(count) },
});

const data = createDataset(tableOf({ A: [1, 2, 3], B: [3, 2, 1] }), {});
const read = (fields: object) => readAnalysis(moods, { procedure: 'moods', ...fields }, data);

describe('a made-up procedure', () => {
  it('is read by its declaration, with its defaults', () => {
    expect(read({ variables: ['A'] })).toEqual({ variables: ['A'], by: undefined, depth: 3 });
    expect(read({ variables: ['A', 'B'], depth: 9 })).toMatchObject({ depth: 9 });
  });

  it.each([
    [{ variables: ['A'], dept: 2 }, 'dept'],
    [{ variables: ['A'], depth: 10 }, 'depth'],
    [{ variables: ['Z'] }, 'variables'],
    [{}, 'variables'],
  ])('refuses %j naming the field', (fields, field) => {
    const refused = () => read(fields);
    expect(refused).toThrow(RequestError);
    expect(refused).toThrow(new RegExp(`^${field}: `));
  });

  it('has the types of its request, read and written', () => {
    expectTypeOf<Read<typeof moods>['depth']>().toEqualTypeOf<number>();
    // @ts-expect-error: a field that is not declared
    const wrong: Written<typeof moods> = { procedure: 'moods', variables: ['A'], dept: 2 };
    expect(wrong.variables).toEqual(['A']);
  });

  it('stands on the command line and in the description of the interface', () => {
    expect(listing([moods], 'en')).toMatch(/depth\s+Depth.*default: 3/);
    expect(writtenSchema(moods)).toMatchObject({ properties: { depth: { default: 3, maximum: 9 } } });
    expect(resultSchema(moods)).toMatchObject({ properties: { moods: { type: 'array' } } });
  });
});
