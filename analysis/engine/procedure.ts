import type { Column } from '../columns.ts';
import type { Note } from './notes.ts';
import { reasonOf, type Reason, type ReasonCode, type ReasonDetails } from './reasons.ts';

/** What a procedure sees of the data: variables after `where`, reversal and scoring have been applied once. */
export interface Dataset {
  /** Respondents left after `where` (and after rows without a positive weight were left out). */
  readonly rows: number;
  /** Replication weights, one a row, when the request names them: each row counts as if it stood w times. */
  readonly weights: Float64Array | null;
  /** Whatever is computed of the variables alone is kept under it: requests that see the same variables share it. */
  readonly basis: object;
  /** What every reader of a result should know of the data. */
  readonly notes: readonly Note[];
  /** The items of a scale that the request or the release defines; null when there is no such scale. */
  scaleItems(name: string): readonly string[] | null;
  /** The lowest and highest answer that an item allows; null where neither release nor request says. */
  itemRange(name: string): readonly [min: number, max: number] | null;
  /** How a variable is held; null when there is no such item, scale or column. */
  kindOf(name: string): Column['kind'] | null;
  /** An item (reversed where keyed so), a scale score or a column, as doubles with NaN for missing. Cached: do not write. */
  numbers(name: string): Float64Array;
  /** The same variable in its packed form: `integer` columns are the fast path of joint counts. Cached: do not write. */
  column(name: string): Column;
}

/** What one analysis found: always `n`, the missing rule, the definition used and notes; its words are notes until a language is chosen. */
export interface Result<Words = Note> {
  readonly procedure: string;
  readonly n: number;
  readonly missing: 'pairwise' | 'listwise' | 'fiml' | 'none';
  readonly definition: Words;
  readonly notes: readonly Words[];
  readonly [field: string]: unknown;
}

/** The fields of one analysis as they came: nothing is known of their types yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** One row of the analysis contract. `parse` throws RequestError naming the field; `run` never throws for awkward data. */
export interface Procedure<Request> {
  readonly name: string;
  /** True when the weights of the request enter the numbers; otherwise the reply says that they are ignored. */
  readonly weighted?: true;
  parse(request: Fields, data: Dataset): Request;
  run(data: Dataset, request: Request): Result;
}

/** A malformed request: exit 2 on the command line, HTTP 400 on the wire. */
export class RequestError extends Error {
  readonly field: string;
  readonly code: ReasonCode;
  readonly details: ReasonDetails;
  constructor(field: string, code: ReasonCode, details: ReasonDetails = {}) {
    super(`${field}: ${reasonOf(code, details).en}`);
    this.name = 'RequestError';
    this.field = field;
    this.code = code;
    this.details = details;
  }

  /** What is wrong with the field, in every language. */
  get reason(): Reason {
    return reasonOf(this.code, this.details);
  }
}

/** A matrix as the contract prints it. */
export interface LabelledMatrix {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly (readonly (number | null)[])[];
}
