import type { Random } from '../../numeric/random.ts';
import { roughGroups } from '../cluster/k-means.ts';
import { centred, type Points } from '../rows.ts';
import { climb, membershipsIn, type Mixture } from './mixture.ts';
import type { Shape } from './shapes.ts';

/** Up to so many numbers in a round all starts go on; of larger data starts are compared on a part of the rows. */
const SMALL = 40_000;
const PART = 2000;
/** Starts of larger data that go on. */
const FINALISTS = 2;
/** Rounds of a start, and of the best; parts of the log likelihood by which a round must raise it for another to follow. */
const ROUNDS = 40;
const MOST_ROUNDS = 1000;
/** Of large data the best has no more than so many. */
const MOST_OF_MANY = 250;
const LOOSE = 1e-8;
const CLOSE = 1e-9;
const TIGHT = 1e-13;
/** Passes of k-means before a start, by turns; with none of them groups are made by chance. */
const PASSES = [10, 1, 0];

export interface Found extends Mixture {
  /** How many of those that went on end at the best log likelihood, and how many went on. */
  readonly replicated: number;
  readonly finalists: number;
}

/** Memberships of groups. */
function hard(groups: Int32Array, k: number): Float64Array {
  const memberships = new Float64Array(groups.length * k);
  groups.forEach((group, i) => (memberships[i * k + group] = 1));
  return memberships;
}

/**
 * The best of several starts. Of large data these run on a part of the rows and the best go on with all. Null where every start closes
 * in on a few people.
 */
export function searchProfiles(
  points: Points,
  shape: Shape,
  k: number,
  starts: number,
  random: Random,
): Found | null {
  if (k === 1) {
    const only = climb(points, shape, new Float64Array(points.n).fill(1), 1, { most: 2, tolerance: LOOSE });
    return only && { ...only, converged: true, replicated: 1, finalists: 1 };
  }
  const isSmall = points.n * points.width * k <= SMALL;
  const part = isSmall ? points : every(points, Math.ceil(points.n / PART));
  const standard = centred(part, true);
  const limits = { most: isSmall ? MOST_ROUNDS : ROUNDS, tolerance: isSmall ? CLOSE : LOOSE };
  const found = highest(
    Array.from({ length: starts }, (_, start) => {
      const passes = PASSES[start % PASSES.length]!;
      const groups =
        passes > 0
          ? roughGroups(standard, k, passes, random)
          : Int32Array.from({ length: part.n }, () => random.index(k));
      return climb(part, shape, hard(groups, k), k, limits) ?? [];
    }).flat(),
  );
  const all = isSmall
    ? found
    : highest(
        found.slice(0, FINALISTS).flatMap((own) => {
          const memberships = membershipsIn(points, shape, own);
          return (
            (memberships && climb(points, shape, memberships, k, { most: ROUNDS, tolerance: LOOSE })) ?? []
          );
        }),
      );
  const [first] = all;
  if (!first) return null;
  const replicated = all.filter(
    ({ logLikelihood }) => first.logLikelihood - logLikelihood < 1e-6 * Math.abs(first.logLikelihood),
  ).length;
  const tolerance = isSmall ? TIGHT : CLOSE;
  const end = climb(points, shape, first.memberships, k, {
    most: isSmall ? MOST_ROUNDS : MOST_OF_MANY,
    tolerance,
  });
  return { ...(end ?? first), replicated, finalists: all.length };
}

/** Each step-th of some points, from their own means. */
function every({ n, width, at }: Points, step: number): Points {
  const rows = Array.from({ length: Math.ceil(n / step) }, (_, i) => i * step);
  const own = new Float64Array(rows.length * width);
  rows.forEach((row, i) => own.set(at.subarray(row * width, (row + 1) * width), i * width));
  return centred({ n: rows.length, width, at: own }, false);
}

const highest = (found: readonly Mixture[]) => found.toSorted((a, b) => b.logLikelihood - a.logLikelihood);
