import type { Values } from './frame.ts';
import type { Merge } from './change-frame.ts';

/** How often each value is carried, by `dimension:value`; `count` things carry the same values. */
export function countValues(
  carried: Iterable<{ readonly values: Values; readonly count: number }>,
): Record<string, number> {
  const uses: Record<string, number> = {};
  for (const { values, count } of carried)
    for (const [dimension, value] of Object.entries(values)) {
      const key = `${dimension}:${value}`;
      uses[key] = (uses[key] ?? 0) + count;
    }
  return uses;
}

/** The values with one of them exchanged for the one that it was merged into. */
export function mergeValues(values: Values, { dimension, from, to }: Merge): Values {
  return values[dimension] === from ? { ...values, [dimension]: to } : values;
}
