import { narrow } from './membership.ts';
import { cellsOf, type Sums, sumsOf } from './measures.ts';

/** A row of a truth table that somebody is in; bit j of its code stands where condition j is present. */
export interface Row {
  readonly code: number;
  readonly n: number;
  readonly sums: Sums;
  /** People in the row who are more in than out of the outcome. */
  readonly inOutcome: number;
}

export interface TruthTable {
  readonly rows: readonly Row[];
  /** People who are in no row, exactly .5 in a condition. */
  readonly between: number;
}

/** How many people are in each of the 2^k rows, by code. */
function countRows(sets: readonly Float64Array[], n: number) {
  const counts = new Uint32Array(2 ** sets.length);
  let between = 0;
  for (let i = 0; i < n; i++) {
    let code = 0;
    let isBetween = false;
    for (let j = 0; j < sets.length; j++) {
      const own = sets[j]![i]!;
      if (own > 0.5) code |= 1 << j;
      isBetween ||= own === 0.5;
    }
    if (isBetween) between++;
    else counts[code]!++;
  }
  return { counts, between };
}

/**
 * The rows of a truth table that somebody is in, by code. A person is in the row in which they are by more than .5; sums run over
 * everybody. Rows share the beginnings of their conditions: cost O(n × rows), with one array a condition.
 */
export function truthTable(sets: readonly Float64Array[], outcome: Float64Array): TruthTable {
  const n = outcome.length;
  const { counts, between } = countRows(sets, n);
  const rows: Row[] = [];
  const rooms = sets.map(() => new Float64Array(n));
  const everybody = new Float64Array(n).fill(1);
  const descend = (depth: number, codes: readonly number[]): void => {
    if (depth === sets.length) {
      const own = rooms.at(-1)!;
      const [code] = codes as [number];
      const sums = sumsOf(own, outcome);
      rows.push({ code, n: counts[code]!, sums, inOutcome: cellsOf(own, outcome).both });
      return;
    }
    for (const isPresent of [false, true]) {
      const within = codes.filter((code) => ((code >> depth) & 1) === Number(isPresent));
      if (within.length === 0) continue;
      narrow(depth === 0 ? everybody : rooms[depth - 1]!, sets[depth]!, isPresent, rooms[depth]!);
      descend(depth + 1, within);
    }
  };
  const seen = [...counts.keys()].filter((code) => counts[code]! > 0);
  if (seen.length > 0) descend(0, seen);
  return { rows, between };
}
