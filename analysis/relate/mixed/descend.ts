/** A smooth function at a point; null outside of where it is defined. */
export interface Slope {
  readonly value: number;
  readonly gradient: Float64Array;
}

export interface Lowest<S extends Slope> {
  readonly at: Float64Array;
  readonly found: S;
  readonly iterations: number;
  readonly settled: boolean;
}

const MOST_ITERATIONS = 200;
/** What a further step would win: of a deviance so little leaves the parameters within 1e-9 standard errors. */
const NOTHING_TO_WIN = 1e-18;
/** So little is no doubt of the estimates either. */
const NEXT_TO_NOTHING = 1e-8;
/** The rounding of a value, as a share of it. */
const ROUNDING = 1e-13;
const FIRST_STEP = 0.5;

const dot = (x: Float64Array, y: Float64Array) => x.reduce((sum, value, i) => sum + value * y[i]!, 0);

/** The inverse curvature after a step that changed the gradient (BFGS, Nocedal & Wright 2006, equation 6.17). */
function updated(inverse: Float64Array, step: Float64Array, change: Float64Array): Float64Array {
  const k = step.length;
  const along = dot(step, change);
  if (!(along > 0)) return inverse;
  const turned = step.map((_, i) => dot(inverse.subarray(i * k, (i + 1) * k), change));
  const scale = (1 + dot(change, turned) / along) / along;
  return inverse.map((value, at) => {
    const [i, j] = [Math.floor(at / k), at % k];
    return value + scale * step[i]! * step[j]! - (turned[i]! * step[j]! + step[i]! * turned[j]!) / along;
  });
}

/** Steps of at most 0.5 at first, in the direction that the gradient gives alone. */
function firstInverse(gradient: Float64Array): Float64Array {
  const k = gradient.length;
  const scale = FIRST_STEP / Math.max(Math.sqrt(dot(gradient, gradient)), FIRST_STEP);
  return Float64Array.from({ length: k * k }, (_, at) => (at % (k + 1) === 0 ? scale : 0));
}

/** The lowest point of a smooth function by BFGS with halved steps; null where it is not defined at the start. */
export function descend<S extends Slope>(
  slopeAt: (point: Float64Array) => S | null,
  start: Float64Array,
): Lowest<S> | null {
  let at = start;
  let here = slopeAt(at);
  if (!here || !Number.isFinite(here.value)) return null;
  let inverse = firstInverse(here.gradient);
  const k = start.length;
  for (let iterations = 0; ; iterations++) {
    const found: S = here;
    const direction = at.map((_, i) => -dot(inverse.subarray(i * k, (i + 1) * k), found.gradient));
    const fall = -dot(direction, found.gradient);
    const limit = found.value + ROUNDING * Math.abs(found.value);
    if (!(fall > NOTHING_TO_WIN) || iterations === MOST_ITERATIONS)
      return { at, found, iterations, settled: fall < NEXT_TO_NOTHING };
    let share = 1;
    let next: S | null;
    let point: Float64Array;
    do {
      point = at.map((value, i) => value + share * direction[i]!);
      next = slopeAt(point);
      share /= 2;
    } while (!(next && next.value <= limit - 1e-4 * share * fall) && share > 1e-10);
    if (!next || !(next.value <= limit)) return { at, found, iterations, settled: fall < NEXT_TO_NOTHING };
    const gradient = next.gradient;
    const step = point.map((value, i) => value - at[i]!);
    const change = gradient.map((value, i) => value - found.gradient[i]!);
    inverse = updated(inverse, step, change);
    at = point;
    here = next;
  }
}
