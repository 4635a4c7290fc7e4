/** Databases take only so many values in one statement. */
export function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += 200) yield rows.slice(from, from + 200);
}
