import { Type, type Static } from 'typebox';
import { code } from '../frame/frame-parts.ts';

/** The language of automatic scores: it always ends, and every value it gives can be told row by row. */

const closed = { additionalProperties: false } as const;

/** Which rows of the entries count: those of which each named column holds one of the values. */
export type Rows = Readonly<Record<string, readonly string[]>>;
export const Rows = Type.Unsafe<Rows>(Type.Record(Type.String(), Type.Array(Type.String(), { minItems: 1 })));

export type RuleExpression =
  | number
  /** How many rows. */
  | { readonly count: Rows }
  /** The sum of a column of numbers over rows. */
  | { readonly sum: string; readonly of: Rows }
  /** Null where the second is 0 or less than `least`. */
  | { readonly ratio: readonly [RuleExpression, RuleExpression]; readonly least?: number }
  | { readonly min: readonly RuleExpression[] }
  | { readonly max: readonly RuleExpression[] }
  | { readonly add: readonly RuleExpression[] }
  | { readonly times: readonly [RuleExpression, number] }
  /** Never more than `at`. */
  | { readonly cap: RuleExpression; readonly at: number }
  /** `points` for each whole `each`. */
  | { readonly step: RuleExpression; readonly each: number; readonly points: number }
  /** The value of the last line whose `from` is reached; null below the first. */
  | {
      readonly lookup: RuleExpression;
      readonly lines: readonly { readonly from: number; readonly points: number }[];
    };

/** How one indicator is scored of the entries of a unit in a period. */
export const Rule = Type.Object(
  {
    indicator: code,
    score: Type.Unsafe<RuleExpression>(Type.Unknown()),
    /** What a score is where the expression has no value: the full weight, nothing, or no score. */
    missing: Type.Enum(['full', 'zero', 'none']),
  },
  closed,
);
export type Rule = Static<typeof Rule>;
