import type { Dataset } from './dataset.ts';
import { centre, type NumericColumn } from '../numeric/centred.ts';
import { plainSums, type PairSums } from '../numeric/plain-sums.ts';
import { simdSums } from '../numeric/simd/sums.ts';

export type { NumericColumn } from '../numeric/centred.ts';
export type { PairSums } from '../numeric/plain-sums.ts';

/** A variable that holds numbers; words throw RequestError. */
export function numericColumn(data: Dataset, name: string): NumericColumn {
  const column = data.column(name);
  return column.kind === 'text' ? { kind: 'real', name, values: data.numbers(name) } : column;
}

/**
 * Pair sums of numeric columns of equal length, exact for integer columns without weights; those go through WebAssembly's vectors
 * where there are any, everything else and every other machine through plain JavaScript. Cost: see simdSums and plainSums.
 */
export function pairSums(given: readonly NumericColumn[], weights: Float64Array | null = null): PairSums {
  const columns = given.map(centre);
  return (weights ? null : simdSums(columns)) ?? plainSums(columns, weights);
}
