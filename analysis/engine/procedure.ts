import type { Column } from '../columns.ts';

/** What a procedure sees of the data: variables after `where`, reversal and scoring have been applied once. */
export interface Dataset {
  /** Respondents left after `where`. */
  readonly rows: number;
  /** Frequency or post-stratification weights, one a row, when the request names them. */
  readonly weights: Float64Array | null;
  /** The items of a scale that the request or the release defines; null when there is no such scale. */
  scaleItems(name: string): readonly string[] | null;
  /** An item (reversed where keyed so), a scale score or a column, as doubles with NaN for missing. Cached. */
  numbers(name: string): Float64Array;
  /** The same variable in its packed form: `integer` columns are the fast path of joint counts. */
  column(name: string): Column;
}

/** A reply of one analysis: always `n`, the missing rule, the definition used and notes in plain words. */
export interface Result {
  readonly procedure: string;
  readonly n: number;
  readonly missing: 'pairwise' | 'listwise' | 'none';
  readonly definition: string;
  readonly notes: readonly string[];
  readonly [field: string]: unknown;
}

/** One row of the analysis contract. `parse` throws RequestError naming the field; `run` never throws for awkward data. */
export interface Procedure<Request> {
  readonly name: string;
  parse(request: Readonly<Record<string, unknown>>, data: Dataset): Request;
  run(data: Dataset, request: Request): Result;
}

/** A malformed request: exit 2 on the command line, HTTP 400 on the wire. */
export class RequestError extends Error {
  readonly field: string;
  readonly reason: string;
  constructor(field: string, reason: string) {
    super(`${field}: ${reason}`);
    this.name = 'RequestError';
    this.field = field;
    this.reason = reason;
  }
}

/** A matrix as the contract prints it. */
export interface LabelledMatrix {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly (readonly (number | null)[])[];
}
