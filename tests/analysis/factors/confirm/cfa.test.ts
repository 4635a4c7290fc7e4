import { describe, expect, it } from 'vitest';
import { answerTo, at, numberAt, type Cells } from '../../relate/claims.ts';
import { fixture } from '../fixture.ts';

type Measures = Record<string, number | null>;

interface Loading {
  lhs: string;
  rhs: string;
  est: number;
  se: number;
  std: { all: number };
  'std.all': number;
}

interface Case {
  name: string;
  data: Cells;
  factors: Record<string, string | string[]>;
  missing: 'listwise' | 'fiml';
  fit: Measures;
  loadings: Loading[];
  residuals: Record<string, number>;
  factorCorrelations: number[][];
  ave: Record<string, number>;
  cr: Record<string, number>;
  htmt: (number | null)[][];
}

type Step = 'configural' | 'metric' | 'scalar';
type Steps = Record<Step, Measures> & Pick<Case, 'name' | 'data' | 'factors' | 'missing'>;

const { cases, invariance } = fixture<{ cases: Case[]; invariance: Steps[] }>('confirm');

/** jsonlite writes a list of one as the thing itself. */
function factorsOf({ factors }: Pick<Case, 'factors'>) {
  return Object.fromEntries(Object.entries(factors).map(([name, items]) => [name, [items].flat()]));
}

function answer(wanted: Case) {
  return answerTo(wanted.data, { procedure: 'cfa', factors: factorsOf(wanted), missing: wanted.missing });
}

function expectClose(actual: unknown, wanted: number | null, digits: number, what: string) {
  if (wanted === null) expect(actual, what).toBeNull();
  else
    expect(Math.abs((actual as number) - wanted) / Math.max(1, Math.abs(wanted)), what).toBeLessThan(digits);
}

describe('confirmatory factor analysis', () => {
  it.each(cases)('fits as lavaan does: $name, $missing', (wanted) => {
    const found = answer(wanted);
    const { fit } = wanted;
    expect(found['df']).toBe(fit['df']);
    for (const [ours, theirs] of [
      ['chi2', 'chisq'],
      ['cfi', 'cfi'],
      ['tli', 'tli'],
      ['rmsea', 'rmsea'],
      ['srmr', 'srmr'],
      ['aic', 'aic'],
      ['bic', 'bic'],
      ['logLikelihood', 'logl'],
    ] as const)
      expectClose(found[ours], fit[theirs]!, 1e-7, ours);
    expect(numberAt(found, 'p') / fit['pvalue']!).toBeCloseTo(1, 5);
    // lavaan's own interval is found to about 1e-5.
    expectClose(at(found, 'rmseaInterval.0'), fit['rmsea.ci.lower']!, 1e-4, 'lower');
    expectClose(at(found, 'rmseaInterval.1'), fit['rmsea.ci.upper']!, 1e-4, 'upper');
  });

  it.each(cases)('estimates as lavaan does: $name, $missing', (wanted) => {
    const found = answer(wanted);
    wanted.loadings.forEach((loading, i) => {
      const path = `loadings.${i}`;
      const what = `${loading.lhs} =~ ${loading.rhs}`;
      expect([at(found, `${path}.factor`), at(found, `${path}.item`)]).toEqual([loading.lhs, loading.rhs]);
      expectClose(at(found, `${path}.estimate`), loading.est, 1e-7, what);
      expectClose(at(found, `${path}.standardError`), loading.se, 1e-6, `${what} standard error`);
      expectClose(at(found, `${path}.standardized`), loading['std.all'], 1e-7, `${what} standardised`);
    });
    for (const [item, residual] of Object.entries(wanted.residuals))
      expectClose(at(found, `residualVariances.${item}`), residual, 1e-7, item);
    wanted.factorCorrelations.flat().forEach((wantedValue, i) => {
      const actual = (at(found, 'factorCovariances.values') as number[][]).flat()[i];
      expectClose(actual, wantedValue, 1e-7, 'factor correlation');
    });
    for (const factor of Object.keys(wanted.factors)) {
      expectClose(at(found, `ave.${factor}`), wanted.ave[factor]!, 1e-7, 'AVE');
      expectClose(at(found, `compositeReliability.${factor}`), wanted.cr[factor]!, 1e-7, 'CR');
    }
    const ratios = (at(found, 'htmt.values') as (number | null)[][]).flat();
    wanted.htmt.flat().forEach((ratio, i) => expectClose(ratios[i], ratio, 1e-7, 'HTMT'));
  });

  it('gives what the tutorial of lavaan prints (Rosseel 2012, section 4)', () => {
    const found = answer(cases[0]!);
    expect(numberAt(found, 'chi2').toFixed(3)).toBe('85.306');
    expect([numberAt(found, 'cfi'), numberAt(found, 'tli')].map((v) => v.toFixed(3))).toEqual([
      '0.931',
      '0.896',
    ]);
    expect((found['rmseaInterval'] as number[]).map((v) => v.toFixed(3))).toEqual(['0.071', '0.114']);
    expect(numberAt(found, 'srmr').toFixed(3)).toBe('0.065');
    expect(numberAt(found, 'loadings.1.estimate').toFixed(3)).toBe('0.554');
    expect(numberAt(found, 'loadings.1.standardError').toFixed(3)).toBe('0.100');
    expect(numberAt(found, 'bic').toFixed(3)).toBe('7595.339');
  });

  it('names the Heywood cases', () => {
    const found = answer(cases.find(({ name }) => name.includes('Heywood'))!);
    const residuals = Object.entries(found['residualVariances'] as Record<string, number>);
    const negative = residuals.filter(([, value]) => value < 0).map(([item]) => item);
    expect(negative.length).toBeGreaterThan(0);
    expect(found['heywood']).toEqual(expect.arrayContaining(negative));
    expect((found['notes'] as string[]).join()).toContain('Heywood');
  });

  it('warns of loadings of both signs and of factors of a single item', () => {
    const notes = (wanted: Case) => (answer(wanted)['notes'] as string[]).join();
    expect(notes(cases.find(({ name }) => name.startsWith('bfi'))!)).toContain(
      'loadings of both signs on A, C',
    );
    expect(notes(cases.find(({ name }) => name.startsWith('a factor of two'))!)).toContain(
      'speed has a single item',
    );
    expect(answer(cases[0]!)['notes']).toEqual([]);
  });

  it('gives the same fit and the same standardised loadings whatever the order of the items', () => {
    const { data, missing } = cases[1]!;
    const shuffled = { speed: ['x9', 'x7', 'x8'], visual: ['x3', 'x2', 'x1'], textual: ['x5', 'x6', 'x4'] };
    const found = answerTo(data, { procedure: 'cfa', factors: shuffled, missing });
    const before = answer(cases[1]!);
    expect(numberAt(found, 'chi2')).toBeCloseTo(numberAt(before, 'chi2'), 8);
    expect(numberAt(found, 'loadings.0.standardized')).toBeCloseTo(
      numberAt(before, 'loadings.8.standardized'),
      9,
    );
  });

  it('equals listwise by full information when nothing is missing', () => {
    const { data, factors } = cases[0]!;
    const full = answerTo(data, { procedure: 'cfa', factors, missing: 'fiml' });
    expect(numberAt(full, 'chi2')).toBeCloseTo(numberAt(answer(cases[0]!), 'chi2'), 9);
  });

  it.each([
    ['two items on one factor', { F: ['x1', 'x2'] }, 'more than the items can identify'],
    ['an item that does not vary', { F: ['x1', 'x2', 'same'] }, 'does not vary'],
    ['an item twice', { F: ['x1', 'x2', 'x1copy', 'x3'] }, 'singular'],
  ])('is null and says why for %s', (_, factors, reason) => {
    const { data } = cases[0]!;
    const cells = { ...data, same: data['x1']!.map(() => 3), x1copy: data['x1']! };
    const found = answerTo(cells, { procedure: 'cfa', factors });
    expect(found['chi2']).toBeNull();
    expect((found['notes'] as string[]).join()).toContain(reason);
  });

  it.each(['listwise', 'fiml'])('is null and says why with fewer respondents than items, %s', (missing) => {
    const { data, factors } = cases[0]!;
    const few = Object.fromEntries(Object.entries(data).map(([name, cells]) => [name, cells.slice(0, 7)]));
    const found = answerTo(few, { procedure: 'cfa', factors, missing });
    expect(found['loadings']).toBeNull();
    expect((found['notes'] as string[]).join()).toContain('too few respondents');
  });

  it('names the field of a malformed request', () => {
    const { data } = cases[0]!;
    expect(() => answerTo(data, { procedure: 'cfa', factors: { F: ['x1', 'nowhere'] } })).toThrow(
      /factors\.F.*nowhere/,
    );
    expect(() => answerTo(data, { procedure: 'cfa', factors: [] })).toThrow(/factors/);
  });
});

describe('measurement invariance', () => {
  it.each(invariance)('fits each step as lavaan does: $name', (wanted) => {
    const { data, missing } = wanted;
    const request = { procedure: 'invariance', factors: factorsOf(wanted), group: 'group', missing };
    const found = answerTo(data, request);
    for (const step of ['configural', 'metric', 'scalar'] as const) {
      expect(at(found, `${step}.df`)).toBe(wanted[step]['df']);
      expectClose(at(found, `${step}.chi2`), wanted[step]['chisq']!, 1e-7, `${step} chi2`);
      expectClose(at(found, `${step}.cfi`), wanted[step]['cfi']!, 1e-6, `${step} cfi`);
      expectClose(at(found, `${step}.rmsea`), wanted[step]['rmsea']!, 1e-7, `${step} rmsea`);
    }
    expect(numberAt(found, 'metric.deltaCfi')).toBeCloseTo(
      numberAt(found, 'metric.cfi') - numberAt(found, 'configural.cfi'),
      12,
    );
  });

  it('is null and says why with a single group', () => {
    const { data, factors } = cases[0]!;
    const cells = { ...data, group: data['x1']!.map(() => 1) };
    const found = answerTo(cells, { procedure: 'invariance', factors, group: 'group' });
    expect(at(found, 'scalar.chi2')).toBeNull();
    expect((found['notes'] as string[]).join()).toContain('fewer than two groups');
  });
});
