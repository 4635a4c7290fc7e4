/** A prime below 2²⁶, so that a product of two residues is exact in a double. Rank modulo it is the rational rank but for bad luck. */
const PRIME = 67_108_859;

function inverse(value: number): number {
  let [a, b, x, y] = [value, PRIME, 1, 0];
  while (a > 1) {
    const q = Math.floor(b / a);
    [a, b, x, y] = [b - q * a, a, y - q * x, x];
  }
  return ((x % PRIME) + PRIME) % PRIME;
}

const residue = (value: number): number => ((value % PRIME) + PRIME) % PRIME;

function subtract(row: Float64Array, times: number, pivot: Float64Array, from: number): void {
  const factor = PRIME - times;
  for (let at = from; at < row.length; at++)
    if (pivot[at] !== 0) row[at] = (row[at]! + factor * pivot[at]!) % PRIME;
}

/** The reduced echelon form of rows of whole numbers, with the column of each pivot. */
function reduce(rows: readonly (readonly number[] | Float64Array)[], width: number) {
  const reduced: { pivot: number; row: Float64Array }[] = [];
  for (const given of rows) {
    const row = Float64Array.from(given, residue);
    for (const { pivot, row: earlier } of reduced)
      if (row[pivot] !== 0) subtract(row, row[pivot]!, earlier, pivot);
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot < 0) continue;
    const scale = inverse(row[pivot]!);
    for (let at = pivot; at < width; at++) row[at] = (row[at]! * scale) % PRIME;
    for (const { row: earlier } of reduced)
      if (earlier[pivot] !== 0) subtract(earlier, earlier[pivot]!, row, 0);
    reduced.push({ pivot, row });
    reduced.sort((a, b) => a.pivot - b.pivot);
  }
  return reduced;
}

export const rankOf = (rows: readonly (readonly number[] | Float64Array)[]): number =>
  reduce(rows, rows[0]?.length ?? 0).length;

/**
 * For every column a vector such that a combination of columns is a combination of the rows exactly where the same combination of
 * vectors is zero: the rows of a basis of the null space.
 */
export function nullRows(rows: readonly (readonly number[])[], width: number): Float64Array[] {
  const reduced = reduce(rows, width);
  const pivots = new Set(reduced.map(({ pivot }) => pivot));
  const free = Array.from({ length: width }, (_, at) => at).filter((at) => !pivots.has(at));
  const vectors = Array.from({ length: width }, () => new Float64Array(free.length));
  free.forEach((column, at) => (vectors[column]![at] = 1));
  for (const { pivot, row } of reduced)
    free.forEach((column, at) => (vectors[pivot]![at] = row[column] === 0 ? 0 : PRIME - row[column]!));
  return vectors;
}

/** The vector scaled so that its first entry that is not zero is one; parallel vectors become the same. */
export function directionOf(vector: Float64Array): string {
  const first = vector.find((value) => value !== 0);
  if (first === undefined) return '0';
  const scale = inverse(first);
  return vector.reduce(
    (text, value, at) => (value === 0 ? text : `${text} ${at}:${(value * scale) % PRIME}`),
    '',
  );
}
