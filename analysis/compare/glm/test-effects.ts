import { fUpperTail } from '../../numeric/distributions.ts';
import { noncentralFInterval } from '../../numeric/noncentral.ts';
import { isContained, nameOf, type Effect } from './effects.ts';
import { added, deficientEffects, type Added, type Model } from './model.ts';

/** What an effect adds, by type III (to all others) or type II (to those in which it is not contained). */
export interface Tested {
  readonly effect: Effect;
  readonly added: Added;
  /** It stands in an interaction of which some combinations are nowhere observed: type III says nothing of it. */
  readonly isUntestable: boolean;
}

/** R: car::Anova, with contr.sum for type III. Cost: a triangle an effect. */
export function testedEffects(model: Model, sumOfSquares: number): Tested[] {
  const deficient = deficientEffects(model);
  return model.effects.map((effect, i) => {
    const before = model.effects.flatMap((other, j) =>
      i === j || (sumOfSquares === 2 && isContained(effect, other)) ? [] : model.places[j]!,
    );
    return {
      effect,
      added: added(model, [0, ...before], model.places[i]!),
      isUntestable: sumOfSquares === 3 && deficient.some((other) => isContained(effect, other)),
    };
  });
}

/** The rest of an outcome. */
export interface Residual {
  readonly ss: number;
  readonly df: number;
}

/** The sum of squares that is added to the first outcome. */
export function squaresOf({ coordinates }: Added): number {
  return coordinates.reduce((sum, row) => sum + row[0]! * row[0]!, 0);
}

/** An F test of a sum of squares with its share: partial η² = SS / (SS + residual SS). */
export function fOf(ss: number, df: number, { ss: rest, df: df2 }: Residual) {
  const f = df > 0 && df2 > 0 && rest > 0 ? ss / df / (rest / df2) : NaN;
  return {
    ss: df > 0 ? ss : NaN,
    df,
    ms: df > 0 ? ss / df : NaN,
    f,
    p: fUpperTail(f, df, df2),
    partialEtaSquared: df > 0 ? ss / (ss + rest) : NaN,
  };
}

const nothing = { ss: NaN, df: NaN, ms: NaN, f: NaN, p: NaN, partialEtaSquared: NaN };

/** A row of the table of effects; the interval of partial η² is that of the noncentral F. Source: Steiger (2004), Psychological Methods 9, 164–182. */
export function effectRow(
  { effect, added: found, isUntestable }: Tested,
  rest: Residual,
  n: number,
  confidence: number,
) {
  const row = isUntestable ? nothing : fOf(squaresOf(found), found.df, rest);
  const interval = Number.isFinite(row.f)
    ? noncentralFInterval(row.f, row.df, rest.df, confidence).map((ncp) => ncp / (ncp + n))
    : null;
  return {
    effect: nameOf(effect),
    ...row,
    partialEtaSquaredInterval: interval && ([interval[0]!, interval[1]!] as const),
  };
}
