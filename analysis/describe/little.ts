import { note, type Note } from '../notes/note.ts';
import { choleskyInPlace, solveCholesky } from '../numeric/cholesky.ts';
import type { Pattern, Sample } from '../likelihood/patterns.ts';
import { saturated } from '../likelihood/saturated.ts';
import { chiSquareUpperTail } from '../numeric/distributions.ts';

/** Little's χ²; NaN where it cannot be computed, and why. */
export interface LittleTest {
  readonly chi2: number;
  readonly df: number;
  readonly p: number;
  readonly reason: Note | null;
}

const MOST_STEPS = 5e7;

/** The distance of the means of a pattern from those of everybody, in the metric of the covariances of what it observed. */
function distanceOf(pattern: Pattern, means: Float64Array, covariances: Float64Array): number {
  const { observed } = pattern;
  const [p, q] = [means.length, observed.length];
  const factor = new Float64Array(q * q);
  observed.forEach((row, i) =>
    observed.forEach((column, j) => (factor[i * q + j] = covariances[row * p + column]!)),
  );
  if (!choleskyInPlace(factor, q)) return NaN;
  const away = pattern.means.map((mean, i) => mean - means[observed[i]!]!);
  const solved = solveCholesky(factor, q, away);
  return pattern.n * away.reduce((sum, value, i) => sum + value * solved[i]!, 0);
}

/**
 * Little's test that answers are missing completely at random: do the means of respondents with different gaps agree? A small p
 * says no. Means and covariances of greatest likelihood (divisor n) by EM, as naniar::mcar_test; respondents without any answer are
 * left out. Cost: iterations × patterns × variables³. Source: Little (1988), J. Am. Stat. Assoc. 83, 1198–1202.
 */
export function littleTest(sample: Sample): LittleTest {
  const { patterns, variables } = sample;
  const df = patterns.reduce((sum, { observed }) => sum + observed.length, 0) - variables;
  const none = (reason: Note): LittleTest => ({ chi2: NaN, df, p: NaN, reason });
  if (df <= 0) return none(note('little-one-pattern'));
  if (patterns.length * variables ** 3 > MOST_STEPS)
    return none(note('little-too-many', { patterns: patterns.length, variables }));
  const fit = saturated(sample);
  if (!fit) return none(note('little-singular'));
  const { means, covariances } = fit.moments;
  const chi2 = patterns.reduce((sum, pattern) => sum + distanceOf(pattern, means, covariances), 0);
  return {
    chi2,
    df,
    p: chiSquareUpperTail(chi2, df),
    reason: fit.converged ? null : note('little-unsettled'),
  };
}
