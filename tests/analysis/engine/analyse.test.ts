import { describe, expect, it } from 'vitest';
import { analyse, reply } from '../../../analysis/engine/analyse.ts';
import { RequestError } from '../../../analysis/dataset/dataset.ts';
import type { AnalysisRequest } from '../../../analysis/model/request.ts';
import { tableOf } from '../relate/claims.ts';
import { packed } from './packed.ts';

const table = tableOf({
  a: [1, 2, 3, 4, null],
  b: [5, 4, null, 2, 1],
  c: [1, 1, 2, 2, 2],
  w: [1, 2, 0, null, 3],
  g: ['x', 'x', 'y', 'y', 'y'],
});
const names = (count: number) => Array.from({ length: count }, (_, i) => `v${i}`);
const describeA = { procedure: 'describe', variables: ['a'] } as const;
const ask = (request: object) => reply(table, { analyses: [describeA], ...request });
const summaryOf = (request: Omit<AnalysisRequest, 'analyses'>, variables: readonly string[] = ['a']) =>
  analyse(table, { ...request, analyses: [{ procedure: 'describe', variables }] }).analyses[0].variables[0]!;

describe('a malformed request names its field', () => {
  it.each([
    [{ analyses: [] }, 'analyses'],
    [{ analyses: ['describe'] }, 'analyses[0].procedure'],
    [{ analyses: [{ procedure: 'divine' }] }, 'analyses[0].procedure'],
    [{ analyses: [{ procedure: 'describe' }] }, 'analyses[0].variables'],
    [{ analyses: [describeA, { procedure: 'describe', variables: ['nobody'] }] }, 'analyses[1].variables'],
    [{ analyses: [{ procedure: 'describe', variables: ['g'] }] }, 'analyses[0].variables'],
    [{ analyses: [{ procedure: 'describe', variables: ['a', 'a'] }] }, 'analyses[0].variables'],
    [{ analyses: [{ ...describeA, confidence: 95 }] }, 'analyses[0].confidence'],
    [{ analyses: [{ ...describeA, missing: 'mean' }] }, 'analyses[0].missing'],
    [{ analyses: [{ procedure: 'reliability', scale: 'S' }] }, 'analyses[0].scale'],
    [{ analyses: [{ procedure: 'correlation', variables: ['a'] }] }, 'analyses[0].variables'],
    [{ items: { a: { reverse: true } } }, 'items.a.range'],
    [{ items: { a: { reverse: 'yes' } } }, 'items.a.reverse'],
    [{ items: { a: { reverse: true, range: [6, 1] } } }, 'items.a.range'],
    [{ items: { z: { reverse: false } } }, 'items.z'],
    [{ items: 3 }, 'items'],
    [{ scales: { S: { items: [] } } }, 'scales.S.items'],
    [{ scales: { S: { items: ['a', 'nobody'] } } }, 'scales.S.items.nobody'],
    [{ scales: { S: { items: ['g'] } } }, 'scales.S.items.g'],
    [{ scales: { S: { items: ['a'], minimumAnswered: 2 } } }, 'scales.S.minimumAnswered'],
    [{ scales: { S: { items: ['a'], score: 'median' } } }, 'scales.S.score'],
    [{ where: { column: 'z', equals: 1 } }, 'where.column'],
    [{ where: { column: 'a', equals: 'many' } }, 'where.equals'],
    [{ where: 'all' }, 'where'],
    [{ weights: 'z' }, 'weights.z'],
    [{ weights: 'g' }, 'weights.g'],
    [{ language: 'fr' }, 'language'],
    [{ analyses: [{ ...describeA, rotation: 'varimax' }] }, 'analyses[0].rotation'],
    [{ scale: {} }, 'scale'],
    [{ data: { absent: ['NA'] } }, 'data.absent'],
    [{ items: { a: { reversed: true } } }, 'items.a.reversed'],
    [{ scales: { S: { items: ['a'], minimum: 1 } } }, 'scales.S.minimum'],
    [{ where: { column: 'a', equal: 1 } }, 'where.equal'],
    [{ analyses: Array.from({ length: 201 }, () => describeA) }, 'analyses'],
    [{ analyses: [{ procedure: 'reliability', items: ['a', 'b'], scale: 'S' }] }, 'analyses[0].items'],
    [{ analyses: [{ procedure: 'correlation', variables: names(301) }] }, 'analyses[0].variables'],
  ])('%j', (request, field) => {
    let caught: unknown;
    try {
      ask(request);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(RequestError);
    const { field: named, reason } = caught as RequestError;
    expect(named).toBe(field);
    expect(reason['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
    expect(`${reason['zh-CN']} ${reason.en}`).not.toMatch(/undefined|[{}]/);
  });

  it('or says that a request must be an object', () => {
    expect(() => reply(table, null)).toThrow('request: must be a JSON object');
    expect(() => reply(table, [])).toThrow('request: must be a JSON object');
  });
});

describe('a request', () => {
  it('may leave an optional list empty, which says the same as none', () => {
    const without = { procedure: 'regression', outcome: 'a', blocks: [['b']] };
    const empty = { ...without, categorical: [] };
    expect(ask({ analyses: [empty] })).toEqual(ask({ analyses: [without] }));
    const few = { procedure: 'compare', variable: 'a', by: 'c', tests: [] };
    expect(ask({ analyses: [few] }).analyses[0]).toHaveProperty('welch');
  });

  it('names the limit of variables and how many there are', () =>
    expect(() => ask({ analyses: [{ procedure: 'efa', variables: names(10_000), factors: 2 }] })).toThrow(
      'analyses[0].variables: must name at most 300, here are 10000',
    ));
});

describe('variables', () => {
  const analyses = [{ procedure: 'describe', variables: ['S'] }] as const;

  it('are scored from enough answers only, as a mean or a sum', () => {
    const mean = { scales: { S: { items: ['a', 'b'], minimumAnswered: 1 } } };
    expect(summaryOf(mean, ['S'])).toMatchObject({ n: 5, mean: (3 + 3 + 3 + 3 + 1) / 5 });
    const complete = { scales: { S: { items: ['a', 'b'] } } };
    expect(summaryOf(complete, ['S'])).toMatchObject({ n: 3, missing: 2, mean: 3 });
    const total = { scales: { S: { items: ['a', 'b'], score: 'sum' as const, minimumAnswered: 1 } } };
    expect(summaryOf(total, ['S'])).toMatchObject({ n: 5, mean: (6 + 6 + 6 + 6 + 2) / 5 });
  });

  it('are reversed before they are scored, packed or not', () => {
    const request = {
      items: { b: { reverse: true, range: [1, 5] as const } },
      scales: { S: { items: ['a', 'b'] } },
    };
    expect(summaryOf(request, ['S'])).toMatchObject({ n: 3, mean: (1 + 2 + 4) / 3 });
    const both = { ...request, analyses };
    expect(analyse(packed(table), both)).toEqual(analyse(table, both));
  });

  it('report answers outside the range that reverses them', () => {
    const { analyses: answers } = analyse(packed(table), {
      analyses: [{ procedure: 'describe', variables: ['b'] }],
      items: { b: { reverse: true, range: [1, 4] } },
    });
    expect(answers[0].notes).toContain('b: 1 values outside 1–4 were reversed as well');
  });

  it('of a release are used, and those of the request take precedence', () => {
    const given = {
      items: { b: { reverse: true, range: [1, 5] as const } },
      scales: { S: { items: ['a', 'b'], score: 'mean' as const, minimumAnswered: 2 } },
    };
    const mean = (request: Omit<AnalysisRequest, 'analyses'>) =>
      analyse(table, { analyses, ...request }, given).analyses[0].variables[0]!.mean;
    expect(mean({})).toBe((1 + 2 + 4) / 3);
    expect(mean({ items: { b: { reverse: false } } })).toBe(3);
    expect(mean({ scales: { S: { items: ['a'] } } })).toBe(2.5);
  });
});

describe('rows', () => {
  it('are those where a column equals a number or a word', () => {
    expect(summaryOf({ where: { column: 'c', equals: 2 } })).toMatchObject({
      n: 2,
      mean: 3.5,
    });
    expect(summaryOf({ where: { column: 'g', equals: 'x' } })).toMatchObject({
      n: 2,
      mean: 1.5,
    });
    expect(summaryOf({ where: { column: 'g', equals: 'none' } })).toMatchObject({
      n: 0,
      mean: null,
    });
  });

  it('without a positive weight are left out and counted', () => {
    const [answer] = analyse(table, { weights: 'w', analyses: [describeA] }).analyses;
    expect(answer.variables).toMatchObject([{ n: 3, mean: 5 / 3 }]);
    expect(answer.notes).toContain('2 rows without a positive weight (up to 1e12) were left out');
  });
});

describe('a reply', () => {
  it('names the engine and the rows of the table, and holds one result an analysis', () => {
    const found = ask({ analyses: [describeA, { procedure: 'frequencies', variables: ['g'] }] });
    expect(found.engine).toMatch(/^fourlinks \d+\.\d+\.\d+$/);
    expect(found.rows).toBe(5);
    expect(found.analyses.map(({ procedure }) => procedure)).toEqual(['describe', 'frequencies']);
  });

  it('says where weights are ignored', () => {
    const [answer] = ask({
      weights: 'w',
      analyses: [{ procedure: 'compare', variable: 'a', by: 'g' }],
    }).analyses;
    expect(answer!.notes).toContain('weights are ignored by this procedure');
  });

  it('has the same bytes for the same request', () => {
    const request = { analyses: [describeA, { procedure: 'normality', variable: 'a' }] };
    expect(JSON.stringify(reply(table, request))).toBe(JSON.stringify(reply(table, request)));
  });

  it('survives a table without rows', () => {
    const found = analyse(tableOf({ a: [], b: [] }), {
      analyses: [
        describeA,
        { procedure: 'frequencies', variables: ['a'] },
        { procedure: 'missing', variables: ['a', 'b'] },
        { procedure: 'normality', variable: 'a' },
        { procedure: 'reliability', items: ['a', 'b'] },
        { procedure: 'correlation', variables: ['a', 'b'] },
        { procedure: 'compare', variable: 'a', by: 'b' },
        { procedure: 'paired', before: 'a', after: 'b' },
        { procedure: 'crosstab', rows: 'a', columns: 'b' },
      ],
    });
    for (const answer of found.analyses) expect(answer.n).toBe(0);
    expect(JSON.stringify(found)).not.toContain('NaN');
  });
});
