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
