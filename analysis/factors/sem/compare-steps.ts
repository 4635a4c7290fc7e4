import { chiSquareDifference } from '../confirm/invariance-step.ts';
import { note, type Note } from '../../notes/note.ts';
import { chiSquareUpperTail, fUpperTail } from '../../numeric/distributions.ts';
import type { MixedFit } from './compared-mixed.ts';
import type { RegressionFit } from './compared-regression.ts';
import type { StructureFit } from './compared-structure.ts';

/** Which of two neighbouring models is the special case, by their places from 1. */
interface Place {
  readonly restricted: number;
  readonly wider: number;
}

/** How much worse the restricted model of a step is. */
export interface ComparedStep extends Place {
  readonly chi2?: number | null;
  readonly f?: number | null;
  readonly df: number | null;
  readonly df2?: number;
  readonly p: number | null;
  readonly deltaCfi?: number;
  readonly r2Change?: number;
}

/** The two models of a step in order, where both could be fitted; `isFirst` says that the first is the restricted one. */
function inOrder<Fit>(
  [one, other]: readonly (Fit | null)[],
  at: number,
  isFirst: (one: Fit, other: Fit) => boolean,
): { readonly restricted: Fit; readonly wider: Fit; readonly place: Place } | null {
  if (!one || !other) return null;
  return isFirst(one, other)
    ? { restricted: one, wider: other, place: { restricted: at, wider: at + 1 } }
    : { restricted: other, wider: one, place: { restricted: at + 1, wider: at } };
}

/** Δχ² of two structural models: the one with more degrees of freedom is the restricted one. */
export function structuralStep(
  pair: readonly (StructureFit | null)[],
  at: number,
  method: 'plain' | 'satorraBentler2001',
  notes: Note[],
): ComparedStep[] {
  const ordered = inOrder(pair, at, (one, other) => one.df >= other.df);
  if (!ordered) return [];
  const { restricted, wider, place } = ordered;
  if (restricted.variables.toSorted().join('\n') !== wider.variables.toSorted().join('\n')) {
    notes.push(note('compare-other-variables', { ...place }));
    return [{ ...place, chi2: null, df: null, p: null }];
  }
  const tested = ({ chi2, df, factor }: StructureFit) => ({
    chi2,
    df,
    factor: method === 'plain' ? 1 : (factor ?? 1),
  });
  const difference = chiSquareDifference(tested(restricted), tested(wider));
  if (difference.df === 0) notes.push(note('compare-same-df', { ...place }));
  else if (restricted.chi2 < wider.chi2 - 1e-8) notes.push(note('compare-not-nested', { ...place }));
  else if (difference.p === null) notes.push(note('compare-no-factor', { ...place }));
  return [{ ...place, ...difference, deltaCfi: restricted.cfi - wider.cfi }];
}

/** F of the change of R² between two regressions on the same respondents. */
export function regressionStep(
  pair: readonly (RegressionFit | null)[],
  at: number,
  notes: Note[],
): ComparedStep[] {
  const ordered = inOrder(pair, at, (one, other) => one.predictors.length <= other.predictors.length);
  if (!ordered) return [];
  const { restricted, wider, place } = ordered;
  const isNested = restricted.predictors.every((name) => wider.predictors.includes(name));
  if (!isNested || restricted.outcome !== wider.outcome) {
    notes.push(note('compare-not-nested', { ...place }));
    return [{ ...place, f: null, df: null, p: null }];
  }
  const df = wider.df1 - restricted.df1;
  const r2Change = wider.r2 - restricted.r2;
  const f = df > 0 ? r2Change / df / ((1 - wider.r2) / wider.df2) : NaN;
  if (df === 0) notes.push(note('compare-same-df', { ...place }));
  return [{ ...place, f, df, df2: wider.df2, p: fUpperTail(f, df, wider.df2), r2Change }];
}

/** The likelihood ratio of two multilevel models on the same respondents. */
export function mixedStep(pair: readonly (MixedFit | null)[], at: number, notes: Note[]): ComparedStep[] {
  const ordered = inOrder(pair, at, (one, other) => one.parameters <= other.parameters);
  if (!ordered) return [];
  const { restricted, wider, place } = ordered;
  const df = wider.parameters - restricted.parameters;
  const gained = 2 * (wider.logLikelihood - restricted.logLikelihood);
  if (df === 0) {
    notes.push(note('compare-same-df', { ...place }));
    return [{ ...place, chi2: null, df, p: null }];
  }
  if (gained < -1e-8) notes.push(note('compare-not-nested', { ...place }));
  const chi2 = Math.max(0, gained);
  return [{ ...place, chi2, df, p: chiSquareUpperTail(chi2, df) }];
}
