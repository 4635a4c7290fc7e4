/** Every order of some values. */
export function permutationsOf<T>(values: readonly T[]): T[][] {
  if (values.length === 0) return [[]];
  return values.flatMap((first, i) =>
    permutationsOf(values.filter((_, j) => j !== i)).map((rest) => [first, ...rest]),
  );
}
