import { covariancesOfEstimates } from '../../likelihood/minimise.ts';
import type { Model } from '../../model/paths/syntax.ts';
import { note, type Note } from '../../notes/note.ts';
import { bootstrapEstimates, MOST_RESAMPLED_ROWS } from './bootstrap.ts';
import { parameterEstimates } from './estimates.ts';
import type { PathFit } from './fit.ts';
import { fitMeasures, scaledMeasures } from './fit-measures.ts';
import { modificationIndices } from './modification.ts';
import type { Fitting } from './prepare-model.ts';
import { explainedShares, solutionNotes } from './quality.ts';
import type { Respondents } from './read-samples.ts';
import { robust, type Robust } from './robust.ts';

/** What is to be told of a fitted model. */
export interface Telling extends Pick<Fitting, 'estimator' | 'missing'> {
  readonly confidence: number;
  readonly seed: number;
  /** How many samples; none where it is left out. */
  readonly bootstrap?: number | undefined;
  /** How many modification indices; none where it is left out. */
  readonly modificationIndices?: number | undefined;
}

/** A fitted model as a result tells of it: measures of fit, parameters, explained shares, notes. */
export function solutionOf(fit: PathFit, written: Model, respondents: Respondents, telling: Telling) {
  const { missing, estimator, modificationIndices: top } = telling;
  const notes = solutionNotes(fit);
  const corrected = estimator === 'ml' ? null : robust(fit, estimator, respondents.columns());
  const measures = corrected && scaledMeasures(fit, corrected);
  if (measures && missing === 'fiml') notes.push(note('sem-robust-gaps'));
  const modifications = top === undefined ? null : modificationIndices(fit).slice(0, top);
  return {
    ...fitMeasures(fit),
    scaled: measures?.scaled ?? null,
    robust: missing === 'fiml' ? null : (measures?.robust ?? null),
    free: fit.model.parameters,
    parameters: parametersOf(fit, written, respondents, telling, corrected, notes),
    r2: explainedShares(fit),
    modificationIndices:
      modifications &&
      modifications.map(({ group, ...each }) => ({ ...each, ...groupOf(respondents, group) })),
    iterations: fit.minimum.iterations,
    notes,
  };
}

/** The label of a group; nothing where there is one group of all. */
const groupOf = ({ labels }: Respondents, group: number | null) =>
  group === null || labels.length === 0 ? {} : { group: labels[group]! };

function parametersOf(
  fit: PathFit,
  written: Model,
  respondents: Respondents,
  telling: Telling,
  corrected: Robust | null,
  notes: Note[],
) {
  const { estimator, missing, confidence } = telling;
  const information = fit.minimum.derivatives[missing === 'fiml' ? 'observed' : 'expected'];
  const covariances =
    estimator === 'ml'
      ? covariancesOfEstimates(information, fit.model.parameters)
      : (corrected?.covariances ?? null);
  if (!covariances) notes.push(note('sem-no-errors'));
  const intervals = resampled(fit, written, respondents, telling, notes);
  const estimates = parameterEstimates(fit, written, covariances, confidence);
  return estimates.map(({ group, label, ...each }, i) => ({
    ...each,
    ...groupOf(respondents, group),
    ...(label !== '' && { label }),
    ...(intervals && each.z !== null && { interval: intervals[placeOf(fit, i)]! }),
  }));
}

/** Where the estimate at a place stands among the resampled ones: free parameters, then definitions. */
function placeOf({ model }: PathFit, at: number): number {
  const row = model.rows[at];
  return row ? row.parameter! : model.parameters + at - model.rows.length;
}

function resampled(
  fit: PathFit,
  written: Model,
  respondents: Respondents,
  { bootstrap, seed, confidence }: Telling,
  notes: Note[],
) {
  if (bootstrap === undefined) return null;
  if (fit.n > MOST_RESAMPLED_ROWS) {
    notes.push(note('sem-bootstrap-large', { most: MOST_RESAMPLED_ROWS }));
    return null;
  }
  const setting = { samples: bootstrap, seed, confidence };
  const { intervals, skipped } = bootstrapEstimates(fit, written, respondents.columns(), setting);
  if (skipped > 0) notes.push(note('sem-bootstrap-skipped', { count: skipped }));
  return intervals;
}
