import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerTo, at, numberAt, type Answer, type Cells } from '../../relate/claims.ts';

interface Row {
  lhs: string;
  op: string;
  rhs: string;
  group: number;
  est: number;
  se: number;
  std: number;
}

interface Case {
  name: string;
  data: Cells;
  model: string;
  ordered: string[];
  /** jsonlite writes NULL as an empty object. */
  group: string | object;
  equal: string;
  fit: Record<string, number>;
  parameters: Row[];
  r2: Record<string, number>;
}

const path = new URL('../../../fixtures/analysis/ordinal/wlsmv.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(path, 'utf8')) as { cases: Case[] };

const answer = ({ data, model, ordered, group, equal }: Case, more: object = {}) =>
  answerTo(data, {
    procedure: 'sem',
    model,
    estimator: 'wlsmv',
    ordered,
    ...(typeof group === 'string' && { group }),
    ...(equal && { equal: [equal] }),
    ...more,
  });

function expectClose(actual: unknown, wanted: number, what: string) {
  expect(Math.abs((actual as number) - wanted) / Math.max(1, Math.abs(wanted)), what).toBeLessThan(1e-6);
}

const measures = {
  chi2: 'chisq',
  df: 'df',
  cfi: 'cfi',
  tli: 'tli',
  rmsea: 'rmsea',
  srmr: 'srmr',
  gfi: 'gfi',
  nfi: 'nfi',
  ifi: 'ifi',
  'scaled.chi2': 'chisq.scaled',
  'scaled.p': 'pvalue.scaled',
  'scaled.factor': 'chisq.scaling.factor',
  'scaled.cfi': 'cfi.scaled',
  'scaled.tli': 'tli.scaled',
  'scaled.rmsea': 'rmsea.scaled',
};

describe('structural equation models of ordered variables', () => {
  it.each(cases)('equal lavaan in fit and in every parameter: $name', (wanted) => {
    const found = answer(wanted);
    for (const [ours, theirs] of Object.entries(measures))
      if (wanted.fit[theirs] !== undefined) expectClose(numberAt(found, ours), wanted.fit[theirs], ours);
    const rows = found['parameters'] as (Answer & { op: string })[];
    let compared = 0;
    for (const { lhs, op, rhs, group, est, se, std } of wanted.parameters) {
      const row = rows.find(
        (each) =>
          each.op === op &&
          (each['group'] ?? 1) === group &&
          (op === ':='
            ? each['lhs'] === lhs
            : [[lhs, rhs].join(), [rhs, lhs].join()].includes([each['lhs'], each['rhs']].join())),
      );
      const what = `${lhs} ${op} ${rhs} ${group}`;
      if (!row) throw new Error(what);
      expectClose(row['estimate'], est, what);
      // lavaan gives no error to the residual variances that follow from the rest.
      if (se > 0) expectClose(row['standardError'], se, `error of ${what}`);
      expectClose(row['standardized'], std, `standardised ${what}`);
      compared += 1;
    }
    expect(compared).toBe(wanted.parameters.length);
    if (typeof wanted.group !== 'string')
      for (const [name, share] of Object.entries(wanted.r2))
        expectClose(at(found, `r2.${name}`), share, name);
  });

  it('take whole numbers of at most ten values as ordered where nothing is said', () => {
    const wanted = cases[2]!;
    const { ordered, ...rest } = wanted;
    const found = answerTo(rest.data, { procedure: 'sem', model: rest.model, estimator: 'wlsmv' });
    expect(found['chi2']).toBe(answer(wanted)['chi2']);
    expect(found['definition']).toContain(ordered.join(', '));
  });

  it('are confirmatory factor analyses under that name too', () => {
    const wanted = cases[0]!;
    const factors = { A: wanted.ordered.slice(0, 5), C: wanted.ordered.slice(5) };
    const found = answerTo(wanted.data, { procedure: 'cfa', factors, estimator: 'wlsmv' });
    expectClose(at(found, 'scaled.chi2'), wanted.fit['chisq.scaled']!, 'scaled');
    const loading = (found['loadings'] as Answer[]).find(({ item }) => item === 'A3')!;
    expectClose(loading['estimate'], wanted.parameters.find(({ rhs }) => rhs === 'A3')!.est, 'A3');
    expect(numberAt(found, 'ave.A')).toBeGreaterThan(0.2);
  });

  it('told by groups keep the sizes of the groups and refuse what thresholds stand for', () => {
    const wanted = cases.find(({ group }) => group === 'gender')!;
    const found = answer(wanted);
    expect((found['groups'] as { n: number }[]).reduce((sum, { n }) => sum + n, 0)).toBe(found['n']);
    expect(() => answer(wanted, { equal: ['intercepts'] })).toThrow('equal');
  });

  it('refuse by name what they cannot have', () => {
    const wanted = cases[0]!;
    expect(() => answer(wanted, { missing: 'fiml' })).toThrow('missing');
    expect(() => answer(wanted, { bootstrap: 200 })).toThrow('bootstrap');
    expect(() => answer(wanted, { modificationIndices: 5 })).toThrow('modificationIndices');
    expect(() => answer(wanted, { ordered: ['A1', 'O1'] })).toThrow('ordered');
    expect(() => answer(wanted, { estimator: 'ml' })).toThrow('ordered');
    expect(() => answer({ ...wanted, model: `${wanted.model}\nA ~ 1` })).toThrow('model');
  });

  it('say in a note why there are no numbers, never NaN', () => {
    const { data, model } = cases[0]!;
    const flat = { ...data, A1: data['A1']!.map(() => 3) };
    const twin = { ...data, A1: data['A2']! };
    for (const cells of [flat, twin]) {
      const found = answerTo(cells, {
        procedure: 'sem',
        model,
        estimator: 'wlsmv',
        ordered: cases[0]!.ordered,
      });
      expect(found['chi2']).toBeNull();
      expect((found['notes'] as string[]).join()).toMatch(/A1/);
    }
  });
});
