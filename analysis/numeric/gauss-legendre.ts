/** Nodes and weights of Gauss–Legendre quadrature on (−1, 1). */
export interface Rule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

const rules = new Map<number, Rule>();

/** The rule of a given order, exact for polynomials up to 2·order − 1. Newton's method on the Legendre polynomial; kept. */
export function gaussLegendre(order: number): Rule {
  const known = rules.get(order);
  if (known) return known;
  const nodes = new Float64Array(order);
  const weights = new Float64Array(order);
  for (let i = 0; i < order; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (order + 0.5));
    let slope = 0;
    for (let step = 0; step < 20; step++) {
      let [before, value] = [1, x];
      for (let k = 2; k <= order; k++)
        [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
      slope = (order * (before - x * value)) / (1 - x * x);
      const change = value / slope;
      x -= change;
      if (Math.abs(change) < 1e-16) break;
    }
    nodes[i] = x;
    weights[i] = 2 / ((1 - x * x) * slope * slope);
  }
  const rule = { nodes, weights };
  rules.set(order, rule);
  return rule;
}

/** ∫ f from a to b. */
export function integrate(f: (x: number) => number, a: number, b: number, order = 64): number {
  const { nodes, weights } = gaussLegendre(order);
  const [middle, half] = [(a + b) / 2, (b - a) / 2];
  let sum = 0;
  for (let i = 0; i < order; i++) sum += weights[i]! * f(middle + half * nodes[i]!);
  return sum * half;
}
