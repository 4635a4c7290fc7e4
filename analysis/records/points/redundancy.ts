import { eigenvaluesInPlace } from '../../factors/eigenvalues.ts';
import { note, type Note } from '../../notes/note.ts';
import { dot } from '../../numeric/blocks.ts';
import { limited } from '../../numeric/limited.ts';
import { realColumn } from '../../numeric/triangle.ts';
import { fitLeading, leastSquares } from '../../relate/least-squares.ts';
import { deviationsOf, partsOfTotals } from './parts-of-totals.ts';
import type { Label, Standing } from './standings.ts';

/** How indicators of one scheme go together over units, within peer groups and periods; NaN where that cannot be told. */
export interface Redundancy {
  readonly of: ReadonlyMap<Label, Line>;
  readonly pairs: readonly { readonly left: Label; readonly right: Label; readonly r: number }[];
  /** Units in periods that have every score. */
  readonly standings: number;
  readonly kaiser: number;
  readonly effectiveNumber: number;
  readonly notes: readonly Note[];
}

interface Line {
  /** r with the sum of the other indicators. */
  readonly itemRest: number;
  readonly r2Others: number;
}

/** Correlations, R² on the others and eigenvalues of deviations from the means of group and period. Cost: rows × indicators³ for R². */
export function redundancyOf(standings: readonly Standing[]): Redundancy {
  const parts = partsOfTotals(standings);
  const names = parts.names.filter((_, i) => parts.kinds[i] === 'scores') as Label[];
  const columns = deviationsOf(parts).slice(0, names.length);
  const rows = columns[0]?.length ?? 0;
  // As many as if there were one peer group in one period.
  const n = rows - Math.max(0, parts.blocks.length - 1);
  const isEnough = n > 2;
  const total = Float64Array.from({ length: rows }, (_, row) =>
    columns.reduce((sum, own) => sum + own[row]!, 0),
  );
  const varying = names.map((_, i) => i).filter((i) => dot(columns[i]!, columns[i]!) > 0);
  const hasOthers = n > varying.length + 2;
  const others = (i: number) => varying.filter((j) => j !== i);
  const lines = names.map((name, i): [Label, Line] => {
    const own = columns[i]!;
    const rest = total.map((value, row) => value - own[row]!);
    const varies = varying.includes(i);
    return [
      name,
      {
        itemRest: isEnough ? correlationOf(own, rest) : NaN,
        r2Others:
          varies && hasOthers
            ? r2Of(
                own,
                others(i).map((j) => columns[j]!),
              )
            : NaN,
      },
    ];
  });
  const pairs = isEnough
    ? varying.flatMap((j, at) =>
        varying.slice(0, at).map((i) => ({
          left: names[i]!,
          right: names[j]!,
          r: correlationOf(columns[i]!, columns[j]!),
        })),
      )
    : [];
  const values = isEnough && varying.length > 0 ? eigenvaluesOf(varying.map((i) => columns[i]!)) : null;
  return {
    of: new Map(lines),
    pairs,
    standings: rows,
    kaiser: values ? values.filter((value) => value > 1 + 1e-12).length : NaN,
    effectiveNumber: values ? varying.length ** 2 / dot(values, values) : NaN,
    notes: [
      ...(parts.incomplete > 0 ? [note('standings-incomplete', { count: parts.incomplete })] : []),
      ...(isEnough ? [] : [note('too-few-to-correlate')]),
      ...(hasOthers ? [] : [note('too-few-for-others')]),
    ],
  };
}

/** r of deviations; NaN where one of them does not vary. */
function correlationOf(x: Float64Array, y: Float64Array): number {
  return limited(dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y)));
}

/** The share of the variance of one column that the others explain, collinear ones among them. */
function r2Of(own: Float64Array, others: readonly Float64Array[]): number {
  const solved = leastSquares(others.map(realColumn), realColumn(own), null);
  return fitLeading(solved, solved.kept.length).r2;
}

function eigenvaluesOf(columns: readonly Float64Array[]): Float64Array {
  const k = columns.length;
  const r = new Float64Array(k * k);
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++) r[i * k + j] = i === j ? 1 : correlationOf(columns[i]!, columns[j]!);
  return eigenvaluesInPlace(r, k);
}
