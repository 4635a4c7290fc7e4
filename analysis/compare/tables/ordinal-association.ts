import { sum } from 'simple-statistics';
import { chiSquareUpperTail, normalQuantile, twoSidedNormal } from '../../numeric/distributions.ts';

type Counts = readonly (readonly number[])[];

/** Sums of counts above and left of every place: at (i, j) of all rows below i and columns below j. */
function cumulated(cells: Counts): number[][] {
  const width = (cells[0]?.length ?? 0) + 1;
  const sums = [new Array<number>(width).fill(0)];
  cells.forEach((row, i) => {
    let before = 0;
    sums.push([0, ...row.map((count, j) => (before += count) + sums[i]![j + 1]!)]);
  });
  return sums;
}

/** For every cell how many others agree with it in order, and how many disagree. Cost: the number of cells. */
function orders(cells: Counts): { agreeing: number[][]; disagreeing: number[][] } {
  const s = cumulated(cells);
  const [last, end] = [cells.length, cells[0]?.length ?? 0];
  const part = (i: number, j: number, k: number, l: number) => s[k]![l]! - s[i]![l]! - s[k]![j]! + s[i]![j]!;
  const of = (count: (i: number, j: number) => number) =>
    cells.map((row, i) => row.map((_, j) => count(i, j)));
  return {
    agreeing: of((i, j) => part(0, 0, i, j) + part(i + 1, j + 1, last, end)),
    disagreeing: of((i, j) => part(0, j + 1, i, end) + part(i + 1, 0, last, j)),
  };
}

/**
 * How far two ordered variables go together, from −1 to 1, with standard errors that hold whatever the association; z tests that there
 * is none. γ leaves ties out, τ-b corrects for them (square tables), τ-c for tables of any shape; Somers' d asks how far rows tell the
 * order of columns (and the other way, and both). SPSS: CROSSTABS /STATISTICS GAMMA BTAU CTAU D; SAS: PROC FREQ MEASURES.
 * Source: Goodman & Kruskal (1972), JASA 67, 415–421; Brown & Benedetti (1977), JASA 72, 309–315; Somers (1962), Am. Soc. Rev. 27, 799–811.
 */
export function ordinalAssociation(cells: Counts, confidence: number) {
  const { agreeing, disagreeing } = orders(cells);
  const over = (of: (count: number, i: number, j: number) => number) =>
    sum(cells.flatMap((row, i) => row.map((count, j) => of(count, i, j))));
  const [rows, columns] = [
    cells.map((row) => sum([...row])),
    (cells[0] ?? []).map((_, j) => sum(cells.map((row) => row[j]!))),
  ];
  const n = sum(rows);
  const p = over((count, i, j) => count * agreeing[i]![j]!);
  const q = over((count, i, j) => count * disagreeing[i]![j]!);
  const off = (i: number, j: number) => agreeing[i]![j]! - disagreeing[i]![j]!;
  const [untiedRows, untiedColumns] = [rows, columns].map(
    (own) => n * n - own.reduce((total, count) => total + count * count, 0),
  ) as [number, number];
  const spread = over((count, i, j) => count * off(i, j) ** 2) - (p - q) ** 2 / n;
  const z = spread > 0 ? (p - q) / (2 * Math.sqrt(spread)) : NaN;
  const reach = normalQuantile((1 + confidence) / 2);
  const measure = (estimate: number, variance: number) => {
    const standardError = Math.sqrt(Math.max(0, variance));
    return {
      estimate,
      standardError,
      z,
      p: twoSidedNormal(z),
      interval: [estimate - reach * standardError, estimate + reach * standardError] as const,
    };
  };
  const somers = (untied: number, margin: (i: number, j: number) => number) =>
    measure(
      (p - q) / untied,
      (4 / untied ** 4) *
        over((count, i, j) => count * (untied * off(i, j) - (p - q) * (n - margin(i, j))) ** 2),
    );
  const root = Math.sqrt(untiedRows * untiedColumns);
  const tauB = (p - q) / root;
  const least = Math.min(rows.length, columns.length);
  const both = (untiedRows + untiedColumns) / 2;
  return {
    gamma: measure(
      (p - q) / (p + q),
      (16 / (p + q) ** 4) *
        over((count, i, j) => count * (q * agreeing[i]![j]! - p * disagreeing[i]![j]!) ** 2),
    ),
    tauB: measure(
      tauB,
      (over(
        (count, i, j) =>
          count * (2 * root * off(i, j) + tauB * (rows[i]! * untiedColumns + columns[j]! * untiedRows)) ** 2,
      ) -
        n ** 3 * tauB ** 2 * (untiedRows + untiedColumns) ** 2) /
        root ** 4,
    ),
    tauC: measure(
      (least * (p - q)) / (n * n * (least - 1)),
      ((2 * least) / ((least - 1) * n * n)) ** 2 * spread,
    ),
    somersD: somers(untiedRows, (i) => rows[i]!),
    somersDRows: somers(untiedColumns, (_, j) => columns[j]!),
    somersDSymmetric: measure(
      (p - q) / both,
      (4 / both ** 4) *
        over((count, i, j) => count * (both * off(i, j) - (p - q) * (n - (rows[i]! + columns[j]!) / 2)) ** 2),
    ),
  };
}

/**
 * Whether two ordered variables go up together in a straight line: (n − 1) r² of their values (of their places where they are words).
 * Source: Mantel (1963), JASA 58, 690–700.
 */
export function linearByLinear(
  cells: Counts,
  labels: { rows: readonly unknown[]; columns: readonly unknown[] },
) {
  const scores = (own: readonly unknown[]) =>
    own.map((label, i) => (typeof label === 'number' ? label : i + 1));
  const [x, y] = [scores(labels.rows), scores(labels.columns)];
  const over = (of: (i: number, j: number) => number) =>
    sum(cells.flatMap((row, i) => row.map((count, j) => count * of(i, j))));
  const n = over(() => 1);
  const [mx, my] = [over((i) => x[i]!) / n, over((_, j) => y[j]!) / n];
  const xx = over((i) => (x[i]! - mx) ** 2);
  const yy = over((_, j) => (y[j]! - my) ** 2);
  const xy = over((i, j) => (x[i]! - mx) * (y[j]! - my));
  const chi2 = xx > 0 && yy > 0 ? ((n - 1) * xy ** 2) / (xx * yy) : NaN;
  return { chi2, df: 1, p: chiSquareUpperTail(chi2, 1) };
}
