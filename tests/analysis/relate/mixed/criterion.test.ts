import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../analysis/numeric/random.ts';
import { startOf, templateOf } from '../../../../analysis/relate/mixed/covariance-factor.ts';
import { crossProducts, type RandomPart } from '../../../../analysis/relate/mixed/cross-products.ts';
import {
  devianceOf,
  gradientOf,
  residualVariance,
  solveAt,
  type Criterion,
  type Method,
} from '../../../../analysis/relate/mixed/criterion.ts';
import { factorEnvelope, inverseInEnvelope } from '../../../../analysis/relate/mixed/envelope.ts';

/** Two crossed factors with slopes and one that the first is nested in. */
function simulate(n: number) {
  const random = createRandom(11);
  const draw = () => Float64Array.from({ length: n }, () => random.normal());
  const [x, z, outcome] = [draw(), draw(), draw()];
  const constant = new Float64Array(n).fill(1);
  const a = Int32Array.from({ length: n }, () => random.index(12));
  const parts: RandomPart[] = [
    { codes: a, groups: 12, columns: [constant, x], correlated: true },
    {
      codes: Int32Array.from({ length: n }, () => random.index(5)),
      groups: 5,
      columns: [constant, x, z],
      correlated: true,
    },
    { codes: a.map((code) => code % 3), groups: 3, columns: [constant, z], correlated: false },
  ];
  const matrix = Float64Array.from({ length: 2 * n }, (_, at) => (at % 2 === 0 ? 1 : x[(at - 1) / 2]!));
  return { parts, fixed: { width: 2, matrix, outcome }, z };
}

const { parts, fixed } = simulate(90);
const criterionOf = (method: Method): Criterion => ({
  products: crossProducts(parts, fixed),
  templates: parts.map(({ columns, correlated }) => templateOf(columns.length, correlated)),
  method,
});

/** log |V| + …, straight from V = I + Σ Z Λ Λᵀ Zᵀ, n × n. */
function byDefinition({ products, templates, method }: Criterion, theta: Float64Array): number {
  const n = products.rows;
  const v = new Float64Array(n * n);
  let next = 0;
  parts.forEach(({ codes, columns }, k) => {
    const q = columns.length;
    const factor = new Float64Array(q * q);
    for (const [row, column] of templates[k]!) factor[row * q + column] = theta[next++]!;
    const loads = Array.from({ length: n }, (_, i) =>
      columns.map((__, c) => columns.reduce((sum, own, r) => sum + own[i]! * factor[r * q + c]!, 0)),
    );
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        if (codes[i] === codes[j])
          v[i * n + j]! += loads[i]!.reduce((sum, value, c) => sum + value * loads[j]![c]!, 0);
  });
  for (let i = 0; i < n; i++) v[i * (n + 1)]! += 1;
  const whole = new Uint32Array(n);
  expect(factorEnvelope(v, n, whole)).toBe(true);
  const inverse = inverseInEnvelope(v, n, n, whole);
  const logs = (l: Float64Array, size: number) =>
    Array.from({ length: size }, (_, i) => 2 * Math.log(l[i * (size + 1)]!)).reduce(
      (sum, each) => sum + each,
      0,
    );
  const columns = [0, 1].map((c) => Float64Array.from({ length: n }, (_, i) => fixed.matrix[2 * i + c]!));
  const all = [...columns, fixed.outcome];
  const form = all.flatMap((left) =>
    all.map((right) => {
      let sum = 0;
      for (let i = 0; i < n; i++)
        for (let j = 0; j < n; j++) sum += left[i]! * inverse[i * n + j]! * right[j]!;
      return sum;
    }),
  );
  const block = Float64Array.from(form);
  expect(factorEnvelope(block, 3, new Uint32Array(3))).toBe(true);
  const residual = block[8]! ** 2;
  const free = method === 'reml' ? n - 2 : n;
  const fixedLogs = 2 * Math.log(block[0]!) + 2 * Math.log(block[4]!);
  return (
    logs(v, n) + (method === 'reml' ? fixedLogs : 0) + free * (1 + Math.log((2 * Math.PI * residual) / free))
  );
}

describe.each<Method>(['reml', 'ml'])('the deviance of a mixed model by %s', (method) => {
  const criterion = criterionOf(method);
  const theta = startOf(criterion.templates).map((value, i) => 0.7 * value + 0.05 * (i % 4));

  it('is that of the definition with all covariances of rows', () => {
    expect(devianceOf(criterion, solveAt(criterion, theta)!)).toBeCloseTo(byDefinition(criterion, theta), 9);
  });

  it('has the gradient that its differences show', () => {
    const solved = solveAt(criterion, theta)!;
    const gradient = gradientOf(criterion, solved, residualVariance(criterion, solved));
    const step = 1e-4;
    theta.forEach((_, i) => {
      const at = (size: number) =>
        devianceOf(
          criterion,
          solveAt(
            criterion,
            theta.map((value, j) => (j === i ? value + size : value)),
          )!,
        );
      const difference = (8 * (at(step) - at(-step)) - (at(2 * step) - at(-2 * step))) / (12 * step);
      expect(gradient[i]).toBeCloseTo(difference, 6);
    });
  });
});
