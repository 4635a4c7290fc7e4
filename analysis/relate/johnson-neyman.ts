/** A slope that changes with the moderator: slope(w) = b + c·w, with the (co)variances of b and c. */
export interface ChangingSlope {
  readonly b: number;
  readonly c: number;
  readonly bb: number;
  readonly bc: number;
  readonly cc: number;
}

/** Where the slope differs from zero: at which moderator values, and on which side of the bounds. */
export interface SignificanceRegion {
  readonly significant: 'everywhere' | 'nowhere' | 'outside' | 'between';
  readonly bounds: readonly number[];
}

export function slopeAt(
  { b, c, bb, bc, cc }: ChangingSlope,
  w: number,
): { slope: number; standardError: number } {
  return { slope: b + c * w, standardError: Math.sqrt(bb + 2 * w * bc + w * w * cc) };
}

/**
 * Johnson–Neyman bounds: the moderator values at which |slope| = `critical` standard errors, the roots of a parabola.
 * Two bounds or none; they may lie beyond the data. R: `interactions::johnson_neyman`, `emmeans` by bisection.
 *
 * @example
 * johnsonNeyman({ b: 0, c: 1, bb: 1, bc: 0, cc: 0 }, 2) // => { significant: 'outside', bounds: [-2, 2] }
 */
export function johnsonNeyman({ b, c, bb, bc, cc }: ChangingSlope, critical: number): SignificanceRegion {
  const square = critical * critical;
  const leading = c * c - square * cc;
  const half = b * c - square * bc;
  const constant = b * b - square * bb;
  const discriminant = half * half - leading * constant;
  if (!(discriminant > 0) || leading === 0)
    return { significant: constant > 0 ? 'everywhere' : 'nowhere', bounds: [] };
  // The root without cancellation first, the other from the product of the roots.
  const far = -(half + (half < 0 ? -1 : 1) * Math.sqrt(discriminant));
  const roots = [far / leading, constant / far];
  return { significant: leading > 0 ? 'outside' : 'between', bounds: roots.sort((x, y) => x - y) };
}
