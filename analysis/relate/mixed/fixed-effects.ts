import { estimate, type Estimate } from '../linear-model.ts';
import type { MixedFit } from './fit.ts';
import { CONSTANT, type MixedModel } from './model.ts';
import { satterthwaite } from './satterthwaite.ts';

export interface FixedEffect extends Estimate {
  readonly term: string;
  readonly df: number;
}

/** What the groups change in the coefficients of the whitened columns. */
function changes({ criterion, solved }: MixedFit): Float64Array {
  const { fixed, starts, width } = criterion.products;
  const random = starts.at(-1)!;
  const beta = new Float64Array(fixed);
  for (let i = fixed - 1; i >= 0; i--) {
    let sum = solved.factor[(width - 1) * width + random + i]!;
    for (let m = i + 1; m < fixed; m++) sum -= solved.factor[(random + m) * width + random + i]! * beta[m]!;
    beta[i] = sum / solved.factor[(random + i) * (width + 1)]!;
  }
  return beta;
}

/** The fixed coefficients in the units of the data; terms that are combinations of earlier ones keep their place with nothing. */
export function fixedEffects(model: MixedModel, fit: MixedFit, confidence: number): FixedEffect[] {
  const { terms, plain, start, whitened, scale } = model;
  const { width, transform } = whitened;
  const change = changes(fit);
  const rows = Array.from({ length: width }, (_, j) => transform.subarray(j * width, (j + 1) * width));
  const known = satterthwaite(fit, rows);
  const place = new Map(plain.kept.map((j, at) => [j, at + 1]));
  const read = (term: string, j: number | undefined): FixedEffect => {
    if (j === undefined) return { term, df: NaN, ...estimate(NaN, NaN, NaN, confidence) };
    const b =
      start.coefficients[j]! + scale * rows[j]!.reduce((sum, entry, m) => sum + entry * change[m]!, 0);
    const { variance, df } = known[j]!;
    return { term, df, ...estimate(b, scale * Math.sqrt(variance), df, confidence) };
  };
  return [read(CONSTANT, 0), ...terms.map(({ name }, j) => read(name, place.get(j)))];
}

/** The variance (n − 1) of what the fixed part alone would predict. */
export function fixedVariance({ plain, whitened, scale }: MixedModel, fit: MixedFit): number {
  const { size, r } = plain.triangle;
  const { rows, width } = whitened;
  const change = changes(fit);
  let sum = 0;
  for (let m = 1; m < width; m++)
    sum += (r[(m - 1) * size + size - 1]! / Math.sqrt(rows) + scale * change[m]!) ** 2;
  return (sum * rows) / (rows - 1);
}
