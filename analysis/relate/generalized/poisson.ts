import { note } from '../../notes/note.ts';
import type { Procedure } from '../../dataset/dataset.ts';
import { normalUpperTail } from '../../numeric/distributions.ts';
import { checkCounts, countGround } from './count-ground.ts';
import { commonRate, pearsonOf, zerosOf } from './counts.ts';
import { likelihoodTest } from './likelihood-test.ts';
import { poissonFamily } from './family.ts';
import { fitFamily, linearPredictor, withSandwich } from './fit.ts';
import { fitNotes } from './ground.ts';
import { rateTable } from './rate-table.ts';

/**
 * Poisson regression of a count: log μ = offset + Σ b x. `rateRatio` above 1: the rate rises with the predictor.
 *
 * Fisher scoring to a change of 1e-9 in every log rate; estimates that run to infinity (no events in a category) are null. Listwise,
 * weights ignored. R: `glm(family = poisson)`, `sandwich::vcovHC`, `AER::dispersiontest`. Cost: about eight passes of O(n p²).
 */
export const poisson: Procedure<'poisson'> = {
  check: checkCounts,
  run(data, request) {
    const { ground, head, fault } = countGround(data, request, note('poisson'));
    if (fault) return { ...head, coefficients: null, notes: [...ground.notes, fault] };
    const { outcome, white, n } = ground;
    const fitted = fitFamily(ground, poissonFamily, commonRate(ground));
    const { robust } = request;
    const fit = robust === 'none' ? fitted : withSandwich(ground, poissonFamily, fitted, robust);
    const means = linearPredictor(ground, fit.parameters).map(Math.exp);
    const constant = fitFamily(
      { ...ground, white: { ...white, width: 1, matrix: new Float64Array(n).fill(1) } },
      poissonFamily,
      commonRate(ground),
    );
    const df = n - white.width;
    const overdispersion = overdispersionOf(outcome, means);
    const pearson = pearsonOf(outcome, means, (mean) => mean);
    return {
      ...head,
      coefficients: rateTable(ground, fit, request.confidence),
      ...likelihoodTest(fit.value, constant.value, white.width - 1, white.width, n),
      deviance: devianceOf(outcome, means),
      residualDf: df,
      pearson,
      dispersion: pearson / df,
      overdispersion,
      zeros: zerosOf(outcome, means, (mean) => Math.exp(-mean)),
      iterations: fit.iterations,
      separated: fit.outcome === 'runaway',
      notes: [
        ...fitNotes(ground, fit),
        ...(df > 0 && pearson / df > 1.5 ? [note('overdispersed')] : []),
        ...(Number.isFinite(overdispersion.z) && df > 0 ? [] : [note('no-dispersion-test')]),
      ],
    };
  },
};

const devianceOf = (outcome: Float64Array, means: Float64Array): number =>
  2 * outcome.reduce((sum, y, i) => sum + (y > 0 ? y * Math.log(y / means[i]!) : 0) - (y - means[i]!), 0);

/** Cameron and Trivedi’s test that the variance is the mean, against one that rises in proportion; one-sided. */
function overdispersionOf(outcome: Float64Array, means: Float64Array) {
  const aux = outcome.map((y, i) => ((y - means[i]!) ** 2 - y) / means[i]!);
  const n = aux.length;
  const mean = aux.reduce((sum, each) => sum + each, 0) / n;
  const variance = aux.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (n - 1);
  const z = (Math.sqrt(n) * mean) / Math.sqrt(variance);
  return { ratio: mean + 1, z, p: normalUpperTail(z) };
}
