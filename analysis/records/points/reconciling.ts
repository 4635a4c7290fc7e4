import { note, type Note } from '../../notes/note.ts';
import { roundForTies } from '../../numeric/ranks.ts';
import { type Cell, type Standing, type Standings, sumOf } from './standings.ts';

/** What rounding alone may leave between two sums. */
const ROUNDING = 1e-9;

/**
 * The smallest difference between two scores, deductions or additions; NaN where nothing differs. Cost: three sorts.
 *
 * @example
 * stepIn([0, 0.5, 2]) // => 0.5
 */
export function stepIn(...columns: readonly (readonly number[])[]): number {
  let least = Infinity;
  for (const column of columns) {
    const values = Float64Array.from(new Set(column.filter(Number.isFinite).map(roundForTies))).sort();
    for (let i = 1; i < values.length; i++) least = Math.min(least, values[i]! - values[i - 1]!);
  }
  return least === Infinity ? NaN : roundForTies(least);
}

/** The step of points: as given, else the smallest seen. */
export function stepOf(standings: readonly Standing[], given: number | undefined): number {
  if (given !== undefined) return given;
  const cells = standings.flatMap((standing) => standing.cells);
  return stepIn(
    cells.map(({ score }) => score),
    cells.map(({ deducted }) => deducted),
    cells.map(({ added }) => added),
  );
}

/** Whether two numbers are more than half a step, and more than rounding, apart. Nothing is off that is not known. */
export function isOff(found: number, expected: number, step: number): boolean {
  const room = Math.max((step || 0) / 2, ROUNDING * Math.max(1, Math.abs(expected)));
  return Math.abs(found - expected) > room;
}

/** Full marks less what was deducted and with what was added; NaN where full marks, or both movements, are not known. */
export function scoreOf({ weight, deducted, added }: Cell): number {
  if (Number.isNaN(deducted) && Number.isNaN(added)) return NaN;
  return weight - (deducted || 0) + (added || 0);
}

/** What a reader of numbers of these points must know first: what is twice there, contradicts itself or does not add up. */
export function doubtsOf({ standings, notes }: Standings): Note[] {
  const step = stepOf(standings, undefined);
  const totals = standings.filter((standing) => isOff(standing.total, sumOf(standing), step)).length;
  const cells = standings.flatMap((standing) => standing.cells);
  const scores = cells.filter((cell) => isOff(cell.score, scoreOf(cell), step)).length;
  const negative = cells.filter(({ deducted, added }) => deducted < 0 || added < 0).length;
  return [
    ...notes,
    ...(totals > 0 ? [note('totals-off', { count: totals })] : []),
    ...(scores > 0 ? [note('scores-off', { count: scores })] : []),
    ...(negative > 0 ? [note('movements-negative', { count: negative })] : []),
  ];
}
