import { describe, expect, it } from 'vitest';
import { answerTo, at, numberAt, type Cells } from '../relate/claims.ts';
import { fixture, largestDifference } from './fixture.ts';

const [bfi, attitude, schools] = fixture<{ cases: { data: Cells }[] }>('adequacy').cases.map(
  ({ data }) => data,
) as [Cells, Cells, Cells];

function factors(data: Cells, request: object) {
  return answerTo(data, { procedure: 'efa', variables: Object.keys(data), ...request });
}

function values(found: unknown, path: string): number[] {
  return (at(found, `${path}.values`) as number[][]).flat();
}

describe('exploratory factor analysis of a dataset', () => {
  it('orders factors by variance explained, each with loadings that sum to no less than 0', () => {
    const found = factors(bfi, { factors: 5 });
    const explained = found['varianceExplained'] as { ssLoadings: number; cumulative: number }[];
    const shares = explained.map(({ ssLoadings }) => ssLoadings);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    const loadings = at(found, 'loadings.values') as number[][];
    const sums = loadings[0]!.map((_, j) => loadings.reduce((sum, row) => sum + row[j]!, 0));
    expect(Math.min(...sums)).toBeGreaterThan(0);
    const communalities = Object.values(found['communalities'] as Record<string, number>);
    expect(explained.at(-1)!.cumulative).toBeCloseTo(communalities.reduce((sum, h) => sum + h, 0) / 25, 12);
  });

  it('gives a structure that is the pattern times the factor correlations', () => {
    const found = factors(schools, { factors: 3 });
    const phi = at(found, 'factorCorrelations.values') as number[][];
    const expected = (at(found, 'loadings.values') as number[][]).flatMap((row) =>
      phi.map((_, j) => row.reduce((sum, loading, k) => sum + loading * phi[k]![j]!, 0)),
    );
    expect(largestDifference(values(found, 'structure'), expected)).toBeLessThan(1e-14);
  });

  it('finds the same factors whatever the order of the items and the units of their answers', () => {
    const turned = Object.fromEntries(
      Object.entries(schools)
        .reverse()
        .map(([name, cells], i) => [name, cells.map((cell) => (cell as number) * 3 ** i - 5)]),
    );
    for (const rotation of ['varimax', 'promax', 'oblimin'] as const) {
      const before = values(factors(schools, { factors: 3, rotation }), 'loadings');
      const after = values(factors(turned, { factors: 3, rotation }), 'loadings');
      const byItem = before.flatMap((_, at) => after[(8 - Math.floor(at / 3)) * 3 + (at % 3)]!);
      expect(largestDifference(byItem, before), rotation).toBeLessThan(1e-8);
    }
  });

  it('reaches principal axes and minimum residuals at the same loadings where no bound is met', () => {
    const request = { factors: 3, rotation: 'none' };
    const paf = values(factors(schools, { ...request, extraction: 'paf' }), 'loadings');
    const minres = values(factors(schools, { ...request, extraction: 'minres' }), 'loadings');
    expect(largestDifference(paf, minres)).toBeLessThan(1e-9);
  });

  it('finds the lower of two minima, where factanal needs many starts, and names the Heywood case', () => {
    const found = factors(schools, { factors: 4, rotation: 'none' });
    // factanal(covmat = cor(HolzingerSwineford1939[, 7:15]), factors = 4, control = list(nstart = 20))$uniquenesses
    const wanted = [0.522, 0.7692, 0.501, 0.2627, 0.1983, 0.3143, 0.005, 0.5559, 0.4588];
    expect(
      largestDifference(Object.values(found['uniquenesses'] as Record<string, number>), wanted),
    ).toBeLessThan(1e-4);
    expect((found['notes'] as string[]).join()).toContain(
      'Heywood case: next to nothing is left unique of x7',
    );
  });

  it('says of a communality above 1 that no variable can have it', () => {
    // Of three items with one factor the first communality is r12 · r13 / r23, here .8 · .7 / .5 = 1.12.
    const [a, b, c] = [
      [1, 1, 1, 1, -1, -1, -1, -1],
      [1, 1, -1, -1, 1, 1, -1, -1],
      [1, -1, 1, -1, 1, -1, 1, -1],
    ] as const;
    const second = a.map((value, i) => 0.8 * value + 0.6 * b[i]!);
    const third = a.map((value, i) => {
      const [onB, onC] = [-0.1, Math.sqrt(1 - 0.49 - 0.01)];
      return 0.7 * value + onB * b[i]! + onC * c[i]!;
    });
    const found = factors(
      { x: [...a], y: second, z: third },
      { factors: 1, extraction: 'paf', rotation: 'none' },
    );
    expect((found['communalities'] as Record<string, number>)['x']).toBeCloseTo(1.12, 8);
    expect(found['notes']).toContain(
      'Heywood case: the communality of x is above 1 and what is unique below 0, which no variable can have: take fewer factors or maximum likelihood',
    );
    expect(JSON.stringify(found['notes'])).not.toContain('next to nothing');
  });

  it('has no fit to speak of without degrees of freedom, and components have none at all', () => {
    const three = { x1: schools['x1']!, x2: schools['x2']!, x3: schools['x3']! };
    const exact = factors(three, { factors: 1 });
    expect([exact['df'], exact['p'], exact['rmsea']]).toEqual([0, null, null]);
    expect(numberAt(exact, 'chi2')).toBeLessThan(1e-9);
    const components = factors(schools, { factors: 3, extraction: 'pca' });
    expect([components['chi2'], components['tli']]).toEqual([null, null]);
    expect((components['notes'] as string[]).join()).toContain('components are not a model');
  });

  it.each([
    ['more factors than items can identify', { data: schools, factors: 6 }, 'can identify'],
    ['two items', { data: { x1: schools['x1']!, x2: schools['x2']! }, factors: 1 }, 'can identify'],
    ['fewer respondents than items', { data: firstRows(attitude, 6), factors: 1 }, 'singular'],
    [
      'an item that does not vary',
      { data: { ...attitude, flat: Array<number>(30).fill(2) }, factors: 1 },
      'flat does not',
    ],
    ['a single respondent', { data: firstRows(attitude, 1), factors: 1 }, 'fewer than two respondents'],
  ])('is null and says why for %s', (_, { data, factors: count }, reason) => {
    const found = factors(data, { factors: count });
    expect(found['loadings']).toBeNull();
    expect(found['converged']).toBe(false);
    expect((found['notes'] as string[]).join()).toContain(reason);
  });

  it('says so when there are fewer factors than it is asked to rotate', () => {
    const found = factors(firstRows(attitude, 3), { factors: 4, extraction: 'pca', rotation: 'promax' });
    expect(found['loadings']).toBeNull();
    expect((found['notes'] as string[]).join()).toContain('fewer than 4 factors');
  });

  it('gives least-squares loadings without χ² for fewer respondents than items', () => {
    const found = factors(firstRows(attitude, 6), { factors: 1, extraction: 'minres' });
    expect(values(found, 'loadings').every(Number.isFinite)).toBe(true);
    expect(found['chi2']).toBeNull();
    expect((found['notes'] as string[]).join()).toContain('χ² is undefined');
  });

  it('names the field of a malformed request', () => {
    expect(() => factors(attitude, { factors: 0 })).toThrow(/factors/);
    expect(() => factors(attitude, { factors: 2, rotation: 'quartimax' })).toThrow(/rotation/);
    expect(() => factors(attitude, { factors: 2, variables: ['rating', 'rating'] })).toThrow(
      /variables.*twice/,
    );
  });
});

function firstRows(data: Cells, rows: number): Cells {
  return Object.fromEntries(Object.entries(data).map(([name, cells]) => [name, cells.slice(0, rows)]));
}
