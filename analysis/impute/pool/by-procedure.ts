import type { AnyResult, ProcedureName, ResultOf } from '../../model/procedures/index.ts';
import type { Note } from '../../notes/note.ts';
import type { Poolable, PoolableEstimate } from './poolable.ts';

type Result<Name extends ProcedureName> = ResultOf<Name, Note>;
interface Coefficient {
  readonly term: string;
  readonly b: number | null;
  readonly standardError: number | null;
}

const coefficients = (part: string, list: readonly Coefficient[] | null, df: number): PoolableEstimate[] =>
  (list ?? []).map(({ term, b, standardError }) => ({ part, term, estimate: b, standardError, df }));

/** A linear model: its coefficients, R², and F as a χ². */
function linear(
  part: string,
  model: {
    coefficients: readonly Coefficient[];
    n: number;
    r2: number | null;
    f: number | null;
    df1: number;
    df2: number;
  },
) {
  const { n, r2, f, df1, df2 } = model;
  return {
    estimates: [
      ...coefficients(part, model.coefficients, df2),
      {
        part,
        term: 'R²',
        estimate: r2,
        standardError: 1 / Math.sqrt(n - 3),
        df: Infinity,
        scale: 'r2' as const,
      },
    ],
    tests: [{ name: part, chi2: f === null ? null : f * df1, df: df1 }],
  };
}

/** A model of log odds: complete data would have n less its parameters. */
function logits(
  found: { n: number; coefficients: readonly Coefficient[] | null; chi2?: number | null; df?: number | null },
  thresholds = 0,
): Poolable {
  const residualDf = found.n - (found.coefficients?.length ?? 0) - thresholds;
  return {
    estimates: coefficients('', found.coefficients, residualDf),
    tests: [{ name: '', chi2: found.chi2 ?? null, df: found.df ?? null }],
  };
}

/** Loadings and paths have normal statistics. */
function structural(found: Result<'cfa'> | Result<'sem'>): Poolable {
  const rows =
    'loadings' in found
      ? (found.loadings ?? []).map((each) => ({ ...each, name: `${each.factor} =~ ${each.item}`, part: '' }))
      : (found.parameters ?? []).map((each) => ({
          ...each,
          name: `${each.lhs} ${each.op} ${each.rhs}`,
          part: each.group === undefined ? '' : String(each.group),
        }));
  const { cfi, tli, rmsea, srmr } = found;
  return {
    estimates: rows.flatMap(({ name, part, estimate, standardError }) =>
      standardError === null || standardError === 0
        ? []
        : [{ part, term: name, estimate, standardError, df: Infinity }],
    ),
    tests: [{ name: '', chi2: found.chi2, df: found.df }],
    indices: Object.entries({ cfi, tli, rmsea, srmr }).map(([name, value]) => ({
      name,
      value: value ?? null,
    })),
  };
}

/** What is pooled of each procedure that can be inside. A new one needs an entry here and its name in the declaration. */
const pooledOf: { readonly [Name in ProcedureName]?: (found: Result<Name>) => Poolable } = {
  describe: ({ variables }) => ({
    estimates: variables.map(({ name, group, n, mean, standardError }) => ({
      part: group === undefined ? '' : String(group),
      term: name,
      estimate: mean,
      standardError,
      df: n - 1,
    })),
  }),
  proportion: ({ estimate, standardError, values }) => ({
    estimates: [{ part: '', term: values.join(', '), estimate, standardError, df: Infinity }],
  }),
  correlation: ({ matrix, nPairs }) => ({
    estimates: matrix.rows.flatMap((left, i) =>
      matrix.columns.slice(0, i).map((right, j) => ({
        part: '',
        term: `${right} ~~ ${left}`,
        estimate: matrix.values[i]![j] ?? null,
        standardError: 1 / Math.sqrt((nPairs.values[i]![j] ?? NaN) - 3),
        df: Infinity,
        scale: 'r' as const,
      })),
    ),
  }),
  oneSample: ({ mu, difference, t, df }) => ({
    estimates: [
      {
        part: '',
        term: `− ${mu}`,
        estimate: difference,
        standardError: errorOf(difference, t),
        df: df ?? NaN,
      },
    ],
  }),
  paired: ({ difference, t, df }) => ({
    estimates: [
      {
        part: '',
        term: 'difference',
        estimate: difference,
        standardError: errorOf(difference, t),
        df: df ?? NaN,
      },
    ],
  }),
  compare: ({ welch, anova, groups }) => ({
    estimates: [
      ...groups.map(({ group, n, mean, sd }) => ({
        part: '',
        term: String(group),
        estimate: mean,
        standardError: sd === null ? null : sd / Math.sqrt(n),
        df: n - 1,
      })),
      ...(welch
        ? [
            {
              part: '',
              term: 'difference',
              estimate: welch.difference,
              standardError: errorOf(welch.difference, welch.t),
              df: welch.df ?? NaN,
            },
          ]
        : []),
    ],
    ...(anova && {
      tests: [
        {
          name: '',
          chi2: anova.f === null || anova.df1 === null ? null : anova.f * anova.df1,
          df: anova.df1,
        },
      ],
    }),
  }),
  regression: ({ models }) => {
    const parts = (models ?? []).map((model, i) => linear(String(i + 1), model));
    return {
      estimates: parts.flatMap(({ estimates }) => estimates),
      tests: parts.flatMap(({ tests }) => tests),
      residualDf: Math.min(Infinity, ...(models ?? []).map(({ df2 }) => df2)),
    };
  },
  moderation: ({ model }) => (model ? { ...linear('', model), residualDf: model.df2 } : { estimates: [] }),
  mixed: ({ coefficients: list, residualDf, icc }) => ({
    estimates: (list ?? []).map(({ term, b, standardError, df }) => ({
      part: '',
      term,
      estimate: b,
      standardError,
      df: df ?? NaN,
    })),
    indices: [{ name: 'icc', value: icc }],
    ...(residualDf !== null && { residualDf }),
  }),
  logistic: (found) => logits(found),
  ordinal: (found) => logits(found, found.thresholds?.length ?? 0),
  probit: (found) => logits(found),
  poisson: (found) => logits(found),
  negativeBinomial: (found) => logits(found, 1),
  multinomial: (found) => {
    const { tests = [] } = logits(found);
    const residualDf = found.n - (found.coefficients?.length ?? 0);
    return {
      estimates: (found.coefficients ?? []).flatMap((each) =>
        coefficients(String(each.category), [each], residualDf),
      ),
      tests,
    };
  },
  cfa: structural,
  sem: structural,
  reliability: ({ alpha, k, n }) => ({
    estimates: [
      {
        part: '',
        term: 'α',
        estimate: alpha,
        standardError: Math.sqrt((2 * k) / ((k - 1) * (n - 2))),
        df: Infinity,
        scale: 'alpha',
      },
    ],
  }),
};

/** The standard error of a difference from its t. */
const errorOf = (difference: number | null, t: number | null) =>
  difference === null || t === null || t === 0 ? null : difference / t;

/** What can be pooled of a result; nothing where its procedure has no rule. */
export function poolableOf(found: AnyResult<Note>): Poolable {
  const of = pooledOf[found.procedure] as ((found: AnyResult<Note>) => Poolable) | undefined;
  return of?.(found) ?? { estimates: [] };
}
