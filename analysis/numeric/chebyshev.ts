/** A polynomial through the Chebyshev points of an interval: as good as f itself where f is smooth, and far cheaper. */
export interface Chebyshev {
  readonly lower: number;
  readonly upper: number;
  readonly coefficients: Float64Array;
}

export function fitChebyshev(
  f: (x: number) => number,
  lower: number,
  upper: number,
  degree: number,
): Chebyshev {
  const points = degree + 1;
  const angle = (i: number) => (Math.PI * (i + 0.5)) / points;
  const values = Float64Array.from({ length: points }, (_, i) =>
    f((lower + upper) / 2 + ((upper - lower) / 2) * Math.cos(angle(i))),
  );
  const coefficients = Float64Array.from({ length: points }, (_, j) => {
    let sum = 0;
    for (let i = 0; i < points; i++) sum += values[i]! * Math.cos(j * angle(i));
    return ((j === 0 ? 1 : 2) * sum) / points;
  });
  return { lower, upper, coefficients };
}

/** Clenshaw's recurrence; x must lie in the interval. */
export function evaluateChebyshev({ lower, upper, coefficients }: Chebyshev, x: number): number {
  const twice = (2 * (2 * x - lower - upper)) / (upper - lower);
  let [next, later] = [0, 0];
  for (let j = coefficients.length - 1; j > 0; j--) {
    const value = twice * next - later + coefficients[j]!;
    later = next;
    next = value;
  }
  return (twice / 2) * next - later + coefficients[0]!;
}
