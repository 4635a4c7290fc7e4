import { distributionOf } from './distribution.ts';
import { gridAt, type Grid } from './grid.ts';
import { firstStep, meanAt, widthOf, type Layout } from './layout.ts';
import { addComplete, seenValue, touchedBy, unknownOf, type Likelihood, type Slope } from './likelihood.ts';
import { openOf } from './open.ts';
import { priorAt, type Prior } from './mode.ts';
import { responsesAt } from './responses.ts';

/** Where the likelihood was last looked at. */
interface Look {
  readonly parameters: Float64Array;
  readonly prior: Prior;
  readonly grid: Grid;
  /** How much of the ratings of each cell stands at each place. */
  readonly shares: Float64Array;
  readonly slope: Slope;
}

/** For a direction every second place is enough. */
const THINNED = 2;

/**
 * The likelihood with ratees from one normal distribution, integrated over. What they leave open of the information is the variance
 * of the slope over their places (Louis 1982).
 * Cost: cells × places on the line × categories, and ratings × places of a ratee; of the information also (elements of a ratee)² × places.
 */
export function marginalLikelihood(layout: Layout): Likelihood {
  const { begins, cell, ratees, steps, severityAt, difficultyAt, observed } = layout;
  const [first, mean, width] = [firstStep(layout), meanAt(layout), widthOf(layout)];
  const modes = new Float64Array(ratees);
  const rated = Array.from(modes.keys()).filter((n) => begins[n] !== begins[n + 1]);
  const touched = rated.map((n) => touchedBy(n, layout, first));

  const chances = new Float64Array(steps);
  const chanceAt = (grid: Grid, c: number, k: number, g: number) =>
    grid.chances[(c * steps + k) * grid.size + g]!;

  function lookAt(parameters: Float64Array): Look {
    const prior = priorAt(layout, parameters);
    const grid = gridAt(layout, responsesAt(layout, parameters), prior, modes);
    const shares = new Float64Array(grid.total.length);
    const gradient = observed.slice();
    const { measures, variances } = unknownOf(layout);
    let value = seenValue(layout, parameters);
    for (const n of rated) {
      const own = distributionOf(n, layout, grid, prior);
      value += own.value;
      measures[n] = own.mean;
      variances[n] = own.variance;
      gradient[mean]! += (own.mean - prior.mean) / prior.variance;
      gradient[mean + 1]! += (own.variance + (own.mean - prior.mean) ** 2) / prior.variance - 1;
      for (let r = begins[n]!; r < begins[n + 1]!; r++) {
        const base = cell[r]! * grid.size;
        for (let q = 0; q < own.places.length; q++) shares[base + own.places[q]!]! += own.chances[q]!;
      }
    }
    for (let c = 0, at = 0; c < severityAt.length; c++)
      for (let g = 0; g < grid.size; g++, at++) {
        const share = shares[at]!;
        if (share === 0) continue;
        gradient[severityAt[c]!]! += share * grid.mean[at]!;
        gradient[difficultyAt[c]!]! += share * grid.mean[at]!;
        for (let k = 0; k < steps; k++) gradient[first + k]! += share * chanceAt(grid, c, k, g);
      }
    return { parameters, prior, grid, shares, slope: { value, gradient, measures, variances } };
  }

  let last: Look | null = null;
  return {
    slopeAt: (parameters) => (last = lookAt(parameters)).slope,
    informationAt(parameters, accuracy) {
      const { prior, grid, shares, slope } = last?.parameters === parameters ? last : lookAt(parameters);
      const information = new Float64Array(width * width);
      const subtract = openOf(layout, grid, prior, information);
      rated.forEach((n, i) => {
        const own = distributionOf(n, layout, grid, prior, accuracy === 'exact' ? 1 : THINNED);
        subtract(n, own, touched[i]!);
        const off = slope.measures[n]! - prior.mean;
        information[mean * width + mean]! += 1 / prior.variance;
        information[(mean + 1) * width + mean]! += (2 * off) / prior.variance;
        information[(mean + 1) * width + mean + 1]! +=
          (2 * (off ** 2 + slope.variances[n]!)) / prior.variance;
      });
      for (let c = 0, at = 0; c < severityAt.length; c++)
        for (let g = 0; g < grid.size; g++, at++) {
          if (shares[at] === 0) continue;
          for (let k = 0; k < steps; k++) chances[k] = chanceAt(grid, c, k, g);
          const moments = { mean: grid.mean[at]!, variance: grid.variance[at]! };
          addComplete(information, layout, c, shares[at]!, moments, chances);
        }
      return information;
    },
  };
}
