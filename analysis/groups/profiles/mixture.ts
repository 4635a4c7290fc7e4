import { spreadsOf, type Points } from '../rows.ts';
import { ahead, flattened, type Model, restored } from './leap.ts';
import { isFull, rootOf, type Shape, spreadsFrom, type Spreads } from './shapes.ts';

/** A mixture of normal profiles. */
export interface Mixture extends Model {
  readonly k: number;
  /** Of each person in each profile, row-major. */
  readonly memberships: Float64Array;
  readonly logLikelihood: number;
  readonly iterations: number;
  readonly converged: boolean;
}

const LOG_TWO_PI = Math.log(2 * Math.PI);
/** Less than this of the variance of everybody: a profile has closed in on a few people. */
const FLOOR = 1e-4;
/** A membership that adds nothing. */
const NOTHING = 1e-14;

/** Shares, means and spreads from memberships, of points whose means are 0. */
function fitted(points: Points, shape: Shape, memberships: Float64Array, k: number): Model {
  const { n, width, at } = points;
  const sizes = new Float64Array(k);
  const means = new Float64Array(k * width);
  const squares = shape === 'VVI' ? new Float64Array(k * width) : null;
  for (let i = 0; i < n; i++)
    for (let g = 0; g < k; g++) {
      const weight = memberships[i * k + g]!;
      if (weight < NOTHING) continue;
      sizes[g]! += weight;
      for (let j = 0; j < width; j++) {
        const own = weight * at[i * width + j]!;
        means[g * width + j]! += own;
        if (squares) squares[g * width + j]! += own * at[i * width + j]!;
      }
    }
  for (let g = 0; g < k; g++) for (let j = 0; j < width; j++) means[g * width + j]! /= sizes[g]!;
  const spreads = isFull(shape)
    ? spreadsFrom(shape, points, memberships, means, sizes)
    : diagonals(points, means, sizes, squares);
  return { shares: sizes.map((size) => size / n), means, spreads };
}

/** Variances from sums of squares: those of each profile, or of everybody for one that all share. */
function diagonals(
  { n, width, at }: Points,
  means: Float64Array,
  sizes: Float64Array,
  squares: Float64Array | null,
): Spreads {
  const groups = Array.from(sizes, (_, g) => g);
  if (squares)
    return groups.map((g) =>
      Float64Array.from(
        { length: width },
        (_, j) => squares[g * width + j]! / sizes[g]! - means[g * width + j]! ** 2,
      ),
    );
  const total = new Float64Array(width);
  for (let i = 0; i < n; i++) for (let j = 0; j < width; j++) total[j]! += at[i * width + j]! ** 2;
  const shared = total.map(
    (sum, j) => (sum - groups.reduce((own, g) => own + sizes[g]! * means[g * width + j]! ** 2, 0)) / n,
  );
  return groups.map(() => shared);
}

/** Memberships from shares, means and spreads, into `to`; the log likelihood, or null where a profile has closed in. */
function expected(
  { n, width, at }: Points,
  shape: Shape,
  { shares, means, spreads }: Model,
  floor: Float64Array,
  to: Float64Array,
): number | null {
  const k = shares.length;
  const full = isFull(shape);
  const roots = spreads.map((spread) => rootOf(spread, width, full, floor));
  if (roots.some((root) => root === null) || shares.some((share) => !(share > 0))) return null;
  const bases = roots.map(
    (root, g) => Math.log(shares[g]!) - (width * LOG_TWO_PI + root!.logDeterminant) / 2,
  );
  let logLikelihood = 0;
  const logs = new Float64Array(k);
  for (let i = 0; i < n; i++) {
    let most = -Infinity;
    for (let g = 0; g < k; g++) {
      const { inverse } = roots[g]!;
      let far = 0;
      if (!full)
        for (let j = 0; j < width; j++)
          far += ((at[i * width + j]! - means[g * width + j]!) * inverse[j]!) ** 2;
      else
        for (let a = 0; a < width; a++) {
          let z = 0;
          for (let b = 0; b <= a; b++)
            z += inverse[a * width + b]! * (at[i * width + b]! - means[g * width + b]!);
          far += z * z;
        }
      logs[g] = bases[g]! - far / 2;
      most = Math.max(most, logs[g]!);
    }
    let sum = 0;
    for (let g = 0; g < k; g++) sum += to[i * k + g] = Math.exp(logs[g]! - most);
    for (let g = 0; g < k; g++) to[i * k + g]! /= sum;
    logLikelihood += most + Math.log(sum);
  }
  return logLikelihood;
}

/** Memberships of points in a mixture that was fitted to others; null where it has closed in on a few. */
export function membershipsIn(points: Points, shape: Shape, own: Mixture): Float64Array | null {
  const memberships = new Float64Array(points.n * own.k);
  return expected(points, shape, own, floorOf(points), memberships) === null ? null : memberships;
}

const floorOf = (points: Points) => spreadsOf(points).sds.map((sd) => FLOOR * sd * sd);

/** How many rounds a search may take, and by what part of the log likelihood a round must raise it. */
export interface Limits {
  readonly most: number;
  readonly tolerance: number;
}

/**
 * Expectation and maximisation from some memberships until a round adds next to nothing to the log likelihood; after each two rounds the
 * search leaps where they point to, and stays if that is higher. Null where a profile closes in on a few people. Cost a round:
 * O(n k p), with correlations O(n k p²). Dempster, Laird & Rubin 1977.
 */
export function climb(
  points: Points,
  shape: Shape,
  start: Float64Array,
  k: number,
  { most, tolerance }: Limits,
): Mixture | null {
  const floor = floorOf(points);
  const full = isFull(shape);
  const memberships = start.slice();
  const leapt = new Float64Array(start.length);
  let own: Model = fitted(points, shape, memberships, k);
  let before = -Infinity;
  const path: Float64Array[] = [];
  for (let round = 1; ; round++) {
    const logLikelihood = expected(points, shape, own, floor, memberships);
    if (logLikelihood === null) return null;
    const converged = logLikelihood - before <= tolerance * Math.abs(logLikelihood);
    if (converged || round >= most)
      return { k, ...own, memberships, logLikelihood, iterations: round, converged };
    before = logLikelihood;
    path.push(flattened(own, full));
    own = fitted(points, shape, memberships, k);
    if (path.length < 2) continue;
    const point = ahead(path[0]!, path[1]!, flattened(own, full));
    path.length = 0;
    const far = point && restored(point, own, full);
    const reached = far && expected(points, shape, far, floor, leapt);
    // A leap that is no lower than the last round is kept by its memberships, which are then maximised as any others.
    if (reached !== null && reached > before) {
      own = fitted(points, shape, leapt, k);
      before = reached;
    }
  }
}
