import { chiSquareUpperTail } from '../../numeric/distributions.ts';
import { noncentralityOfChiSquare } from '../../numeric/noncentral.ts';

/** A χ² with its degrees of freedom. */
export interface ChiSquare {
  readonly chi2: number;
  readonly df: number;
}

/** The usual measures of fit; see `fitIndices`. */
export interface FitIndices extends ChiSquare {
  readonly p: number | null;
  readonly cfi: number;
  readonly tli: number;
  readonly rmsea: number;
  readonly rmseaInterval: readonly [number, number];
}

/**
 * χ² test, CFI and TLI against the model of uncorrelated items, RMSEA with its 90 % interval. Roughly: CFI ≥ 0.95 and
 * RMSEA ≤ 0.06 are good (Hu & Bentler 1999). n counts all groups; RMSEA carries √groups (Steiger 1998).
 * R: `lavaan::fitMeasures`, its loose interval solved to 1e-13.
 */
export function fitIndices({ chi2, df }: ChiSquare, baseline: ChiSquare, n: number, groups = 1): FitIndices {
  const excess = Math.max(chi2 - df, 0);
  const worst = Math.max(excess, baseline.chi2 - baseline.df, 0);
  const cfi = worst === 0 ? 1 : 1 - excess / worst;
  if (df === 0) return { chi2, df, p: null, cfi: 1, tli: 1, rmsea: 0, rmseaInterval: [0, 0] };
  const perDf = baseline.chi2 / baseline.df;
  const rmseaAt = (noncentrality: number) => Math.sqrt((groups * noncentrality) / (n * df));
  return {
    chi2,
    df,
    p: chiSquareUpperTail(chi2, df),
    cfi,
    tli: (perDf - chi2 / df) / (perDf - 1),
    rmsea: rmseaAt(excess),
    rmseaInterval: [
      rmseaAt(noncentralityOfChiSquare(chi2, df, 0.95)),
      rmseaAt(noncentralityOfChiSquare(chi2, df, 0.05)),
    ],
  };
}
