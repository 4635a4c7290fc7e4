import { confidence, missingRule, scaleOrItems } from '../engine/fields.ts';
import { keep } from '../engine/keep.ts';
import type { Procedure } from '../engine/procedure.ts';
import { covariancesOf } from '../numeric/covariances.ts';
import { numericColumn } from '../numeric/pair-sums.ts';
import { correctedItemTotal, cronbachAlpha, feldtInterval, spearmanBrown, splitHalf } from './alpha.ts';
import { criticalRatios } from './critical-ratio.ts';
import { omegaTotal } from './omega.ts';
import { scaleVariance, type ScaleVariance } from './scale-variance.ts';

interface ReliabilityRequest {
  readonly items: readonly string[];
  readonly missing: 'pairwise' | 'listwise';
  readonly confidence: number;
}

/** The mean of the correlations of different items, from the covariances that alpha rests on. */
function meanCorrelation({ k, covariance }: ScaleVariance): number {
  let sum = 0;
  for (let i = 0; i < k; i++)
    for (let j = 0; j < i; j++) sum += covariance(i, j) / Math.sqrt(covariance(i, i) * covariance(j, j));
  return sum / ((k * (k - 1)) / 2);
}

/**
 * Do the items of a scale agree with each other: alpha with its interval, omega, split halves, and what each item adds.
 * Items are used as scored (reversed once, at the column). Needs two items and three respondents; items without variance make
 * the coefficients that rest on correlations null, with a note. See the functions beside for definitions and sources.
 * Cost: one pass for the covariances (shared with other analyses of the page), one for the critical ratios.
 */
export const reliability: Procedure<ReliabilityRequest> = {
  name: 'reliability',
  parse: (request, data) => ({
    items: scaleOrItems(request, data),
    missing: missingRule(request, 'listwise'),
    confidence: confidence(request),
  }),
  run(data, { items, missing, confidence }) {
    const k = items.length;
    const covariances = covariancesOf(data, items, missing);
    const { n } = covariances;
    const scale = scaleVariance(covariances);
    const all = items.map((_, i) => i);
    const notes: string[] = [];
    if (k === 1) notes.push('one item: its agreement with others cannot be computed');
    if (k === 2) notes.push('two items: the Spearman–Brown coefficient stands in for alpha');
    if (n < 3) notes.push('too few complete respondents');

    const ratios = keep(data.basis, JSON.stringify(['critical ratios', items]), () =>
      k > 1 ? criticalRatios(items.map((name) => numericColumn(data, name))) : null,
    );
    if (k > 1 && !ratios) notes.push('critical ratios: the upper and lower 27 % cannot be told apart');

    const itemRows = items.map((name, i) => {
      const others = all.filter((other) => other !== i);
      const correlation = correctedItemTotal(scale, all, i);
      if (scale.covariance(i, i) === 0) notes.push(`${name}: all answers are equal`);
      if (correlation < 0) notes.push(`${name} runs against the other items: should it be reversed?`);
      return {
        name,
        mean: covariances.means[i]!,
        sd: Math.sqrt(scale.covariance(i, i)),
        correctedItemTotal: correlation,
        alphaIfDropped: cronbachAlpha(scale, others),
        omegaIfDropped: omegaTotal(scale, others),
        criticalRatio27: ratios?.[i] ?? null,
      };
    });

    const alpha = k > 2 ? cronbachAlpha(scale, all) : NaN;
    const meanInterItemCorrelation = meanCorrelation(scale);
    const omega = omegaTotal(scale, all);
    if (k > 2 && n > 2 && Number.isNaN(omega)) notes.push('omega: the one-factor model could not be fitted');
    return {
      procedure: 'reliability',
      n,
      missing,
      definition:
        'raw alpha with Feldt interval; omega total of the raw sum, one-factor ML; halves odd–even; critical ratio Student t of upper against lower 27 % of the sum',
      notes,
      k,
      alpha,
      alphaInterval: feldtInterval(alpha, n, k, confidence),
      standardizedAlpha: k > 2 ? spearmanBrown(meanInterItemCorrelation, k) : NaN,
      meanInterItemCorrelation,
      omegaTotal: omega,
      standardizedOmega: omegaTotal(scale, all, 'standardized'),
      splitHalf: k > 1 ? splitHalf(scale) : null,
      ...(k === 2
        ? { spearmanBrown: spearmanBrown(meanInterItemCorrelation, 2), r: meanInterItemCorrelation }
        : {}),
      items: itemRows,
    };
  },
};
