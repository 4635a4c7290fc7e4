import { clean, type LongRow, numberIn, textIn } from './long-row.ts';

/** Whether the points of a file add up, before anything is sent. */
export interface Sum {
  readonly unit: string;
  readonly period: string;
  /** As the file has it. */
  readonly total: number;
  /** All scores and the bonus of the unit in the period. */
  readonly sum: number;
  /** The total less the sum, less what was adjusted. */
  readonly off: number;
}

/** Totals beside the sums of their parts: for each unit and period of which the file has both. */
export function addUp(rows: readonly LongRow[]): Sum[] {
  const whose = (row: LongRow) => `${textIn(row, 'unit')}\n${textIn(row, 'period')}`;
  const sums = new Map<string, number>();
  for (const row of rows) {
    if (row.table === 'scores')
      sums.set(whose(row), (sums.get(whose(row)) ?? 0) + (numberIn(row, 'score') ?? 0));
  }
  return rows.flatMap((row) => {
    const [scores, total] = [sums.get(whose(row)), numberIn(row, 'total')];
    if (row.table !== 'results' || scores === undefined || total === null) return [];
    const sum = clean(scores + (numberIn(row, 'bonus') ?? 0));
    const off = clean(total - sum - (numberIn(row, 'override') ?? 0));
    return [{ unit: textIn(row, 'unit'), period: textIn(row, 'period'), total, sum, off }];
  });
}

/** A score that is not full marks less what was taken and with what was given. */
export interface CellOff {
  readonly row: LongRow;
  readonly off: number;
}

const dust = 1e-6;

/** Scores that differ from their own parts, where all of them are known. */
export function cellsOff(rows: readonly LongRow[]): CellOff[] {
  return rows.flatMap((row) => {
    const [weight, score, deducted] = ['weight', 'score', 'deducted'].map((name) => numberIn(row, name));
    if (row.table !== 'scores' || weight == null || score == null || deducted == null) return [];
    const off = clean(score - (weight - deducted + (numberIn(row, 'added') ?? 0)));
    return Math.abs(off) > dust ? [{ row, off }] : [];
  });
}
