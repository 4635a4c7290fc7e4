import { normalUpperTail } from '../../numeric/distributions.ts';
import { rank } from '../../numeric/ranks.ts';
import { findRoot } from '../../numeric/root.ts';

const LEVEL = 0.05;
const MOST = 100;

/**
 * How strong a hidden difference could be before the effect is no longer clear: the odds of being treated within a pair, Γ, at which the
 * signed-rank test of pair differences has p = .05 one-sided. 1 where it is not clear even without one. Rosenbaum 2002, ch. 4. Normal
 * approximation, zero differences left out.
 */
export function hiddenBias(differences: Float64Array): number {
  const given = differences.filter((difference) => difference !== 0);
  const n = given.length;
  if (n < 5) return NaN;
  const { ranks } = rank(given.map(Math.abs));
  let [positive, squares, total] = [0, 0, 0];
  given.forEach((difference, i) => {
    if (difference > 0) positive += ranks[i]!;
    squares += ranks[i]! ** 2;
    total += ranks[i]!;
  });
  const larger = Math.max(positive, total - positive);
  const p = (gamma: number) => {
    const share = gamma / (1 + gamma);
    return normalUpperTail((larger - share * total) / Math.sqrt(share * (1 - share) * squares));
  };
  if (p(1) >= LEVEL) return 1;
  return p(MOST) < LEVEL ? MOST : findRoot((gamma) => p(gamma) - LEVEL, 1, MOST);
}
