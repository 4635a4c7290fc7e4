import { describe, expect, it } from 'vitest';
import { hideSmall } from '../../../analysis/disclosure/grammar/hide-small.ts';
import { answer } from '../../../analysis/engine/analyse.ts';
import { tableOf } from '../relate/claims.ts';

/** Forty people: five answers of which two are rare. */
const rows = Array.from({ length: 40 }, (_, i) => i);
const table = tableOf({
  A: rows.map((i) => (i < 2 ? 5 : i < 10 ? 4 : i < 25 ? 3 : 2)),
  B: rows.map((i) => 1 + (i % 2)),
});
const told = { k: 5, mostWeight: 1, made: new Set<string>(), hasGroups: false };
const hide = (analysis: object) => hideSmall(answer(table, { analyses: [analysis] }), told)?.analyses[0];
const hiding = expect.objectContaining({ code: 'small-hidden' }) as unknown;

describe('the share of some values', () => {
  const share = (...values: number[]) => hide({ procedure: 'proportion', variable: 'A', values });

  it('is not told where it would give a value that frequencies hide', () => {
    // 5 has two people; 4, the next larger, is hidden with it.
    for (const values of [[5], [4], [3, 4], [2, 5], [9], [1, 4]])
      expect(share(...values), String(values)).toMatchObject({
        estimate: null,
        interval: null,
        standardError: null,
        notes: [hiding],
      });
    expect(share(5)).toMatchObject({ categories: [{ value: 2 }, { value: 3 }] });
  });

  it('is told of values that are shown, and of all that are hidden together', () => {
    expect(share(3)).toMatchObject({ estimate: 15 / 40 });
    expect(share(4, 5)).toMatchObject({ estimate: 10 / 40 });
    expect(hide({ procedure: 'proportion', variable: 'B', value: 1 })).toMatchObject({
      estimate: 0.5,
      notes: [],
    });
  });
});

describe('a linear model of means', () => {
  const groups = tableOf({
    G: rows.map((i) => i % 2),
    H: rows.map((i) => Math.floor(i / 2) % 2),
    A: rows.map((i) => 1 + ((i * 7) % 5)),
    few: rows.map((i) => (i < 36 ? null : i)),
    some: rows.map((i) => (i % 4 === 0 && i > 15 ? null : 1 + ((i * 7) % 5))),
    thirteen: rows.map((i) => (i < 13 ? (i * 7) % 5 : null)),
  });
  const fitted = (outcome: string, factors = ['G', 'H']) =>
    hideSmall(answer(groups, { analyses: [{ procedure: 'glm', outcome, factors }] }), {
      ...told,
      hasGroups: true,
    });

  it('of repeated measures is not told of few people either', () => {
    const measured = (first: string, between: string[]) => {
      const within = { item: { a: [first], b: ['A'] } };
      const asked = { procedure: 'repeated', within, between };
      return hideSmall(answer(groups, { analyses: [asked] }), { ...told, hasGroups: true });
    };
    expect(measured('some', ['G'])).not.toBeNull();
    expect(measured('some', ['G', 'H'])).toBeNull();
    expect(measured('few', [])).toBeNull();
    expect(measured('thirteen', ['G', 'H'])).toBeNull();
  });

  it('is told where every cell holds enough people', () => expect(fitted('A')).not.toBeNull());

  it('is not told where few of a cell answered, nor where few degrees of freedom are left', () => {
    expect(fitted('few')).toBeNull();
    expect(fitted('some')).toBeNull();
    expect(fitted('thirteen')).toBeNull();
    expect(fitted('some', ['G'])).not.toBeNull();
  });
});

/** Sixty people with answers in pairs, and in threes, of which some are given by few. */
const sixty = Array.from({ length: 60 }, (_, i) => i);
const answers = tableOf({
  A: sixty.map((i) => Number(i % 2 === 0)),
  B: sixty.map((i) => Number(i % 4 < 2)),
  C: sixty.map((i) => Number(i % 8 < 4)),
  /** Like A but for three people. */
  D: sixty.map((i) => Number(i % 2 === 0 && i > 4)),
  /** Like C, and three people did not answer. */
  E: sixty.map((i) => (i < 3 ? null : Number(i % 8 < 4))),
  /** Three values, that cross those of T in groups of six or more. */
  U: sixty.map((i) => Math.floor(i / 3) % 3),
  /** Three values, each with as many as may be told. */
  T: sixty.map((i) => i % 3),
  /** One value with three people. */
  S: sixty.map((i) => (i < 3 ? 9 : i % 3)),
});
const tell = (analysis: object) => hideSmall(answer(answers, { analyses: [analysis] }), told)?.analyses[0];

/** The counts of a result that has a table of them. */
const countsIn = (result: unknown) => (result as { table: { values: (number | null)[][] } }).table.values;

describe('changed answers', () => {
  const changed = (before: string, after: string) => tell({ procedure: 'mcnemar', before, after });

  it('are told where every cell holds enough people', () =>
    expect(changed('A', 'B')).toMatchObject({ b: 15, c: 15, p: 1, notes: [] }));

  it('are not told where one cell is small: the others and the margins would give it', () => {
    const hidden = changed('A', 'D');
    expect(hidden).toMatchObject({
      b: null,
      c: null,
      chi2: null,
      p: null,
      pExact: null,
      oddsRatio: null,
      notes: [hiding],
    });
    const crossed = tell({ procedure: 'crosstab', rows: 'A', columns: 'D' });
    expect(countsIn(hidden)).toEqual(countsIn(crossed));
  });

  it('hide what crosstab hides where one variable has a category more', () => {
    const crossed = tell({ procedure: 'crosstab', rows: 'S', columns: 'T' });
    // The column of the ninth value, which nobody gave afterwards, is not told either.
    const table = countsIn(changed('S', 'T'));
    expect(table.map((row) => row.slice(0, 3))).toEqual(countsIn(crossed));
    expect(table.every((row) => row[3] === null)).toBe(true);
  });
});

describe('answers to several questions', () => {
  const repeatedly = (...variables: string[]) => tell({ procedure: 'cochranQ', variables });

  it('are told where every pair of them may be told', () => {
    expect(repeatedly('A', 'B', 'C')).toMatchObject({
      q: expect.any(Number) as number,
      variables: [{ n: 30 }, {}, {}],
      notes: [],
    });
  });

  it('leave nothing where a pair has a small cell, or more than two values', () => {
    for (const names of [
      ['A', 'D'],
      ['A', 'B', 'D'],
      ['A', 'S'],
      ['A', 'T'],
      ['T', 'U'],
    ])
      expect(repeatedly(...names), String(names)).toMatchObject({
        q: null,
        p: null,
        variables: [],
        pairs: [],
        notes: [hiding],
      });
  });

  it('leave Q without counts where some have not answered all', () => {
    const result = repeatedly('A', 'B', 'E') as unknown as { q: number };
    expect(result).toMatchObject({ variables: [], pairs: [], leftOut: null, notes: [hiding] });
    expect(result.q).toBeTypeOf('number');
  });
});

describe('strata', () => {
  const stratified = (rows: string, columns: string, strata: string) =>
    tell({ procedure: 'mantelHaenszel', rows, columns, strata });

  it('are told where each of their cells holds enough people', () =>
    expect(stratified('A', 'B', 'C')).toMatchObject({
      strata: [{}, {}],
      oddsRatio: expect.any(Number) as number,
      notes: [],
    }));

  it('leave nothing where one is small', () =>
    expect(stratified('A', 'D', 'C')).toMatchObject({
      chi2: null,
      p: null,
      oddsRatio: null,
      interval: null,
      breslowDay: { chi2: null, pTarone: null },
      strata: [],
      notes: [hiding],
    }));

  it('are not told one by one where a few have no stratum', () =>
    expect(stratified('A', 'B', 'E')).toMatchObject({ strata: [], leftOut: null, notes: [hiding] }));
});

describe('answers against those expected', () => {
  const fitted = (variable: string, fields: object = {}) =>
    tell({ procedure: 'goodnessOfFit', variable, ...fields });

  it('are told where each may be told, and not otherwise', () => {
    expect(fitted('T')).toMatchObject({ chi2: 0, categories: [{}, {}, {}], notes: [] });
    const hidden = fitted('S') as unknown as { categories: { value: number }[] };
    expect(hidden).toMatchObject({ chi2: null, p: null, df: null, cohenW: null, notes: [hiding] });
    const frequencies = tell({ procedure: 'frequencies', variables: ['S'] }) as unknown as {
      variables: [{ categories: { value: number }[] }];
    };
    expect(hidden.categories.map(({ value }) => value)).toEqual(
      frequencies.variables[0].categories.map(({ value }) => value),
    );
  });

  it('say nothing of a choice of them, whose sum would tell', () => {
    expect(fitted('S', { values: [1, 2] })).toBeUndefined();
    expect(fitted('S', { values: [9, 1] })).toBeUndefined();
    expect(fitted('T', { values: [1, 2] })).toMatchObject({ n: 40 });
  });
});

describe('ticks', () => {
  const ticks = tableOf({
    many: sixty.map((i) => Number(i < 40)),
    most: sixty.map((i) => Number(i > 1)),
    few: sixty.map((i) => Number(i < 3)),
    other: sixty.map((i) => Number(i >= 10 && i < 57)),
    blank: sixty.map((i) => (i % 2 === 0 ? 1 : null)),
  });
  const ticked = (items: string[], fields: object = {}) =>
    hideSmall(answer(ticks, { analyses: [{ procedure: 'multipleResponse', items, ...fields }] }), told)
      ?.analyses[0];

  it('of a few, and of all but a few, go, and the sum of all with them', () => {
    for (const small of ['few', 'most'])
      expect(ticked(['many', 'blank', small])).toMatchObject({
        responses: null,
        choices: [
          { label: 'many', n: 40, percentOfResponses: null, others: [] },
          { label: 'blank', n: 30, percentOfResponses: null },
        ],
        notes: [hiding],
      });
    expect(ticked(['many', 'blank'])).toMatchObject({ responses: 70, notes: [] });
  });

  it('are not told as a share of those who ticked where a few ticked nothing', () => {
    // Three people ticked neither.
    expect(ticked(['many', 'other'], { base: 'ticked' })).toBeUndefined();
    expect(ticked(['many', 'other'])).toMatchObject({ n: 60, none: { n: null }, notes: [hiding] });
  });
});
