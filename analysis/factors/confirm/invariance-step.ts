import { chiSquareUpperTail } from '../../numeric/distributions.ts';
import type { scaledMeasures } from '../sem/fit-measures.ts';
import type { FitIndices } from './fit-indices.ts';

/** A fitted step; scaled where the estimator corrects χ². */
export interface StepFit extends Pick<FitIndices, 'chi2' | 'df' | 'p' | 'cfi' | 'tli' | 'rmsea'> {
  readonly corrected?: ReturnType<typeof scaledMeasures>;
}

/** How much worse a model fits with more restrictions: Δχ² with its degrees of freedom. */
export interface Difference {
  readonly chi2: number | null;
  readonly df: number | null;
  readonly p: number | null;
}

interface Tested {
  readonly chi2: number;
  readonly df: number;
  /** By how much χ² is too large; 1 where it is not corrected. */
  readonly factor: number;
}

/**
 * The χ² difference of two nested models, scaled after Satorra and Bentler (2001) where they have factors. Null without a difference in
 * degrees of freedom, or where the factors of the two leave no positive one for their difference. R: `lavaan::lavTestLRT`.
 */
export function chiSquareDifference(restricted: Tested, larger: Tested): Difference {
  const df = restricted.df - larger.df;
  if (!(df > 0)) return { chi2: null, df, p: null };
  const factor = (restricted.df * restricted.factor - larger.df * larger.factor) / df;
  if (!(factor > 0)) return { chi2: null, df, p: null };
  const chi2 = Math.max(0, restricted.chi2 - larger.chi2) / factor;
  return { chi2, df, p: chiSquareUpperTail(chi2, df) };
}

export const testedOf = ({ chi2, df, corrected }: StepFit): Tested => ({
  chi2,
  df,
  // A model without degrees of freedom has a χ² of 0, whatever its factor.
  factor: corrected?.scaled.factor ?? 1,
});

/** A step beside the one before it: how much worse do equal parameters fit? */
export function stepOf(fit: StepFit | null, before: StepFit | null) {
  const difference = fit && before ? chiSquareDifference(testedOf(fit), testedOf(before)) : null;
  const { chi2, df, p, cfi, tli, rmsea, corrected } = fit ?? NO_FIT;
  return {
    chi2,
    df,
    p,
    cfi,
    tli,
    rmsea,
    ...(corrected && corrected),
    deltaCfi: fit && before && fit.cfi - before.cfi,
    deltaRmsea: fit && before && fit.rmsea - before.rmsea,
    dChi2: difference && difference.chi2,
    dDf: difference && difference.df,
    dP: difference && difference.p,
  };
}

const NO_FIT = { chi2: null, df: null, p: null, cfi: null, tli: null, rmsea: null, corrected: null };
