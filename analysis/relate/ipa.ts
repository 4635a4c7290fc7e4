import { mean } from 'simple-statistics';
import { toDoubles } from '../columns.ts';
import { note, type Note } from '../notes/note.ts';
import { RequestError, type Dataset, type Procedure } from '../dataset/dataset.ts';
import type { FoundOf, ReadOf } from '../model/procedures/index.ts';
import type { NumericColumn } from '../dataset/pair-sums.ts';
import { checkOutcome, columnsOf, designOf, type Term } from './design.ts';
import { fitLeading, isConstantOutcome, leastSquares } from './least-squares.ts';
import { collinearNotes, linearModel } from './linear-model.ts';
import { lmgShares } from './lmg.ts';
import { meanOf } from './spread.ts';

interface Position {
  readonly name: string;
  readonly performance: number;
  readonly importance: number;
}

type Association = ReadOf<'ipa'>['association'];
type Quadrant = FoundOf<'ipa', Note>['points'][number]['quadrant'];

/** The four fields of Martilla & James (1977), by importance and performance; a point on a line counts as above it. */
function quadrantOf({ performance, importance }: Position, cross: Omit<Position, 'name'>): Quadrant {
  if (Number.isNaN(performance + importance)) return null;
  const important = importance >= cross.importance;
  if (performance >= cross.performance) return important ? 'keep up' : 'possible overkill';
  return important ? 'concentrate here' : 'low priority';
}

/** Points with their quadrants; the lines cross at the means of the points. */
function placed(positions: readonly Position[]) {
  const known = positions.filter((point) => !Number.isNaN(point.performance + point.importance));
  const centre = (values: number[]) => (values.length > 0 ? mean(values) : NaN);
  const cross = {
    performance: centre(known.map((point) => point.performance)),
    importance: centre(known.map((point) => point.importance)),
  };
  return { points: positions.map((point) => ({ ...point, quadrant: quadrantOf(point, cross) })), cross };
}

function stated(data: Dataset, performance: readonly string[], importance: readonly string[]) {
  const meanOfVariable = (name: string) => meanOf(data.numbers(name).filter((value) => !Number.isNaN(value)));
  const positions = performance.map((name, i) => ({
    name,
    performance: meanOfVariable(name),
    importance: meanOfVariable(importance[i]!),
  }));
  const columns = [...performance, ...importance].map((name) => data.numbers(name));
  let n = 0;
  for (let row = 0; row < data.rows; row++)
    n += Number(columns.some((column) => !Number.isNaN(column[row]!)));
  return {
    n,
    missing: 'pairwise' as const,
    definition: note('ipa-stated'),
    ...placed(positions),
    notes: [...performance, ...importance].flatMap((name) =>
      data.numbers(name).every(Number.isNaN) ? [note('no-answers', { name })] : [],
    ),
  };
}

/** r of two complete columns; NaN where one does not vary. */
function correlationOf(left: NumericColumn, right: NumericColumn): number {
  const solved = leastSquares([left], right, null);
  if (solved.n < 3 || isConstantOutcome(solved) || solved.kept.length === 0) return NaN;
  const fit = fitLeading(solved, 1);
  return Math.sign(fit.coefficients[1]!) * Math.sqrt(fit.r2);
}

/** How far each of some terms goes with an outcome. */
function associations(terms: readonly Term[], outcome: NumericColumn, association: Association) {
  if (association === 'lmg') {
    const { lmg, notes } = lmgShares(terms, outcome);
    return { of: (name: string) => lmg?.[name] ?? NaN, notes };
  }
  if (association === 'correlation') {
    const r = new Map(terms.map(({ name, column }) => [name, correlationOf(column, outcome)]));
    return { of: (name: string) => r.get(name) ?? NaN, notes: [] };
  }
  const solved = leastSquares(columnsOf(terms), outcome, null);
  if (outcome.values.length === 0 || isConstantOutcome(solved))
    return {
      of: () => NaN,
      notes: [note(outcome.values.length === 0 ? 'none-complete' : 'outcome-constant')],
    };
  const { model } = linearModel(solved, terms, { robust: 'none', confidence: 0.95 });
  return {
    of: (name: string) => model.coefficients.find(({ term }) => term === name)?.beta ?? NaN,
    notes: collinearNotes(solved, terms),
  };
}

function derived(data: Dataset, performance: readonly string[], outcome: string, association: Association) {
  const {
    terms,
    outcome: judged,
    notes,
  } = designOf(data, { outcome, predictors: performance, categorical: [] });
  const shares = associations(terms, judged, association);
  const positions = terms.map(({ name, column }) => ({
    name,
    performance: meanOf(toDoubles(column)),
    importance: shares.of(name),
  }));
  return {
    n: judged.values.length,
    missing: 'listwise' as const,
    definition: note(`ipa-${association}`, { outcome }),
    ...placed(positions),
    notes: [...notes, ...shares.notes],
  };
}

/**
 * Importance–performance analysis: what matters and how well it is done. `concentrate here` (important, done badly), `keep up`,
 * `low priority`, `possible overkill`.
 *
 * Importance is asked for (`importance`, one variable for each performance, means of available answers) or derived from an
 * `outcome` (LMG shares, correlations or standardised coefficients, listwise). A variable nobody answered has no quadrant. Weights ignored.
 * Source: Martilla & James (1977), Journal of Marketing 41, 77–79. Cost: one pass, or that of `importance`.
 */
export const ipa: Procedure<'ipa'> = {
  check({ performance, outcome, importance }) {
    if (outcome !== undefined) checkOutcome({ outcome, predictors: performance });
    else if (importance.length !== performance.length)
      throw new RequestError('importance', 'as-many', { count: performance.length });
  },
  run: (data, { performance, outcome, importance, association }) =>
    outcome === undefined
      ? stated(data, performance, importance)
      : derived(data, performance, outcome, association),
};
