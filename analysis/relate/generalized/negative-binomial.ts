import { note } from '../../notes/note.ts';
import type { Procedure } from '../../dataset/dataset.ts';
import { chiSquareUpperTail } from '../../numeric/distributions.ts';
import type { Maximum } from '../newton.ts';
import { checkCounts, countGround } from './count-ground.ts';
import { commonRate, pearsonOf, zerosOf } from './counts.ts';
import { type Family, negativeBinomialFamily, poissonFamily } from './family.ts';
import { fitFamily, linearPredictor } from './fit.ts';
import { fitNotes, type Ground } from './ground.ts';
import { likelihoodTest } from './likelihood-test.ts';
import { rateTable } from './rate-table.ts';
import { exceedances, thetaError, thetaOf } from './theta.ts';

const MOST_TURNS = 100;
const SETTLED = 1e-11;

type Data = Pick<Ground, 'white' | 'outcome' | 'offset'>;

interface Joint {
  readonly fit: Maximum;
  readonly theta: number;
  readonly means: Float64Array;
}

const familyOf = (theta: number): Family =>
  Number.isFinite(theta) ? negativeBinomialFamily(theta) : poissonFamily;

/** Coefficients and θ in turn, until θ stands: the two are orthogonal, so that few turns are needed. */
function fitJointly(data: Data, above: Float64Array, start: number): Joint {
  let fit = fitFamily(data, poissonFamily, start);
  let theta = Infinity;
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const means = linearPredictor(data, fit.parameters).map(Math.exp);
    const next = thetaOf(above, data.outcome, means);
    const settled = next === theta || Math.abs(Math.log(next / theta)) < SETTLED;
    theta = next;
    if (settled) return { fit, theta, means };
    fit = fitFamily(data, familyOf(theta), fit.parameters);
  }
  return {
    fit: { ...fit, outcome: 'stuck' },
    theta,
    means: linearPredictor(data, fit.parameters).map(Math.exp),
  };
}

/**
 * Negative binomial regression (NB2) of a count that varies more than Poisson: variance μ + μ²/θ. `rateRatio` as in Poisson.
 *
 * Coefficients and θ by maximum likelihood, to 1e-11 in log θ; standard errors of coefficients at that θ, of θ from the observed
 * information, as `MASS::glm.nb`. The test against Poisson halves its p: θ lies at the end of its range there. Listwise, weights
 * ignored. Cost: some fits of O(n p²) a pass.
 */
export const negativeBinomial: Procedure<'negativeBinomial'> = {
  check: checkCounts,
  run(data, request) {
    const { ground, head, fault } = countGround(data, request, note('negative-binomial'));
    if (fault) return { ...head, coefficients: null, notes: [...ground.notes, fault] };
    const { outcome, white, n } = ground;
    const above = exceedances(outcome);
    const { fit, theta, means } = fitJointly(ground, above, commonRate(ground));
    const without = { ...ground, white: { ...white, width: 1, matrix: new Float64Array(n).fill(1) } };
    const constant = fitJointly(without, above, commonRate(ground));
    const poisson = fitFamily(ground, poissonFamily, commonRate(ground));
    const against = 2 * (fit.value - poisson.value);
    const isOver = Number.isFinite(theta);
    const df = n - white.width;
    const pearson = pearsonOf(outcome, means, (mean) => mean + (mean * mean) / theta);
    return {
      ...head,
      coefficients: rateTable(ground, fit, request.confidence),
      ...likelihoodTest(fit.value, constant.fit.value, white.width - 1, white.width + 1, n),
      theta: isOver ? theta : null,
      thetaStandardError: isOver ? thetaError(theta, above, outcome, means) : null,
      residualDf: df,
      pearson,
      dispersion: pearson / df,
      againstPoisson: { chi2: isOver ? against : 0, p: isOver ? chiSquareUpperTail(against, 1) / 2 : 1 },
      zeros: zerosOf(outcome, means, (mean) =>
        isOver ? (theta / (theta + mean)) ** theta : Math.exp(-mean),
      ),
      iterations: fit.iterations,
      separated: fit.outcome === 'runaway',
      notes: [...fitNotes(ground, fit), ...(isOver ? [] : [note('not-overdispersed')])],
    };
  },
};
