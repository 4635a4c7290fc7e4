/** How close each unit is to the best of every indicator: 1 is that ideal, 0 its contrary. Columns of values, indicator by indicator. */
export function closeness(
  values: readonly Float64Array[],
  weights: readonly number[],
  isCost: readonly boolean[],
): number[] {
  const scaled = values.map((own, j) => {
    const length = Math.sqrt(own.reduce((sum, value) => sum + value * value, 0));
    return own.map((value) => (weights[j]! * value) / length);
  });
  const ends = scaled.map((own, j) => {
    const [low, high] = [own.reduce((a, b) => Math.min(a, b)), own.reduce((a, b) => Math.max(a, b))];
    return isCost[j] ? { best: low, worst: high } : { best: high, worst: low };
  });
  const distance = (unit: number, end: 'best' | 'worst') =>
    Math.sqrt(scaled.reduce((sum, own, j) => sum + (own[unit]! - ends[j]![end]) ** 2, 0));
  return Array.from({ length: values[0]!.length }, (_, unit) => {
    const [away, near] = [distance(unit, 'worst'), distance(unit, 'best')];
    return away / (away + near);
  });
}
