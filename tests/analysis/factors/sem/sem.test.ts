import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerTo, at, numberAt, type Answer, type Cells } from '../../relate/claims.ts';

interface Parameter {
  readonly lhs: string;
  readonly op: string;
  readonly rhs: string;
  readonly group?: number;
  readonly est: number;
  readonly se: number;
  readonly 'est.std': number | null;
  readonly 'se.std': number | null;
}

interface Modification {
  readonly lhs: string;
  readonly op: string;
  readonly rhs: string;
  readonly group?: number;
  readonly mi: number;
  readonly epc: number;
}

interface Case {
  readonly name: string;
  readonly data: string;
  readonly model: string;
  readonly estimator: 'ml' | 'mlr' | 'mlm';
  readonly missing: 'listwise' | 'fiml';
  readonly equal: readonly string[];
  /** jsonlite writes nothing as {}. */
  readonly group: string | object;
  readonly fit: Readonly<Record<string, number | null>>;
  readonly parameters: readonly Parameter[];
  readonly r2: Readonly<Record<string, number | Readonly<Record<string, number>>>>;
  readonly modification: readonly Modification[] | object;
}

const path = new URL('../../../fixtures/analysis/sem/sem.json', import.meta.url);
const { data, cases } = JSON.parse(readFileSync(path, 'utf8')) as {
  data: Record<string, Cells>;
  cases: Case[];
};

function answer({ data: on, model, estimator, missing, equal, group }: Case, more: object = {}): Answer {
  const request = {
    procedure: 'sem',
    model,
    estimator,
    missing,
    equal,
    ...(typeof group === 'string' && { group }),
    ...more,
  };
  return answerTo(data[on]!, request);
}

const titleOf = ({ name, estimator, missing }: Case) => `${name}, ${estimator}, ${missing}`;
const all = cases.map((wanted) => [titleOf(wanted), wanted] as const);

function expectNear(actual: unknown, wanted: number | null | undefined, bar: number, what: string) {
  if (wanted === null || wanted === undefined) return;
  expect(actual, what).toBeTypeOf('number');
  expect(Math.abs((actual as number) - wanted) / Math.max(1, Math.abs(wanted)), what).toBeLessThan(bar);
}

/** Our field, lavaan's, and how close its own numbers allow us to be. */
const measures: readonly (readonly [string, string])[] = [
  ['free', 'npar'],
  ['chi2', 'chisq'],
  ['df', 'df'],
  ['cfi', 'cfi'],
  ['tli', 'tli'],
  ['rmsea', 'rmsea'],
  ['srmr', 'srmr'],
  ['gfi', 'gfi'],
  ['nfi', 'nfi'],
  ['ifi', 'ifi'],
  ['aic', 'aic'],
  ['bic', 'bic'],
  ['logLikelihood', 'logl'],
  ['baseline.chi2', 'baseline.chisq'],
  ['baseline.df', 'baseline.df'],
];
const scaledMeasures: readonly (readonly [string, string])[] = [
  ['scaled.chi2', 'chisq.scaled'],
  ['scaled.p', 'pvalue.scaled'],
  ['scaled.factor', 'chisq.scaling.factor'],
  ['scaled.cfi', 'cfi.scaled'],
  ['scaled.tli', 'tli.scaled'],
  ['scaled.rmsea', 'rmsea.scaled'],
  ['robust.cfi', 'cfi.robust'],
  ['robust.tli', 'tli.robust'],
  ['robust.rmsea', 'rmsea.robust'],
];

describe('structural equation models beside lavaan', () => {
  it.each(all)('fit: %s', (_, wanted) => {
    const found = answer(wanted);
    for (const [ours, theirs] of measures) {
      // With gaps lavaan compares with pairwise covariances here, we with those of greatest likelihood.
      if (ours === 'gfi' && wanted.missing === 'fiml') continue;
      expectNear(at(found, ours), wanted.fit[theirs], 1e-7, ours);
    }
    if (wanted.fit['df'] === 0) return;
    if (wanted.estimator !== 'ml')
      for (const [ours, theirs] of scaledMeasures)
        if (!(wanted.missing === 'fiml' && ours.startsWith('robust')))
          expectNear(at(found, ours), wanted.fit[theirs], 2e-6, ours);
  });

  it.each(all)('estimates: %s', (_, wanted) => {
    const parameters = answer(wanted)['parameters'] as readonly Answer[];
    const groupOf = (parameter: Answer) => parameter['group'];
    for (const theirs of wanted.parameters) {
      const { lhs, op, rhs } = theirs;
      const label = typeof wanted.group !== 'string' || op === ':=' ? undefined : theirs.group;
      const own = parameters.find(
        (each) =>
          each['lhs'] === lhs &&
          each['op'] === op &&
          (op === ':=' || each['rhs'] === rhs) &&
          groupOf(each) === label,
      );
      const what = `${lhs} ${op} ${rhs} ${label ?? ''}`;
      expectNear(own?.['estimate'], theirs.est, 1e-7, what);
      expectNear(own?.['standardError'], theirs.se, 1e-6, `${what} error`);
      expectNear(own?.['standardized'], theirs['est.std'], 1e-7, `${what} standardised`);
      expectNear(own?.['standardizedError'], theirs['se.std'], 1e-6, `${what} error of the standardised`);
    }
  });

  it.each(all.filter(([, { modification }]) => Array.isArray(modification)))(
    'modification indices: %s',
    (_, wanted) => {
      const found = answer(wanted, { modificationIndices: 1000 })['modificationIndices'] as readonly Answer[];
      const isGiven = ({ lhs, op }: Modification) => op === '~' && ['ageyr', 'decades'].includes(lhs);
      for (const theirs of (wanted.modification as readonly Modification[]).filter(
        (each) => !isGiven(each),
      )) {
        const { lhs, op, rhs, group } = theirs;
        const own = found.find(
          (each) =>
            each['lhs'] === lhs && each['op'] === op && each['rhs'] === rhs && each['group'] === group,
        );
        expectNear(own?.['mi'], theirs.mi, 1e-6, `${lhs} ${op} ${rhs}`);
        expectNear(own?.['epc'], theirs.epc, 1e-6, `${lhs} ${op} ${rhs}, change`);
      }
      expect(found.every(({ mi }, i) => i === 0 || (mi as number) <= numberAt(found[i - 1]!, 'mi'))).toBe(
        true,
      );
    },
  );
});
