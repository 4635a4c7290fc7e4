import { normalQuantile, normalUpperTail } from '../numeric/distributions.ts';

/** c₀ + c₁x + c₂x² + … */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((value, c) => value * x + c, 0);
}

/** Royston's weights for the lower half of an ordered sample of n; the upper half mirrors them. */
function weightsOf(n: number): Float64Array {
  const half = Math.floor(n / 2);
  if (n === 3) return Float64Array.of(Math.SQRT1_2);
  const m = Float64Array.from({ length: half }, (_, i) => normalQuantile((i + 1 - 0.375) / (n + 0.25)));
  const squares = 2 * m.reduce((sum, value) => sum + value * value, 0);
  const u = 1 / Math.sqrt(n);
  const first =
    polynomial([0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056], u) - m[0]! / Math.sqrt(squares);
  if (n <= 5) {
    const scale = Math.sqrt((squares - 2 * m[0]! ** 2) / (1 - 2 * first ** 2));
    return m.map((value, i) => (i === 0 ? first : -value / scale));
  }
  const second =
    polynomial([0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633], u) - m[1]! / Math.sqrt(squares);
  const scale = Math.sqrt(
    (squares - 2 * m[0]! ** 2 - 2 * m[1]! ** 2) / (1 - 2 * first ** 2 - 2 * second ** 2),
  );
  return m.map((value, i) => (i === 0 ? first : i === 1 ? second : -value / scale));
}

/** p of 1 − W by Royston's normalising transformations. */
function pOf(lost: number, n: number): number {
  if (n === 3) {
    const angle = Math.asin(Math.sqrt(1 - lost)) - Math.asin(Math.sqrt(0.75));
    return Math.max(0, (6 / Math.PI) * angle);
  }
  const y = Math.log(lost);
  if (n <= 11) {
    const gamma = polynomial([-2.273, 0.459], n);
    if (y >= gamma) return 1e-99;
    const mean = polynomial([0.544, -0.39978, 0.025054, -6.714e-4], n);
    const sd = Math.exp(polynomial([1.3822, -0.77857, 0.062767, -0.0020322], n));
    return normalUpperTail((-Math.log(gamma - y) - mean) / sd);
  }
  const x = Math.log(n);
  const mean = polynomial([-1.5861, -0.31082, -0.083751, 0.0038915], x);
  const sd = Math.exp(polynomial([-0.4803, -0.082676, 0.0030302], x));
  return normalUpperTail((y - mean) / sd);
}

/**
 * Shapiro–Wilk W, near 1 when the ordered values lie as those of a normal distribution would; a small p says that they do not.
 * `ascending` holds 3 to 5,000 values, not all equal (otherwise NaN). R: shapiro.test. Cost: n after a sort.
 * Source: Royston (1995), Applied Statistics 44, 547–551 (AS R94).
 */
export function shapiroWilk(ascending: Float64Array): { w: number; p: number } {
  const n = ascending.length;
  const range = (ascending.at(-1) ?? NaN) - (ascending[0] ?? NaN);
  if (n < 3 || n > 5000 || !(range > 0)) return { w: NaN, p: NaN };
  const half = weightsOf(n);
  const weights = Float64Array.from({ length: n }, (_, i) => {
    const mirrored = n - 1 - i;
    return i === mirrored ? 0 : i < mirrored ? -half[i]! : half[mirrored]!;
  });
  const scaled = ascending.map((value) => value / range);
  const mean = scaled.reduce((sum, value) => sum + value, 0) / n;
  const centre = weights.reduce((sum, value) => sum + value, 0) / n;
  let [aa, xx, ax] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [a, x] = [weights[i]! - centre, scaled[i]! - mean];
    aa += a * a;
    xx += x * x;
    ax += a * x;
  }
  // 1 − W without subtracting from 1.
  const root = Math.sqrt(aa * xx);
  const lost = ((root - ax) * (root + ax)) / (aa * xx);
  return { w: 1 - lost, p: pOf(lost, n) };
}
