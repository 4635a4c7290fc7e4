import { determinant, Matrix } from 'ml-matrix';
import { sum } from 'simple-statistics';
import { note } from '../notes/note.ts';
import type { Procedure } from '../dataset/dataset.ts';
import { chiSquareUpperTail } from '../numeric/distributions.ts';
import { correlationsOf } from './correlations.ts';
import { correlationOf, invert } from './matrices.ts';

/** Sampling adequacy of a correlation matrix, overall and for each variable, with Bartlett's test; null when singular. */
export interface Adequacy {
  readonly kmo: number;
  readonly msa: readonly number[];
  readonly bartlett: { readonly chi2: number; readonly df: number; readonly p: number };
  readonly determinant: number;
}

/**
 * Kaiser–Meyer–Olkin measure and Bartlett's test of sphericity: is there enough in common to look for factors?
 * Read KMO from 0 to 1: below 0.5 unacceptable, 0.8 and above good (Kaiser 1974). Null for a singular matrix; Bartlett's
 * test wants n > 1 + (2p + 5)/6 and its numbers are NaN below. R: `psych::KMO`, `psych::cortest.bartlett`. Cost p³.
 *
 * @example
 * adequacy(new Matrix([[1, 0.5, 0.5], [0.5, 1, 0.5], [0.5, 0.5, 1]]), 100)?.kmo.toFixed(12) // => '0.692307692308'
 */
export function adequacy(r: Matrix, n: number): Adequacy | null {
  const inverted = invert(r);
  if (inverted === null) return null;
  const p = r.rows;
  const square = (m: Matrix) => Matrix.sub(m, Matrix.eye(p)).pow(2);
  const zeroOrder = square(r).sum('row');
  const partial = square(correlationOf(inverted.inverse)).sum('row');
  const share = (common: number, unique: number) => common / (common + unique);
  const weight = n - 1 - (2 * p + 5) / 6;
  const chi2 = weight > 0 ? -inverted.logDeterminant * weight : NaN;
  const df = (p * (p - 1)) / 2;
  return {
    kmo: share(sum(zeroOrder), sum(partial)),
    msa: zeroOrder.map((common, i) => share(common, partial[i]!)),
    bartlett: { chi2, df, p: chiSquareUpperTail(chi2, df) },
    determinant: Math.exp(inverted.logDeterminant),
  };
}

/** KMO, MSA of each variable, Bartlett's test and determinant of the Pearson correlations, pairwise by default. */
export const factorability: Procedure<'factorability'> = {
  run(data, { variables, missing }) {
    const { r, n, notes } = correlationsOf(data, variables, missing);
    const found = r && adequacy(r, n);
    const reasons = [...notes];
    if (r && !found) reasons.push(note('kmo-singular'));
    if (found && Number.isNaN(found.bartlett.chi2))
      reasons.push(note('bartlett-few', { n, variables: variables.length }));
    return {
      n,
      missing,
      definition: note('factorability'),
      kmo: found?.kmo ?? null,
      msa: Object.fromEntries(variables.map((name, i) => [name, found?.msa[i] ?? null])),
      bartlett: found?.bartlett ?? {
        chi2: null,
        df: (variables.length * (variables.length - 1)) / 2,
        p: null,
      },
      determinant: found?.determinant ?? (r && determinant(r)),
      notes: reasons,
    };
  },
};
