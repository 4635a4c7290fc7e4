import { describe, expect, it } from 'vitest';
import { RequestError } from '../../../../analysis/dataset/dataset.ts';
import { hideSmall } from '../../../../analysis/disclosure/grammar/hide-small.ts';
import { answer, reply } from '../../../../analysis/engine/analyse.ts';
import { packedAnswerToClaim } from '../../engine/packed.ts';
import { normalQuantile } from '../../../../analysis/numeric/distributions.ts';
import { at, claimsOf, numberAt, tableOf, type Cells } from '../../relate/claims.ts';

const claims = claimsOf('factors/method');

const statisticOf = (p: number) => normalQuantile(1e-300 + p / 2);

describe('method variance equals lavaan and R', () => {
  it.each(claims)('$name', { timeout: 30_000 }, (claim) => {
    const found = packedAnswerToClaim(claim);
    // Fits with equal loadings could not be carried beyond what lavaan's own search reaches.
    const within = claim.analysis['procedure'] === 'markerCorrelation' ? 1e-9 : 1e-5;
    for (const [path, value] of Object.entries(claim.expected)) {
      if (value === null) {
        expect(at(found, path), path).toBeNull();
        continue;
      }
      const [own, wanted] = [numberAt(found, path), Number(value)];
      // Far out a p is compared by its statistic: there it multiplies the error of that by its square.
      const [a, b] = path.endsWith('.p') && wanted > 0 ? [own, wanted].map(statisticOf) : [own, wanted];
      expect(Math.abs(a! - b!), path).toBeLessThan(
        within * (path.endsWith('.p') ? 5 : 1) * (1 + Math.abs(b!)),
      );
    }
  });

  it('finds a planted fault', () => {
    const { analysis, columns, expected } = claims[0]!;
    const { A1, ...rest } = columns;
    const found = packedAnswerToClaim({
      ...claims[0]!,
      analysis,
      columns: { ...rest, A1: A1!.toReversed() },
    });
    expect(
      Math.abs(numberAt(found, 'variance.method') - Number(expected['variance.method'])),
    ).toBeGreaterThan(1e-3);
  });
});

/** Made-up answers without chance. */
const wave = (a: number, b: number, rows = 60) =>
  Array.from({ length: rows }, (_, i) => Math.round(3 + 2 * Math.sin(a * i + b)));
const cells: Cells = Object.fromEntries(Array.from({ length: 8 }, (_, j) => [`x${j}`, wave(1 + j * 0.7, j)]));
const factors = { F: ['x0', 'x1', 'x2'], G: ['x3', 'x4', 'x5'] };
const ask = (analysis: object, own: Cells = cells) =>
  reply(tableOf(own), { analyses: [analysis] }).analyses[0] as unknown as { notes: string[] };

describe('method variance on awkward data', () => {
  const few = (rows: number) =>
    Object.fromEntries(Object.entries(cells).map(([name, own]) => [name, own.slice(0, rows)]));
  it.each<[string, Cells]>([
    ['nobody', few(0)],
    ['three people', few(3)],
    ['an item of one value', { ...cells, x0: wave(0, 0) }],
    ['two equal items', { ...cells, x1: cells['x0']! }],
    ['noise only', cells],
    ['numbers beyond reach', { ...cells, x0: wave(1, 0).map((x) => x * 1e300) }],
  ])('%s: null with a reason, or numbers', (_, own) => {
    for (const analysis of [
      { procedure: 'ulmc', factors },
      { procedure: 'ulmc', factors, methodLoadings: 'equal' },
      { procedure: 'marker', factors, marker: ['x6', 'x7'] },
      { procedure: 'markerCorrelation', variables: ['x0', 'x1', 'x2'], marker: 'x6' },
    ]) {
      const found = ask(analysis, own);
      expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity/);
      if (JSON.stringify(found).includes('null')) expect(found.notes.length).toBeGreaterThan(0);
    }
  });

  it('says that one trait and a method factor are one', () => {
    const found = ask({ procedure: 'ulmc', factors: { F: ['x0', 'x1', 'x2', 'x3'] } });
    expect(found.notes.join()).toMatch(/cannot be told|could not be fitted/);
  });

  it('adjusts nothing where no correlation is above 0', () => {
    const up = wave(1, 0);
    const found = ask(
      { procedure: 'markerCorrelation', variables: ['a', 'b'] },
      { a: up, b: up.map((x) => -x) },
    );
    expect(found).toMatchObject({ rM: null });
    expect(found.notes.join()).toContain('no sign of common method variance');
  });
});

describe('a request', () => {
  const fault = (analysis: object) => {
    try {
      ask(analysis);
    } catch (error) {
      if (error instanceof RequestError) return `${error.field} ${error.code}`;
      throw error;
    }
    return 'answered';
  };
  it.each([
    [
      'an item in two factors',
      { procedure: 'ulmc', factors: { F: ['x0', 'x1'], G: ['x1', 'x2'] } },
      'factors two-roles',
    ],
    [
      'a factor called like an item',
      { procedure: 'ulmc', factors: { x0: ['x0', 'x1'] } },
      'factors two-roles',
    ],
    ['a marker among the items', { procedure: 'marker', factors, marker: ['x0'] }, 'factors two-roles'],
    ['no marker', { procedure: 'marker', factors }, 'marker needed'],
    [
      'a marker among the variables',
      { procedure: 'markerCorrelation', variables: ['x0', 'x1'], marker: 'x0' },
      'marker two-roles',
    ],
  ])('with %s is refused', (_, analysis, expected) =>
    expect(fault(analysis)).toBe(`analyses[0].${expected}`),
  );

  it('of fewer than k people leaves nothing', () => {
    const asked = { analyses: [{ procedure: 'markerCorrelation', variables: ['x0', 'x1', 'x2'] }] };
    const told = { mostWeight: 1, made: new Set<string>(), hasGroups: false };
    expect(hideSmall(answer(tableOf(cells), asked), { ...told, k: 61 })).toBeNull();
    expect(hideSmall(answer(tableOf(cells), asked), { ...told, k: 5 })).not.toBeNull();
  });
});
