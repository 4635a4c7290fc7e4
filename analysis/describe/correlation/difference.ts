import { normalQuantile, twoSidedNormal, twoSidedT } from '../../numeric/distributions.ts';

/** A correlation and the number of people behind it. */
interface Correlated {
  readonly r: number;
  readonly n: number;
}

/**
 * Two correlations of different people. R: psych::r.test(n, r12, r34, n2 = n2). Source: Fisher (1921), Metron 1, 3–32.
 *
 * @example
 * fisherTest({ r: 0.5, n: 53 }, { r: 0.2, n: 103 }).p.toFixed(5) // => '0.04540'
 */
export function fisherTest(first: Correlated, second: Correlated): { z: number; p: number } {
  const error = Math.sqrt(1 / (first.n - 3) + 1 / (second.n - 3));
  const z = first.n > 3 && second.n > 3 ? (Math.atanh(first.r) - Math.atanh(second.r)) / error : NaN;
  return { z, p: twoSidedNormal(z) };
}

/** All correlations of two pairs of variables, a with b and c with d. */
export interface Four {
  readonly ab: number;
  readonly cd: number;
  readonly ac: number;
  readonly ad: number;
  readonly bc: number;
  readonly bd: number;
}

/** The covariance of two correlations of the same people, times n. Source: Pearson & Filon (1898), Phil. Trans. A 191, 229–311. */
function covarianceOf({ ab, cd, ac, ad, bc, bd }: Four): number {
  return (
    (ab * cd * (ac ** 2 + ad ** 2 + bc ** 2 + bd ** 2)) / 2 +
    ac * bd +
    ad * bc -
    (ab * ac * ad + ab * bc * bd + cd * ac * bc + cd * ad * bd)
  );
}

/**
 * Two correlations of the same people: Fisher's z with their correlation at the mean of both. `correlation` is that at what they are.
 * R: psych::r.test. Source: Steiger (1980), Psychological Bulletin 87, 245–251, equations 14 and 15.
 */
export function steigerTest(four: Four, n: number): { z: number; p: number; correlation: number } {
  const mean = (four.ab + four.cd) / 2;
  const pooled = covarianceOf({ ...meanOfShared(four, mean), ab: mean, cd: mean }) / (1 - mean ** 2) ** 2;
  const error = Math.sqrt((2 - 2 * pooled) / (n - 3));
  const z = n > 3 && error > 0 ? (Math.atanh(four.ab) - Math.atanh(four.cd)) / error : NaN;
  return {
    z,
    p: twoSidedNormal(z),
    correlation: covarianceOf(four) / ((1 - four.ab ** 2) * (1 - four.cd ** 2)),
  };
}

/** A variable that both share correlates 1 with itself, and with the others as the two correlations do: these are pooled too. */
function meanOfShared(four: Four, mean: number): Four {
  const { ac, ad, bc, bd } = four;
  if (ac === 1) return { ...four, ad: mean, bc: mean };
  if (ad === 1) return { ...four, ac: mean, bd: mean };
  if (bc === 1) return { ...four, ac: mean, bd: mean };
  if (bd === 1) return { ...four, ad: mean, bc: mean };
  return four;
}

/**
 * Two correlations that share a variable. R: psych::r.test(n, r12, r13, r23). Source: Williams (1959), J. Roy. Stat. Soc. B 21, 396–399;
 * Steiger (1980), equation 7.
 *
 * @example
 * williamsTest({ first: 0.4, second: 0.5, others: 0.1 }, 103).t.toFixed(2) // => '-0.89'
 */
export function williamsTest(
  { first, second, others }: { readonly first: number; readonly second: number; readonly others: number },
  n: number,
): { t: number; df: number; pWilliams: number } {
  const determinant = 1 - first ** 2 - second ** 2 - others ** 2 + 2 * first * second * others;
  const mean = (first + second) / 2;
  const scale = (2 * (n - 1) * determinant) / (n - 3) + mean ** 2 * (1 - others) ** 3;
  const t = n > 3 && scale > 0 ? (first - second) * Math.sqrt(((n - 1) * (1 + others)) / scale) : NaN;
  return { t, df: n - 3, pWilliams: twoSidedT(t, n - 3) };
}

/** The interval of a difference from those of both correlations and how these go together. Source: Zou (2007), Psychological Methods 12, 399–413. */
export function differenceInterval(
  first: Correlated,
  second: Correlated,
  correlation: number,
  confidence: number,
): readonly [number, number] | null {
  const bounds = ({ r, n }: Correlated) => {
    const reach = n > 3 ? normalQuantile((1 + confidence) / 2) / Math.sqrt(n - 3) : NaN;
    return [Math.tanh(Math.atanh(r) - reach), Math.tanh(Math.atanh(r) + reach)] as const;
  };
  const [low1, high1] = bounds(first);
  const [low2, high2] = bounds(second);
  const reach = (a: number, b: number) => Math.sqrt(Math.max(0, a * a + b * b - 2 * correlation * a * b));
  const difference = first.r - second.r;
  const low = difference - reach(first.r - low1, high2 - second.r);
  const high = difference + reach(high1 - first.r, second.r - low2);
  return Number.isFinite(low) && Number.isFinite(high) ? [low, high] : null;
}
