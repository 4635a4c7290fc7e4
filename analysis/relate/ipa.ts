import { mean } from 'simple-statistics';
import { toDoubles } from '../columns.ts';
import { note, type Note } from '../notes/note.ts';
import { RequestError, type Dataset, type Procedure } from '../dataset/dataset.ts';
import type { FoundOf } from '../model/procedures/index.ts';
import { checkOutcome, designOf } from './design.ts';
import { lmgShares } from './lmg.ts';
import { meanOf } from './spread.ts';

interface Position {
  readonly name: string;
  readonly performance: number;
  readonly importance: number;
}

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

function derived(data: Dataset, performance: readonly string[], outcome: string) {
  const {
    terms,
    outcome: judged,
    notes,
  } = designOf(data, { outcome, predictors: performance, categorical: [] });
  const shares = lmgShares(terms, judged);
  const positions = terms.map(({ name, column }) => ({
    name,
    performance: meanOf(toDoubles(column)),
    importance: shares.lmg?.[name] ?? NaN,
  }));
  return {
    n: judged.values.length,
    missing: 'listwise' as const,
    definition: note('ipa-derived', { outcome }),
    ...placed(positions),
    notes: [...notes, ...shares.notes],
  };
}

/**
 * Importance–performance analysis: what matters and how well it is done. `concentrate here` (important, done badly), `keep up`,
 * `low priority`, `possible overkill`.
 *
 * Importance is asked for (`importance`, one variable for each performance, means of available answers) or derived from an
 * `outcome` (LMG shares, listwise). A variable nobody answered has no quadrant. Weights ignored.
 * Source: Martilla & James (1977), Journal of Marketing 41, 77–79. Cost: one pass, or that of `importance`.
 */
export const ipa: Procedure<'ipa'> = {
  check({ performance, outcome, importance }) {
    if (outcome !== undefined) checkOutcome({ outcome, predictors: performance });
    else if (importance.length !== performance.length)
      throw new RequestError('importance', 'as-many', { count: performance.length });
  },
  run: (data, { performance, outcome, importance }) =>
    outcome === undefined ? stated(data, performance, importance) : derived(data, performance, outcome),
};
