import type { AnyResult } from './procedures/index.ts';

/** What was found for a request, one result for each analysis in order; its sentences are of the type `Said`. */
export interface Answer<Said, Results = readonly AnyResult<Said>[]> {
  readonly engine: string;
  readonly rows: number;
  readonly analyses: Results;
}
