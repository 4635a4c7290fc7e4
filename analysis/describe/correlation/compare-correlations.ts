import { RequestError, type Dataset, type Procedure } from '../../dataset/dataset.ts';
import { covariancesOf } from '../../dataset/covariances.ts';
import { groupsOf } from '../../dataset/groups.ts';
import { completeCases, restrict } from '../../dataset/restrict.ts';
import { note, type Note } from '../../notes/note.ts';
import { differenceInterval, fisherTest, steigerTest, williamsTest, type Four } from './difference.ts';

interface Correlated {
  readonly r: number;
  readonly n: number;
}

function correlationOf(data: Dataset, [x, y]: readonly [string, string]): Correlated {
  const { correlations, n } = covariancesOf(data, [x, y], 'listwise');
  return { r: correlations[1]!, n };
}

const rowsOf = (codes: Int32Array, group: number) =>
  Uint32Array.from(codes.keys()).filter((row) => codes[row] === group);

/** The correlation of the first pair in the first group and that of the second pair (or the same) in the second. */
function betweenGroups(complete: Dataset, pairs: readonly [Pair, Pair], by: string, confidence: number) {
  const { labels, codes } = groupsOf(complete.column(by));
  const [first, second] = pairs.map((pair, i) =>
    labels.length === 2 ? correlationOf(restrict(complete, rowsOf(codes, i)), pair) : { r: NaN, n: 0 },
  ) as [Correlated, Correlated];
  return {
    correlations: [first, second].map((own, i) => ({ ...own, pair: pairs[i]!, group: labels[i] ?? null })),
    ...fisherTest(first, second),
    t: null,
    df: null,
    interval: differenceInterval(first, second, 0, confidence),
    notes: labels.length === 2 ? [] : [note('not-two-groups', { count: labels.length })],
    definition: note('independent-correlations'),
  };
}

type Pair = readonly [string, string];

/** Two correlations of the same people, which may share a variable. */
function withinPeople(complete: Dataset, pairs: readonly [Pair, Pair], confidence: number) {
  const [[a, b], [c, d]] = pairs;
  const names = [...new Set([a, b, c, d])];
  const { correlations } = covariancesOf(complete, names, 'listwise');
  const r = (x: string, y: string) => correlations[names.indexOf(x) * names.length + names.indexOf(y)]!;
  const n = complete.rows;
  const four: Four = { ab: r(a, b), cd: r(c, d), ac: r(a, c), ad: r(a, d), bc: r(b, c), bd: r(b, d) };
  const steiger = steigerTest(four, n);
  const [first, second] = [
    { r: four.ab, n },
    { r: four.cd, n },
  ];
  const shared = names.length === 3;
  return {
    correlations: [first, second].map((own, i) => ({ ...own, pair: pairs[i]!, group: null })),
    ...steiger,
    ...(shared ? williamsTest(threeOf(pairs, r), n) : { t: null, df: null }),
    interval: differenceInterval(first, second, steiger.correlation, confidence),
    notes: [] as Note[],
    definition: note(shared ? 'overlapping-correlations' : 'nonoverlapping-correlations'),
  };
}

/** The two correlations of the shared variable and that of the others with each other. */
function threeOf([first, second]: readonly [Pair, Pair], r: (x: string, y: string) => number) {
  const shared = first.find((name) => second.includes(name))!;
  const [one, other] = [first, second].map((pair) => pair.find((name) => name !== shared)!) as [
    string,
    string,
  ];
  return { first: r(shared, one), second: r(shared, other), others: r(one, other) };
}

/** Why there is no test. */
function notesOn(
  rows: number,
  { correlations, z }: { readonly correlations: readonly Correlated[]; readonly z: number },
): Note[] {
  if (rows === 0) return [note('none-complete')];
  if (correlations.some(({ n }) => n < 4)) return [note('too-few-for-model')];
  if (correlations.some(({ r }) => Number.isNaN(r))) return [note('no-correlation')];
  return Number.isFinite(z) ? [] : [note('perfect-correlation')];
}

/**
 * Are two correlations different? Of two groups by Fisher's z; of the same people by Steiger's z, and by Williams' t where they share a
 * variable. The interval of the difference is that of Zou. R: psych::r.test. Cost: see pairSums.
 */
export const compareCorrelations: Procedure<'compareCorrelations'> = {
  check({ first, second, by }) {
    const [same, other] = [[...first].sort(), [...second].sort()];
    if (by === undefined && (second.length === 0 || String(same) === String(other)))
      throw new RequestError('second', second.length === 0 ? 'needed' : 'differ', { other: 'first' });
    if (by !== undefined && [...first, ...second].includes(by))
      throw new RequestError('by', 'two-roles', { name: by });
  },
  run(data, { first, second, by, confidence }) {
    const pairs = [first, second.length > 0 ? second : first] as unknown as [Pair, Pair];
    const names = [...new Set(pairs.flat())];
    const complete = completeCases(data, by === undefined ? names : [...names, by]);
    const { notes, definition, ...found } =
      by === undefined
        ? withinPeople(complete, pairs, confidence)
        : betweenGroups(complete, pairs, by, confidence);
    return {
      n: complete.rows,
      missing: 'listwise',
      definition,
      notes: [...notes, ...(notes.length === 0 ? notesOn(complete.rows, found) : [])],
      difference: found.correlations[0]!.r - found.correlations[1]!.r,
      z: found.z,
      p: found.p,
      t: found.t,
      df: found.df,
      pWilliams: 'pWilliams' in found ? found.pWilliams : null,
      interval: found.interval,
      correlations: found.correlations,
    };
  },
};
