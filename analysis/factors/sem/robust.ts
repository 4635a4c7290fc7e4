import { sum } from 'simple-statistics';
import { independent } from '../../likelihood/saturated.ts';
import { derivativesAt } from './derivatives.ts';
import type { PathFit } from './fit.ts';
import type { PathModel } from './model.ts';
import { independenceModel, parametersAt } from './reference-models.ts';
import { middleOf, sandwich } from './sandwich.ts';
import { spreadOf } from './satorra-bentler.ts';
import { saturatedTrace } from './saturated-trace.ts';
import { scoreProducts } from './scores.ts';

/** What answers that are not normal change: covariances of the estimates, and by how much χ² is too large. */
export interface Robust {
  readonly covariances: Float64Array;
  /** tr(UΓ)/df of the model and of uncorrelated variables; NaN without degrees of freedom. */
  readonly factor: number;
  readonly baselineFactor: number;
}

/** Columns of each group in the order of the model's observed variables, NaN where nothing was answered. */
export type GroupColumns = readonly (readonly Float64Array[])[];

/**
 * Robust standard errors and scaling: `mlm` with the expected information and Satorra–Bentler's factor, for data without gaps, `mlr` with
 * the observed one and Yuan–Bentler's (as Mplus makes it), with or without. Null where an information cannot be inverted. R: lavaan's
 * estimators of these names.
 */
export function robust(fit: PathFit, estimator: 'mlr' | 'mlm', columns: GroupColumns): Robust | null {
  const alone = independenceModel(fit.model);
  const aloneAt = parametersAt(alone, fit.samples.map(uncorrelated));
  const corrected =
    estimator === 'mlm'
      ? (model: PathModel, at: Float64Array) => satorraBentler(fit, model, at, columns)
      : yuanBentler(fit, columns);
  const own = corrected(fit.model, fit.minimum.parameters);
  const base = corrected(alone, aloneAt);
  if (!own || !base) return null;
  return {
    covariances: own.covariances,
    factor: own.trace / fit.test.df,
    baselineFactor: base.trace / fit.baseline.df,
  };
}

function uncorrelated(sample: PathFit['samples'][number]) {
  const { means, variances } = independent(sample);
  const p = sample.variables;
  const covariances = new Float64Array(p * p);
  variances.forEach((variance, i) => (covariances[i * p + i] = variance));
  return { means, covariances };
}

/** The covariances of the estimates and tr(UΓ). */
interface Corrected {
  readonly covariances: Float64Array;
  readonly trace: number;
}

function satorraBentler(
  { samples, moments }: PathFit,
  model: PathModel,
  parameters: Float64Array,
  columns: GroupColumns,
): Corrected | null {
  const derivatives = derivativesAt(model, parameters, samples, moments);
  const traces: number[] = [];
  const middle = middleOf(model, parameters, moments, (movement, group) => {
    const spread = spreadOf(columns[group]!, moments[group]!, movement, model);
    traces.push(spread.trace);
    return spread.products;
  });
  const found = derivatives && middle && sandwich(derivatives.expected, middle, model.parameters);
  return found && { covariances: found.covariances, trace: sum(traces) - found.trace };
}

function yuanBentler({ model: fitted, samples, moments }: PathFit, columns: GroupColumns) {
  const whole = saturatedTrace(fitted, samples, moments, columns);
  return (model: PathModel, parameters: Float64Array): Corrected | null => {
    const derivatives = derivativesAt(model, parameters, samples, moments);
    const middle = middleOf(model, parameters, moments, (movement, group) =>
      scoreProducts(columns[group]!, movement),
    );
    const found = derivatives && middle && sandwich(derivatives.observed, middle, model.parameters);
    return found && { covariances: found.covariances, trace: whole - found.trace };
  };
}
