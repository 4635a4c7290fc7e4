import type { Note } from '../../../analysis/notes/note.ts';
import type { ResultOf } from '../../../analysis/model/procedures/index.ts';

export type Invariance = ResultOf<'invariance', Note>;

/** Multi-group models want about so many complete sheets of each site. */
export const LEAST_IN_A_SITE = 100;
/** A factor of fewer items has no model that could fail. */
export const LEAST_ITEMS = 3;

/**
 * How far a scale measures the same at both sites: `none` where not even the same factor fits, so that means must not be compared;
 * `scalar` where equal loadings and intercepts hold, so that they may.
 */
export type Judgement = 'untested' | 'failed' | 'none' | 'configural' | 'metric' | 'scalar';

/**
 * The steps in their order, each held by the rule of the procedure: ΔCFI not below −.01 and ΔRMSEA not above .015 (Chen 2007). The first
 * one is held by the fit itself: CFI of .90 at least, RMSEA of .10 at most (Browne & Cudeck 1993).
 */
export function judgeInvariance({ groups, configural, metric, scalar }: Invariance): Judgement {
  if (groups.length < 2 || groups.some(({ n }) => n < LEAST_IN_A_SITE)) return 'untested';
  if (configural.cfi === null || configural.rmsea === null) return 'failed';
  if (configural.cfi < 0.9 || configural.rmsea > 0.1) return 'none';
  if (!holds(metric)) return 'configural';
  return holds(scalar) ? 'scalar' : 'metric';
}

export function holds({ deltaCfi, deltaRmsea }: Invariance['metric']): boolean {
  return deltaCfi !== null && deltaRmsea !== null && deltaCfi >= -0.01 && deltaRmsea <= 0.015;
}
