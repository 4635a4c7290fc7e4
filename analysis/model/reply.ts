import type { AnyResult } from './procedures/index.ts';

/** The share of a value in a margin, as it was asked for and as it became. */
export interface Margin {
  readonly variable: string;
  readonly value: string;
  readonly target: number;
  readonly reached: number;
}

/** What weights cost, of the respondents that are counted. */
export interface Weighting {
  /** So many unweighted respondents would tell as much: (Σw)² / Σw². */
  readonly effectiveN: number;
  /** By how much the weights widen variances: respondents / effectiveN (Kish). */
  readonly designEffect: number;
  readonly smallest: number;
  readonly largest: number;
  /** Where the weights were made to fit margins. */
  readonly raking?: {
    readonly rounds: number;
    readonly converged: boolean;
    readonly margins: readonly Margin[];
  };
}

/** What was found for a request, one result for each analysis in order; its sentences are of the type `Said`. */
export interface Answer<Said, Results = readonly AnyResult<Said>[]> {
  readonly engine: string;
  readonly rows: number;
  /** Where the request has weights. */
  readonly weighting?: Weighting;
  readonly analyses: Results;
}
