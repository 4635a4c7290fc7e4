import type { Distribution } from './distribution.ts';
import type { Grid } from './grid.ts';
import { widthOf, type Layout } from './layout.ts';
import type { Prior } from './mode.ts';

/**
 * Takes off an information what distributed ratees leave open, one by one: the variance over their places of the slope by the
 * parameters that their ratings touch. Cost of each: (ratings × categories + parameters²) × places.
 */
export function openOf(layout: Layout, grid: Grid, prior: Prior, information: Float64Array) {
  const { begins, cell, score, severityAt, difficultyAt, steps } = layout;
  const width = widthOf(layout);
  const local = new Int32Array(width);
  return (n: number, { places, measures, chances }: Distribution, touched: readonly number[]): void => {
    const count = places.length;
    const first = touched.length - steps - 2;
    for (let a = 0; a < touched.length; a++) local[touched[a]!] = a * count;
    /** By parameter, then by place. */
    const slopes = new Float64Array(touched.length * count);
    for (let r = begins[n]!; r < begins[n + 1]!; r++) {
      const c = cell[r]!;
      const [j, i] = [local[severityAt[c]!]!, local[difficultyAt[c]!]!];
      const base = c * grid.size;
      for (let q = 0; q < count; q++) {
        const left = grid.mean[base + places[q]!]! - score[r]!;
        slopes[j + q]! += left;
        slopes[i + q]! += left;
      }
      for (let k = 0; k < steps; k++) {
        const [line, own] = [(first + k) * count, (c * steps + k) * grid.size];
        for (let q = 0; q < count; q++) slopes[line + q]! += grid.chances[own + places[q]!]!;
      }
    }
    for (let q = 0; q < count; q++) {
      const off = measures[q]! - prior.mean;
      slopes[(first + steps) * count + q] = off / prior.variance;
      slopes[(first + steps + 1) * count + q] = off ** 2 / prior.variance;
    }
    // About their means and times the root of the chances, so that products are covariances.
    for (let line = 0; line < slopes.length; line += count) {
      let middle = 0;
      for (let q = 0; q < count; q++) middle += chances[q]! * slopes[line + q]!;
      for (let q = 0; q < count; q++)
        slopes[line + q] = (slopes[line + q]! - middle) * Math.sqrt(chances[q]!);
    }
    for (let a = 0; a < touched.length; a++) {
      const row = touched[a]! * width;
      for (let b = 0; b <= a; b++) {
        let sum = 0;
        for (let q = 0; q < count; q++) sum += slopes[a * count + q]! * slopes[b * count + q]!;
        information[row + touched[b]!]! -= sum;
      }
    }
  };
}
