import type { Static, TObject } from 'typebox';
import type { Declaration } from './declaration.ts';

/** What every result says of itself; its sentences are of the type `Said`. */
export interface ResultHead<Said> {
  /** Respondents used. */
  readonly n: number;
  readonly missing: 'pairwise' | 'listwise' | 'fiml' | 'none';
  /** Which variant was computed. */
  readonly definition: Said;
  readonly notes: readonly Said[];
}

/** What a procedure finds. */
export type Found<D extends Declaration, Said> = ResultHead<Said> & Static<TObject<D['result']>>;

/** The same under the name of its procedure, as a reply holds it. */
export type Result<D extends Declaration, Said> = { readonly procedure: D['name'] } & Found<D, Said>;
