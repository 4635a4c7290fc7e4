import { keep } from '../dataset/keep.ts';
import { note, type Note } from '../notes/note.ts';
import type { Procedure } from '../dataset/dataset.ts';
import { covariancesOf } from '../dataset/covariances.ts';
import { numericColumn } from '../dataset/pair-sums.ts';
import { limited } from '../numeric/limited.ts';
import { correctedItemTotal, cronbachAlpha, feldtInterval, spearmanBrown, splitHalf } from './alpha.ts';
import { criticalRatios } from './critical-ratio.ts';
import { lambda2, lambda6 } from './guttman.ts';
import { omegaTotal } from './omega.ts';
import { scaleVariance, type ScaleVariance } from './scale-variance.ts';

/** The mean of the correlations of different items, from the covariances that alpha rests on. */
function meanCorrelation({ k, covariance }: ScaleVariance): number {
  let sum = 0;
  for (let i = 0; i < k; i++)
    for (let j = 0; j < i; j++)
      sum += limited(covariance(i, j) / Math.sqrt(covariance(i, i) * covariance(j, j)));
  return sum / ((k * (k - 1)) / 2);
}

/**
 * Do the items of a scale agree with each other: alpha with its interval, omega, split halves, and what each item adds.
 * Items are used as scored (reversed once, at the column). Needs two items and three respondents; items without variance make
 * the coefficients that rest on correlations null, with a note. See the functions beside for definitions and sources.
 * Cost: one pass for the covariances (shared with other analyses of the page), one for the critical ratios.
 */
export const reliability: Procedure<'reliability'> = {
  run(data, { scale: named, items: listed, missing, quantile, confidence }) {
    const items = named === undefined ? listed : data.scaleItems(named)!;
    const k = items.length;
    const covariances = covariancesOf(data, items, missing);
    const { n } = covariances;
    const scale = scaleVariance(covariances);
    const all = items.map((_, i) => i);
    const notes: Note[] = [];
    if (k === 1) notes.push(note('one-item'));
    if (k === 2) notes.push(note('two-items'));
    if (n < 3) notes.push(note('too-few-complete'));

    const ratios = keep(data.basis, JSON.stringify(['critical ratios', quantile, items]), () =>
      k > 1
        ? criticalRatios(
            items.map((name) => numericColumn(data, name)),
            quantile,
          )
        : null,
    );
    if (k > 1 && !ratios) notes.push(note('no-critical-ratios'));

    const itemRows = items.map((name, i) => {
      const others = all.filter((other) => other !== i);
      const correlation = correctedItemTotal(scale, all, i);
      if (scale.covariance(i, i) === 0) notes.push(note('item-equal', { name }));
      if (correlation < 0)
        notes.push(note(data.isReversed(name) ? 'item-against-keyed' : 'item-against', { name }));
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
    const sixth = lambda6(scale);
    if (k > 1 && n > 2 && Number.isNaN(sixth)) notes.push(note('no-lambda6'));
    if (k > 2 && n > 2 && Number.isNaN(omega)) notes.push(note('no-omega'));
    return {
      n,
      missing,
      definition: note('reliability', { quantile: note(`quantile-${quantile}`) }),
      notes,
      k,
      alpha,
      alphaInterval: feldtInterval(alpha, n, k, confidence),
      standardizedAlpha: k > 2 ? spearmanBrown(meanInterItemCorrelation, k) : NaN,
      meanInterItemCorrelation,
      omegaTotal: omega,
      standardizedOmega: omegaTotal(scale, all, 'standardized'),
      lambda2: lambda2(scale),
      lambda6: sixth,
      splitHalf: k > 1 ? splitHalf(scale) : null,
      ...(k === 2
        ? { spearmanBrown: spearmanBrown(meanInterItemCorrelation, 2), r: meanInterItemCorrelation }
        : {}),
      items: itemRows,
    };
  },
};
