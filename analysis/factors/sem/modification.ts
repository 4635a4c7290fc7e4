import type { Operator } from '../../model/paths/syntax.ts';
import { choleskyInPlace, solveCholesky } from '../../numeric/cholesky.ts';
import { derivativesAt } from './derivatives.ts';
import type { PathFit } from './fit.ts';
import type { PathModel, Row } from './model.ts';

/** How much χ² would fall, and what the estimate would become, if a parameter were freed. */
export interface Modification {
  readonly lhs: string;
  readonly op: Operator;
  readonly rhs: string;
  readonly group: number;
  readonly mi: number;
  /** The estimate that is expected. */
  readonly epc: number;
}

/** Less information than this share of a parameter's own says that freeing it could not be told from the others. */
const UNTOLD = 1e-9;

/**
 * Modification indices of the paths that a model leaves out, largest first: squared scores over the expected information that the free
 * parameters leave (Sörbom 1989). R: `lavaan::modindices`, without paths to observed predictors, whose moments are given.
 */
export function modificationIndices({ model, minimum, samples, moments }: PathFit): Modification[] {
  const q = model.parameters;
  const extra = leftOut(model);
  const rows = [...model.rows, ...extra.map((row, i) => ({ ...row, parameter: q + i }))];
  const wider: PathModel = { ...model, rows, parameters: q + extra.length };
  const at = new Float64Array(wider.parameters);
  at.set(minimum.parameters);
  extra.forEach(({ value }, i) => (at[q + i] = value));
  const derivatives = derivativesAt(wider, at, samples, moments);
  const factor = Float64Array.from(minimum.derivatives.expected);
  if (!derivatives || !choleskyInPlace(factor, q)) return [];
  const width = wider.parameters;
  return extra
    .map(({ left: lhs, operator: op, right: rhs, group, value }, i) => {
      const own = derivatives.expected[(q + i) * width + q + i]!;
      const cross = derivatives.expected.subarray((q + i) * width, (q + i) * width + q);
      const known = solveCholesky(factor, q, cross).reduce((sum, each, k) => sum + each * cross[k]!, 0);
      const rest = own - known;
      // The deviance is −2 log likelihood, so that its slope is −2 and its curvature 2 times that of the likelihood.
      const slope = derivatives.gradient[q + i]!;
      const step = rest > UNTOLD * own ? -slope / rest : NaN;
      return { lhs, op, rhs, group, mi: (slope * -step) / 2, epc: value + step };
    })
    .filter(({ mi }) => Number.isFinite(mi))
    .sort((a, b) => b.mi - a.mi);
}

/** The paths of each group that could be added, and those that the text fixes. */
function leftOut(model: PathModel): Row[] {
  const latent = model.variables.slice(model.observed);
  const groups = Array.from({ length: model.groups }, (_, group) => group);
  const fixed = model.rows.filter(
    ({ parameter, exogenous, operator }) => parameter === null && !exogenous && operator !== '~1',
  );
  return groups.flatMap((group) => {
    const own = model.rows.filter((row) => row.group === group);
    const known = new Set(own.flatMap(endsOf));
    const candidates = [...pathsOf(model, own, latent)].filter(([a, op, b]) => !known.has(`${a} ${op} ${b}`));
    return [
      ...fixed.filter((row) => row.group === group),
      ...candidates.map(([left, operator, right]) => newRow(model, { left, operator, right }, group)),
    ];
  });
}

const endsOf = ({ left, operator, right }: Row) =>
  operator === '~~' ? [`${left} ~~ ${right}`, `${right} ~~ ${left}`] : [`${left} ${operator} ${right}`];

/** Loadings, covariances and regressions among the variables that already have such parts, as lavaan lists them. */
function* pathsOf(
  model: PathModel,
  rows: readonly Row[],
  latent: readonly string[],
): Generator<readonly [string, Operator, string]> {
  const observed = model.variables.slice(0, model.observed);
  const exogenous = new Set(model.exogenous.map((i) => model.variables[i]!));
  const indicators = new Set(rows.filter(({ operator }) => operator === '=~').map(({ right }) => right));
  const regressed = new Set(
    rows.filter(({ operator }) => operator === '~').flatMap(({ left, right }) => [left, right]),
  );
  for (const factor of latent)
    for (const item of observed) if (!exogenous.has(item) && !regressed.has(item)) yield [factor, '=~', item];
  const measured = observed.filter((name) => indicators.has(name));
  for (const names of [measured, latent])
    for (const [i, name] of names.entries())
      for (const other of names.slice(i + 1)) yield [name, '~~', other];
  for (const outcome of [...regressed].filter((name) => !exogenous.has(name)))
    for (const predictor of regressed)
      if (
        outcome !== predictor &&
        !(indicators.has(outcome) && latent.includes(predictor) && observed.includes(outcome))
      )
        yield [outcome, '~', predictor];
}

function newRow(
  { variables }: PathModel,
  path: { readonly left: string; readonly operator: Operator; readonly right: string },
  group: number,
): Row {
  const [a, b] = [variables.indexOf(path.left), variables.indexOf(path.right)];
  const [row, column] = path.operator === '=~' ? [b, a] : [a, b];
  return {
    ...path,
    group,
    label: '',
    cell: { kind: path.operator === '~~' ? 'covariance' : 'path', row, column },
    parameter: null,
    value: 0,
    exogenous: false,
    written: false,
  };
}
