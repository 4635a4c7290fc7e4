import type { Ceiling } from './ceilings.ts';

/** Percent of the range of the outcome. */
const LEVELS = Array.from({ length: 11 }, (_, i) => 10 * i);
/** Who lies within this share of the range above what is required stands for it. */
const NEAR = 0.1;
const ROUNDING = 1e-12;

/**
 * How much of a condition each level of the outcome needs, in percent of the range, from values in the unit square: 0 where none is
 * needed, NaN where the ceiling reaches the level beyond what was seen. With how many people reach the level, and how many of them are
 * near what it requires. Dul 2016. Cost: a pass a level.
 */
export function bottleneck({ least }: Ceiling, x: Float64Array, y: Float64Array) {
  return LEVELS.map((level) => {
    const required = least(level / 100);
    let [reaching, supporting] = [0, 0];
    for (let i = 0; i < y.length; i++) {
      if (y[i]! < level / 100 - ROUNDING) continue;
      reaching++;
      if (x[i]! >= required - ROUNDING && x[i]! < required + NEAR - ROUNDING) supporting++;
    }
    return {
      level,
      required: required > 1 + ROUNDING ? NaN : 100 * Math.max(0, required),
      reaching,
      supporting,
    };
  });
}
