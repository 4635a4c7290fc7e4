/** Half the width of an interval that holds 95 of 100. */
const Z95 = 1.959963984540054;

/**
 * How far the mean of a question in a post-randomised file lies from its mean before, in 95 of 100 files at most:
 * 1.96·σ·√((1 − ρ²)/n). Given an answer, the expected one in the file is ρx + (1 − ρ)·mean, so of the variance σ² the part (1 − ρ²)σ² is chance.
 * Source: derived from the matrix of transition in `postRandomise`; A. van den Hout & P. G. M. van der Heijden (2002), § 3.
 *
 * @example
 * Number(errorOfMean({ n: 400, retained: 0.8, deviation: 1 }).toFixed(3)) // => 0.059
 */
export function errorOfMean(file: { n: number; retained: number; deviation: number }): number {
  return Z95 * file.deviation * Math.sqrt((1 - file.retained ** 2) / file.n);
}

/**
 * The same for a corrected correlation of two questions that were both randomised: 1.96·√((1 − ρ⁴ + 2ρ²(1 − ρ²)r²)/n)/ρ², with r the
 * largest size of correlation that it is stated for. The error that sampling people makes comes on top. Source: the variance of x·y
 * given the true answers, as of normal ones.
 *
 * @example
 * Number(errorOfCorrelation({ n: 400, retained: 0.8, upTo: 0 }).toFixed(3)) // => 0.118
 */
export function errorOfCorrelation(file: { n: number; retained: number; upTo: number }): number {
  const { n, retained, upTo } = file;
  const kept = retained ** 2;
  return (Z95 * Math.sqrt((1 - kept ** 2 + 2 * kept * (1 - kept) * upTo ** 2) / n)) / kept;
}

/**
 * The same for a corrected α of k items with Σσᵢ² = `own` and ΣΣσᵢⱼ = `all`. With v = (1 − ρ²)Σσᵢ² the chance in the sum of the items, its
 * variance errs by √((4ρ²·all·v + 2v²)/n); divided by ρ² that is the error of ΣΣσᵢⱼ, and dα/dΣΣσᵢⱼ = k/(k − 1)·Σσᵢ²/(ΣΣσᵢⱼ)². For few
 * rows it is a rough guide. Source: first-order (delta) method; chance near normal.
 *
 * @example
 * Number(errorOfAlpha({ n: 400, retained: 0.8, items: 4, own: 4, all: 10 }).toFixed(3)) // => 0.052
 */
export function errorOfAlpha(scale: {
  n: number;
  retained: number;
  items: number;
  own: number;
  all: number;
}): number {
  const { n, retained, items, own, all } = scale;
  const chance = (1 - retained ** 2) * own;
  const ofVariance = Math.sqrt((4 * retained ** 2 * all * chance + 2 * chance ** 2) / n);
  return (Z95 * (items / (items - 1)) * own * ofVariance) / (all ** 2 * retained ** 2);
}
