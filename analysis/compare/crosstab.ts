import { sum } from 'simple-statistics';
import { groupsOf } from '../dataset/groups.ts';
import { note, type Note } from '../notes/note.ts';
import type { Dataset, Procedure } from '../dataset/dataset.ts';
import { chiSquareUpperTail } from '../numeric/distributions.ts';
import { fisherExact } from './fisher.ts';
import { linearByLinear, ordinalAssociation } from './tables/ordinal-association.ts';
import { ratiosOf } from './tables/risk-ratio.ts';

/** More could neither be read nor tested. */
const MOST_CELLS = 100_000;

interface Counts {
  readonly rows: readonly (number | string)[];
  readonly columns: readonly (number | string)[];
  readonly cells: readonly (readonly number[])[];
  /** Respondents, whatever their weights. */
  readonly respondents: number;
}

const NO_COUNTS: Counts = { rows: [], columns: [], cells: [], respondents: 0 };

/** Counts (or sums of weights) of two variables over the respondents who have both; empty rows and columns are left out. Null for too many. */
function count(data: Dataset, rows: string, columns: string): Counts | null {
  const [a, b] = [groupsOf(data.column(rows)), groupsOf(data.column(columns))];
  if (a.labels.length * b.labels.length > MOST_CELLS) return null;
  const cells = a.labels.map(() => b.labels.map(() => 0));
  let respondents = 0;
  for (let r = 0; r < data.rows; r++) {
    const [i, j] = [a.codes[r]!, b.codes[r]!];
    if (i < 0 || j < 0) continue;
    cells[i]![j]! += data.weights ? data.weights[r]! : 1;
    respondents++;
  }
  const usedRows = cells.map((row) => row.some((cell) => cell > 0));
  const usedColumns = b.labels.map((_, j) => cells.some((row) => row[j]! > 0));
  return {
    rows: a.labels.filter((_, i) => usedRows[i]),
    columns: b.labels.filter((_, j) => usedColumns[j]),
    cells: cells.filter((_, i) => usedRows[i]).map((row) => row.filter((_, j) => usedColumns[j])),
    respondents,
  };
}

/**
 * Are two categorical variables independent? Counts, expected counts, Pearson's χ² without continuity correction
 * (R: chisq.test(correct = FALSE)), Cramér's V, φ with its sign for 2 × 2, adjusted residuals (R: stdres; beyond ±2 worth a look)
 * and Fisher's exact test where it can be had. Uses respondents who have both; weights replicate rows, and counts that are not
 * whole have no exact test. Two by two: odds ratio and ratio of shares. Ordered categories on request: γ, τ-b, τ-c, Somers' d and the
 * linear trend. One row or column: nothing to test. Cost: one pass.
 */
export const crosstab: Procedure<'crosstab'> = {
  run(data, request) {
    const counted = count(data, request.rows, request.columns);
    const { rows, columns, cells, respondents } = counted ?? NO_COUNTS;
    const [rowTotals, columnTotals] = [
      cells.map(sum),
      columns.map((_, j) => sum(cells.map((row) => row[j]!))),
    ];
    const n = sum(rowTotals);
    const expected = cells.map((row, i) => row.map((_, j) => (rowTotals[i]! * columnTotals[j]!) / n));
    const testable = rows.length > 1 && columns.length > 1;
    const df = (rows.length - 1) * (columns.length - 1);
    const chi2 = testable
      ? sum(
          cells.flatMap((row, i) => row.map((cell, j) => (cell - expected[i]![j]!) ** 2 / expected[i]![j]!)),
        )
      : NaN;
    const residuals = cells.map((row, i) =>
      row.map((cell, j) => {
        const variance = expected[i]![j]! * (1 - rowTotals[i]! / n) * (1 - columnTotals[j]! / n);
        return testable ? (cell - expected[i]![j]!) / Math.sqrt(variance) : NaN;
      }),
    );

    const notes: Note[] = [];
    if (!counted) notes.push(note('too-many-cells', { most: MOST_CELLS }));
    else if (!testable) notes.push(note('crosstab-flat'));
    const small = expected.flat().filter((cell) => cell < 5).length;
    if (testable && small > 0) notes.push(note('small-expected', { small, cells: expected.flat().length }));
    const whole = cells.flat().every(Number.isInteger);
    const exact = testable && whole ? fisherExact(cells) : null;
    if (testable && !whole) notes.push(note('fractional-counts'));
    else if (testable && exact === null) notes.push(note('too-many-tables'));

    const four = rows.length === 2 && columns.length === 2;
    if (four && cells.flat().includes(0)) notes.push(note('empty-cell'));
    const matrix = <Cell>(values: readonly (readonly Cell[])[]) => ({
      rows: rows.map(String),
      columns: columns.map(String),
      values,
    });
    const [[a, b], [c, d]] = [cells[0] ?? [], cells[1] ?? []] as [number[], number[]];
    return {
      n: respondents,
      missing: 'listwise',
      definition: note('crosstab'),
      notes,
      table: matrix(cells),
      expected: matrix(expected),
      chi2,
      df,
      p: testable ? chiSquareUpperTail(chi2, df) : NaN,
      cramersV: Math.sqrt(chi2 / (n * (Math.min(rows.length, columns.length) - 1))),
      ...(four
        ? {
            phi:
              (a! * d! - b! * c!) /
              Math.sqrt(rowTotals[0]! * rowTotals[1]! * columnTotals[0]! * columnTotals[1]!),
            ...ratiosOf([a!, b!, c!, d!], request.confidence),
          }
        : {}),
      ...(request.ordinal && testable
        ? {
            ...ordinalAssociation(cells, request.confidence),
            linearByLinear: linearByLinear(cells, { rows, columns }),
          }
        : {}),
      fisher: { p: exact },
      adjustedResiduals: matrix(residuals),
    };
  },
};
