/**
 * Where a continuous function crosses zero between two bounds, to the last digits: Illinois steps with every fourth a bisection
 * never leaving the bracket. NaN when the bounds do not enclose a root.
 *
 * @example
 * findRoot((x) => x * x - 2, 0, 2).toFixed(12) // => '1.414213562373'
 */
export function findRoot(f: (x: number) => number, lower: number, upper: number): number {
  let [a, b] = [lower, upper];
  let [fa, fb] = [f(a), f(b)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa * fb < 0)) return NaN;
  let side = 0;
  for (let step = 0; step < 200; step++) {
    // Every fourth step halves, so that a flat end cannot hold the search back.
    const x = step % 4 === 3 ? (a + b) / 2 : (a * fb - b * fa) / (fb - fa);
    if (Math.abs(b - a) <= 4e-15 * Math.max(Math.abs(a), Math.abs(b)) || x === a || x === b) return x;
    const fx = f(x);
    if (fx === 0) return x;
    if (fx * fb > 0) {
      [b, fb] = [x, fx];
      if (side === -1) fa /= 2;
      side = -1;
    } else {
      [a, fa] = [x, fx];
      if (side === 1) fb /= 2;
      side = 1;
    }
  }
  return (a + b) / 2;
}
