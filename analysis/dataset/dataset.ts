import type { Column } from '../columns.ts';
import type { Nested } from '../model/procedure/declaration.ts';
import type { AnyResult, FoundOf, ProcedureName, ReadOf } from '../model/procedures/index.ts';
import type { Note } from '../notes/note.ts';
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
  /** Whether an item is reversed, as it is keyed. */
  isReversed(name: string): boolean;
  /** How a variable is held; null when there is no such item, scale or column. */
  kindOf(name: string): Column['kind'] | null;
  /** An item (reversed where keyed so), a scale score or a column, as doubles with NaN for missing. Cached: do not write. */
  numbers(name: string): Float64Array;
  /** The same variable in its packed form: `integer` columns are the fast path of joint counts. Cached: do not write. */
  column(name: string): Column;
  /**
   * The same rows with other values in some columns, as `column` gives them: scales and derivations of these columns are made anew, a
   * derived variable that is given itself stays as given.
   */
  filled(columns: ReadonlyMap<string, Column>): Dataset;
}

/** Runs an analysis inside another on some data, as if it were asked by itself. */
export type RunInside = (data: Dataset, nested: Nested) => AnyResult<Note>;

/** The fields of a request as they came: nothing is known of their types yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** The work behind a declaration. */
export interface Procedure<Name extends ProcedureName> {
  /** Throws RequestError where fields that are right one by one do not fit each other. */
  check?(request: ReadOf<Name>, data: Dataset): void;
  /** `inside` runs the analyses inside, for a procedure that holds some. Never throws for awkward data: what cannot be computed is NaN or null, with a note. */
  run(data: Dataset, request: ReadOf<Name>, inside?: RunInside): FoundOf<Name, Note>;
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
