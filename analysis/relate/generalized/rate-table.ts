import { logitCoefficients } from '../logit-table.ts';
import type { Maximum } from '../newton.ts';
import { estimatesByTerm, type Ground, spreadsOf } from './ground.ts';

/** Coefficients of a model with log link; `rateRatio` multiplies the rate for one more of the predictor, its interval is beside it. */
export function rateTable(ground: Ground, fit: Maximum, confidence: number) {
  const separated = fit.outcome === 'runaway';
  return logitCoefficients(spreadsOf(ground), estimatesByTerm(ground, fit), separated, confidence).map(
    ({ oddsRatio, ...each }) => ({ ...each, rateRatio: oddsRatio }),
  );
}
