import { expect, it } from 'vitest';
import { completeSample } from '../../../../analysis/likelihood/patterns.ts';
import { parseModel } from '../../../../analysis/model/paths/parse.ts';
import { createRandom } from '../../../../analysis/numeric/random.ts';
import { buildModel } from '../../../../analysis/factors/sem/build.ts';
import { derivativesAt, freeRows, surfaceOf } from '../../../../analysis/factors/sem/derivatives.ts';
import { jacobianOf } from '../../../../analysis/factors/sem/jacobian.ts';
import { stateAt } from '../../../../analysis/factors/sem/matrices.ts';
import { movementOf } from '../../../../analysis/factors/sem/movement.ts';

const text = `f =~ x1 + x2 + x3
g =~ y1 + y2 + y3
h =~ f + g
y2 ~ 0.3*x1 + y3
z ~ f + g + w1 + w2 + y1
x2 ~~ y2`;

/** A model with loadings on several levels, paths among indicators and observed predictors, at a point that is no solution. */
function setUp(meanStructure: boolean, source: string) {
  const model = buildModel(parseModel(source), { groups: 1, meanStructure, equal: [] });
  const p = model.observed;
  const random = createRandom(3);
  const means = Float64Array.from({ length: p }, () => 2 + random.normal());
  const loadings = Array.from({ length: p }, () => random.uniform());
  const covariances = Float64Array.from({ length: p * p }, (_, at) => {
    const [i, j] = [Math.floor(at / p), at % p];
    return loadings[i]! * loadings[j]! + (i === j ? 1 : 0);
  });
  const sample = completeSample(200, means, covariances);
  const parameters = Float64Array.from({ length: model.parameters }, (_, i) => 0.4 + 0.01 * i);
  for (const { parameter, operator, left, right } of model.rows)
    if (parameter !== null && operator === '~~') parameters[parameter] = left === right ? 1.2 : 0.1;
  return { model, parameters, sample, moments: { means, covariances: sample.patterns[0]!.covariances! } };
}

/** The slope of a function by each parameter, by differences. */
function slopes(f: (at: Float64Array) => number, at: Float64Array, h: number): number[] {
  return Array.from(at, (value, i) => {
    const [up, down] = [at.slice(), at.slice()];
    up[i] = value + h;
    down[i] = value - h;
    return (f(up) - f(down)) / (2 * h);
  });
}

it.each([
  ['covariances', false, text],
  ['covariances and means', true, text],
  ['a circle of causes', true, 'y ~ a*z + x\nz ~ b*y + w\ny ~~ z'],
])('derivatives are those of the deviance: %s', (_, meanStructure, source) => {
  const { model, parameters, sample, moments } = setUp(meanStructure, source);
  const { valueAt } = surfaceOf(model, [sample], [moments]);
  const found = derivativesAt(model, parameters, [sample], [moments])!;
  const q = model.parameters;
  slopes(valueAt, parameters, 1e-5).forEach((slope, i) =>
    expect(Math.abs(found.gradient[i]! - slope) / (1 + Math.abs(slope))).toBeLessThan(1e-6),
  );
  const gradientAt = (at: Float64Array) => derivativesAt(model, at, [sample], [moments])!.gradient;
  for (let b = 0; b < q; b += 1) {
    const [up, down] = [parameters.slice(), parameters.slice()];
    up[b]! += 1e-5;
    down[b]! -= 1e-5;
    const [above, below] = [gradientAt(up), gradientAt(down)];
    for (let a = 0; a < q; a += 1) {
      const slope = (above[a]! - below[a]!) / 2e-5;
      expect(Math.abs(found.observed[a * q + b]! - slope) / (1 + Math.abs(slope))).toBeLessThan(1e-6);
    }
  }
});

it('the Jacobian is that of the implied moments', () => {
  const { model, parameters, moments } = setUp(true, text);
  const rows = freeRows(model, 0);
  const cells = rows.map(({ cell }) => cell);
  const at = (point: Float64Array) => stateAt(model, point, 0, moments)!;
  const jacobian = jacobianOf(movementOf(model, cells, at(parameters)), model.observed);
  const p = model.observed;
  let place = 0;
  for (let i = 0; i < p; i += 1, place += 1)
    slopes((point) => at(point).implied.means[i]!, parameters, 1e-6).forEach((slope, parameter) => {
      const column = rows.findIndex((row) => row.parameter === parameter);
      expect(jacobian[place * rows.length + column]).toBeCloseTo(slope, 7);
    });
  for (let j = 0; j < p; j += 1)
    for (let i = j; i < p; i += 1, place += 1)
      slopes((point) => at(point).implied.covariances[i * p + j]!, parameters, 1e-6).forEach(
        (slope, parameter) => {
          const column = rows.findIndex((row) => row.parameter === parameter);
          expect(jacobian[place * rows.length + column]).toBeCloseTo(slope, 7);
        },
      );
});
