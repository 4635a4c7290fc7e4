import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../analysis/numeric/random.ts';
import { bootstrapIndirect } from '../../../analysis/relate/indirect.ts';
import { MOST_RESAMPLED } from '../../../analysis/relate/moments.ts';
import {
  answerTo,
  answerToClaim,
  at,
  claimsOf,
  expectClose,
  numberAt,
  type Cells,
  type Claim,
} from './claims.ts';

interface Bootstrapped extends Claim {
  readonly bootstrap: readonly { standardError: number; interval: [number, number] }[];
}

const mediate = (cells: Cells, analysis: object = {}) =>
  answerTo(cells, {
    procedure: 'mediation',
    predictor: 'x',
    mediators: ['m'],
    outcome: 'y',
    bootstrap: 500,
    ...analysis,
  });

/** x → m → y with paths of .4 and .5 and unit errors. */
function simulate(n: number, seed: number) {
  const random = createRandom(seed);
  const x = Float64Array.from({ length: n }, () => random.normal());
  const m = x.map((value) => 0.4 * value + random.normal());
  const y = x.map((value, i) => 0.2 * value + 0.5 * m[i]! + random.normal());
  return { x, m, y };
}

/** Simulations take seconds on a busy machine. */
const patience = { timeout: 60_000 };

describe('mediation', () => {
  it.each(claimsOf('relate/mediation'))('equals R in paths and Sobel tests: $name', (claim) => {
    const answer = answerToClaim({ ...claim, analysis: { ...claim.analysis, bootstrap: 100 } });
    expectClose(answer, claim.expected, { tail: 1e-7, other: 1e-9 });
  });

  it.each(claimsOf('relate/mediation') as Bootstrapped[])(
    'has the bootstrap interval of R within the error of 20,000 samples: $name',
    patience,
    (claim) => {
      const answer = answerToClaim(claim);
      claim.bootstrap.forEach(({ standardError, interval }, j) => {
        const ours = j < claim.bootstrap.length - 1 ? `indirect.${j}` : 'totalIndirect';
        expect(Math.abs(numberAt(answer, `${ours}.standardError`) / standardError - 1)).toBeLessThan(0.03);
        // The 2.5 % point of 20,000 samples has a standard error of 0.019 of theirs; two of them, four times.
        for (const end of [0, 1] as const)
          expect(Math.abs(numberAt(answer, `${ours}.interval.${end}`) - interval[end])).toBeLessThan(
            0.11 * standardError,
          );
      });
    },
  );

  it('covers the true effect in about 95 of 100 studies', patience, () => {
    let covered = 0;
    for (let study = 1; study <= 400; study++) {
      const { x, m, y } = simulate(120, study);
      const data = { predictor: x, mediators: [m], outcome: y, covariates: [] };
      const { summaries } = bootstrapIndirect(data, {
        samples: 400,
        confidence: 0.95,
        random: createRandom(study),
      });
      const [low, high] = summaries[0]!.interval;
      covered += Number(low <= 0.2 && 0.2 <= high);
    }
    expect(covered / 400).toBeGreaterThan(0.915);
    expect(covered / 400).toBeLessThan(0.985);
  });

  it('gives the same interval from the normal limit of the moments as from resampling', patience, () => {
    const { x, m, y } = simulate(MOST_RESAMPLED, 7);
    const options = () => ({ samples: 1000, confidence: 0.95, random: createRandom(5) });
    const exact = bootstrapIndirect({ predictor: x, mediators: [m], outcome: y, covariates: [] }, options())
      .summaries[0]!;
    const twice = (values: Float64Array) => Float64Array.from([...values, ...values]);
    const limit = bootstrapIndirect(
      { predictor: twice(x), mediators: [twice(m)], outcome: twice(y), covariates: [] },
      options(),
    ).summaries[0]!;
    // Every respondent twice: the same moments, half the variance.
    expect((limit.standardError * Math.SQRT2) / exact.standardError).toBeCloseTo(1, 1);
    const centre = (s: typeof exact) => (s.interval[0] + s.interval[1]) / 2;
    expect(Math.abs(centre(limit) - centre(exact))).toBeLessThan(0.1 * exact.standardError);
  });

  const { x, m, y } = simulate(60, 1);
  const cells = { x: [...x], m: [...m], y: [...y] };

  it('repeats its bytes for a seed and differs for another', () => {
    expect(mediate(cells, { seed: 9 })).toEqual(mediate(cells, { seed: 9 }));
    expect(at(mediate(cells, { seed: 9 }), 'indirect.0.interval')).not.toEqual(
      at(mediate(cells, { seed: 8 }), 'indirect.0.interval'),
    );
  });

  it('splits the total effect into direct and indirect', () => {
    const answer = mediate(cells);
    expect(numberAt(answer, 'c.b')).toBeCloseTo(
      numberAt(answer, 'cPrime.b') + numberAt(answer, 'totalIndirect.estimate'),
      12,
    );
  });

  it('answers nulls and a reason for a constant mediator, for too few people and for an outcome that does not vary', () => {
    expect(mediate({ ...cells, m: cells.m.map(() => 3) })).toMatchObject({
      indirect: null,
      notes: [expect.stringMatching(/constant/)],
    });
    expect(mediate({ x: [1, 2], m: [2, 1], y: [1, 2] })).toMatchObject({
      indirect: null,
      notes: [expect.stringMatching(/too few/)],
    });
    expect(mediate({ ...cells, y: cells.y.map(() => 3) })).toMatchObject({
      indirect: null,
      notes: [expect.stringMatching(/does not vary/)],
    });
  });

  it('refuses a mediator that is also the predictor', () => {
    expect(() => mediate(cells, { mediators: ['x'] })).toThrow(/mediators: "x" has two roles/);
  });
});
