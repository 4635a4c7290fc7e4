import { pickRows } from '../../columns.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { numericColumn } from '../../dataset/pair-sums.ts';
import { note, type Note } from '../../notes/note.ts';
import type { NumericColumn } from '../../numeric/centred.ts';
import { completeRows } from '../../numeric/complete-rows.ts';
import { combine, crossProducts, type Influence } from './influence.ts';
import { pairOf, type Known } from './pair.ts';
import { influencesOf, measuredVariable, orderedVariable } from './variable.ts';

/** Which number of the sample a statistic is; variables by their place. */
export type Statistic =
  | { readonly kind: 'threshold'; readonly variable: number; readonly at: number }
  | { readonly kind: 'mean' | 'variance'; readonly variable: number }
  | { readonly kind: 'covariance'; readonly row: number; readonly column: number };

/** What weighted least squares fit: the statistics of one group, and what each respondent adds to them. */
export interface OrdinalMoments {
  readonly n: number;
  readonly statistics: readonly Statistic[];
  readonly values: Float64Array;
  readonly influences: readonly Influence[];
  /** Pairs of ordered variables with a cell where nobody is. */
  readonly pairsWithEmptyCells: number;
}

/**
 * Thresholds of ordered variables and means of measured ones in the order of the variables, variances of measured ones, then
 * covariances below the diagonal column by column (correlations where both are ordered), by the two steps of Muthén (1984).
 * Every column must be without gaps. R: lavaan's `lavInspect(fit, "wls.obs")` (means with the other sign), its searches carried to
 * the last digits. Cost: a joint count a pair and some 8 evaluations of its cells; passes over the rows where one is measured.
 */
export function ordinalMoments(
  names: readonly string[],
  columns: readonly NumericColumn[],
  ordered: ReadonlySet<string>,
): OrdinalMoments | { readonly reason: Note } {
  const n = columns[0]?.values.length ?? 0;
  if (n < 2) return { reason: note('fewer-than-two') };
  const known: Known[] = [];
  for (const [i, column] of columns.entries()) {
    const variable = ordered.has(names[i]!) ? orderedVariable(column) : measuredVariable(column);
    if (!variable) return { reason: note('ordinal-flat', { name: names[i]! }) };
    known.push({ variable, influences: influencesOf(variable) });
  }
  const deviations = known.map(({ variable }) => (variable.kind === 'measured' ? variable.deviation : 1));
  const statistics: Statistic[] = [];
  const values: number[] = [];
  const influences: Influence[] = [];
  const add = (statistic: Statistic, value: number, influence: Influence) => {
    statistics.push(statistic);
    values.push(value);
    influences.push(influence);
  };
  known.forEach(({ variable, influences: own }, i) => {
    if (variable.kind === 'measured') add({ kind: 'mean', variable: i }, variable.mean, own[0]!);
    else
      variable.limits
        .slice(1, -1)
        .forEach((limit, at) => add({ kind: 'threshold', variable: i, at }, limit, own[at]!));
  });
  known.forEach(({ variable, influences: own }, i) => {
    if (variable.kind === 'measured')
      add({ kind: 'variance', variable: i }, variable.deviation ** 2, own[1]!);
  });
  let pairsWithEmptyCells = 0;
  for (let column = 0; column < known.length; column += 1) {
    for (let row = column + 1; row < known.length; row += 1) {
      const pair = pairOf(known[row]!, known[column]!);
      if (!pair) return { reason: note('ordinal-perfect', { first: names[column]!, second: names[row]! }) };
      if (pair.emptyCells > 0) pairsWithEmptyCells += 1;
      const scale = deviations[row]! * deviations[column]!;
      // A covariance moves with the variances of its measured variables too.
      const parts = [row, column].flatMap((i) =>
        known[i]!.variable.kind === 'measured'
          ? [[(scale * pair.correlation) / (2 * deviations[i]! ** 2), known[i]!.influences[1]!] as const]
          : [],
      );
      add(
        { kind: 'covariance', row, column },
        scale * pair.correlation,
        parts.length > 0 ? combine([[scale, pair.influence], ...parts], n) : pair.influence,
      );
    }
  }
  return { n, statistics, values: Float64Array.from(values), influences, pairsWithEmptyCells };
}

/**
 * n times the asymptotic covariances of some of the statistics, row-major. R: lavaan's `lavInspect(fit, "gamma")`.
 * Cost: statistics² / 2 multiply-adds a row.
 */
export function gammaOf({ n, influences }: OrdinalMoments, among: readonly number[]): Float64Array {
  const chosen = among.map((i) => influences[i]!);
  return crossProducts(chosen, n).map((sum) => n * sum);
}

/** The columns of variables at the rows where none is missing. */
export function completeColumns(data: Dataset, names: readonly string[]): NumericColumn[] {
  const columns = names.map((name) => numericColumn(data, name));
  const rows = completeRows(columns, data.rows);
  return rows ? columns.map((column) => pickRows(column, rows)) : columns;
}
