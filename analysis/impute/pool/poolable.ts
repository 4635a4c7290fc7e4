/** On which scale an estimate is pooled, where it is not its own: by Fisher's z of r, of R, or by ln(1 − α). */
export type Scale = 'plain' | 'r' | 'r2' | 'alpha';

/** One number of a result with its standard error on the scale of pooling. */
export interface PoolableEstimate {
  /** To what it belongs: a block, an equation, a group of people. */
  readonly part: string;
  readonly term: string;
  readonly estimate: number | null;
  readonly standardError: number | null;
  /** Degrees of freedom that complete data have; Infinity of a normal statistic. */
  readonly df: number;
  readonly scale?: Scale;
}

/** A test of several parameters: a χ², or df1 × F. */
export interface PoolableTest {
  readonly name: string;
  readonly chi2: number | null;
  readonly df: number | null;
}

/** What can be pooled of a result. */
export interface Poolable {
  readonly estimates: readonly PoolableEstimate[];
  readonly tests?: readonly PoolableTest[];
  /** Numbers without a rule of their own, of which only the mean and how far they range is told. */
  readonly indices?: readonly { readonly name: string; readonly value: number | null }[];
  readonly residualDf?: number;
}
