import { sum } from 'simple-statistics';
import { note, type Note } from '../../notes/note.ts';
import type { ChiSquare } from './fit-indices.ts';
import { deviance, type Moments } from '../../likelihood/likelihood.ts';
import { measurementModel, type Equality, type Structure } from './measurement.ts';
import { derivativesAt } from './derivatives.ts';
import { minimise, type Minimum } from '../../likelihood/minimise.ts';
import { impliedMoments, matricesAt, type Model } from './model.ts';
import type { Sample } from '../../likelihood/patterns.ts';
import { independent, saturated, type Saturated } from '../../likelihood/saturated.ts';
import { startingValues } from './start.ts';

/** A fitted measurement model, beside the saturated model and the model of uncorrelated items. */
export interface Fitted {
  readonly model: Model;
  readonly minimum: Minimum;
  readonly n: number;
  readonly samples: readonly Sample[];
  readonly sampleMoments: readonly Moments[];
  readonly test: ChiSquare;
  readonly baseline: ChiSquare;
  readonly logLikelihood: number;
}

/** What was found, or the plain reason why nothing was. */
export type Fit = Fitted | { readonly reason: Note };

/**
 * Fits a measurement model by maximum likelihood in one or several groups. Every sample may have gaps (FIML); the model
 * then needs its mean structure. Cost: some 8 steps of patterns × (p³ + parameters²).
 */
export function fitMeasurement(
  structure: Structure,
  samples: readonly Sample[],
  meanStructure: boolean,
  equality: Equality = 'configural',
  different: readonly string[] = [],
): Fit {
  const model = measurementModel(structure, meanStructure, samples.length, equality, different);
  const { items } = model;
  const df = samples.length * ((items * (items + 1)) / 2 + (meanStructure ? items : 0)) - model.parameters;
  if (df < 0) return { reason: note('too-many-parameters', { count: -df }) };
  const answered = samples.map(independent);
  if (!answered.every(({ variances }) => variances.every((variance) => variance > 0)))
    return { reason: note('item-flat') };
  const full = samples.map(saturated);
  if (!full.every((found) => found !== null)) return { reason: note('covariances-singular') };
  const sampleMoments = full.map(({ moments }) => moments);
  const means = sampleMoments.map((moments) => moments.means);
  const minimum = minimise(
    {
      valueAt: (parameters) => devianceAt(model, parameters, samples, means),
      derivativesAt: (parameters) => derivativesAt(model, parameters, samples, means),
    },
    startingValues(model, structure, sampleMoments),
  );
  if (!minimum) return { reason: note('not-identified') };
  if (!minimum.converged) return { reason: note('search-unsettled') };
  const best = sum(full.map((found: Saturated) => found.deviance));
  const cells = sum(answered.map(({ answers }) => sum([...answers])));
  const uncorrelated = sum(
    answered.map(({ answers, variances }) =>
      sum([...variances].map((v, i) => answers[i]! * (Math.log(v) + 1))),
    ),
  );
  return {
    model,
    minimum,
    n: sum(samples.map(({ n }) => n)),
    samples,
    sampleMoments,
    test: { chi2: Math.max(0, minimum.derivatives.value - best), df },
    baseline: { chi2: uncorrelated - best, df: (samples.length * items * (items - 1)) / 2 },
    logLikelihood: -(minimum.derivatives.value + cells * Math.log(2 * Math.PI)) / 2,
  };
}

/** The deviance of a model over its groups; Infinity outside what covariances can be. */
function devianceAt(
  model: Model,
  parameters: Float64Array,
  samples: readonly Sample[],
  freeMeans: readonly Float64Array[],
): number {
  return samples.reduce((sum, sample, group) => {
    const moments = impliedMoments(model, matricesAt(model, parameters, group), freeMeans[group]!);
    return sum + deviance(sample, moments);
  }, 0);
}
