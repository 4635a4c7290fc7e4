import { note, type Note } from '../../notes/note.ts';
import type { Procedure } from '../../dataset/dataset.ts';
import { completeCases } from '../../dataset/restrict.ts';
import { adjustP } from '../../numeric/adjust.ts';
import { emptyRows } from '../../numeric/complete-rows.ts';
import { correlationInterval, pairsOf, type Method } from './pairs.ts';
import type { RankCorrelation } from './spearman.ts';

/** A symmetric matrix filled from its pairs. */
function symmetric<T>(
  names: readonly string[],
  diagonal: (i: number) => T,
  pair: (i: number, j: number) => T,
) {
  const values: T[][] = names.map(() => []);
  names.forEach((_, i) => {
    values[i]![i] = diagonal(i);
    for (let j = 0; j < i; j++) values[i]![j] = values[j]![i] = pair(i, j);
  });
  return { rows: names, columns: names, values };
}

/** Why pairs of variables that vary have no p or no interval. */
function notesOnPairs(pairs: readonly RankCorrelation[], method: Method, confidence: number): Note[] {
  const known = method === 'polychoric' ? [] : pairs.filter(({ r }) => !Number.isNaN(r));
  const perfect = known.filter(({ r }) => Math.abs(r) === 1).length;
  const few = known.filter(
    (pair) => Math.abs(pair.r) < 1 && Number.isNaN(correlationInterval(pair, method, confidence)[0]),
  ).length;
  const noP = known.filter(({ r, p }) => Math.abs(r) === 1 && Number.isNaN(p)).length;
  const notes: Note[] = [];
  if (perfect > 0) notes.push(note('perfect-pairs', { count: perfect }));
  if (few + noP > 0) notes.push(note('pairs-of-few', { count: few + noP }));
  return notes;
}

/**
 * How variables go together, from −1 to 1, for every pair. Pairwise by default: each pair uses the respondents who have both.
 * A variable that does not vary has null. Weights replicate rows (not for polychoric). R: cor, cor.test, p.adjust.
 * Cost: see pairSums for Pearson, one pass a pair for ranks of few values, n log n a pair otherwise.
 */
export const correlation: Procedure<'correlation'> = {
  run(data, { variables: names, method, missing, adjust, confidence }) {
    const used = missing === 'listwise' ? completeCases(data, names) : data;
    const pairOf = pairsOf(used, names, method, missing);
    // The lower triangle, row by row: pair (i, j) stands at i(i − 1)/2 + j.
    const pairs = names.flatMap((_, i) => names.slice(0, i).map((_, j) => pairOf(i, j)));
    const at = (i: number, j: number) => (i * (i - 1)) / 2 + j;
    const plain = pairs.map(({ p }) => p);
    const adjusted = adjust ? adjustP(plain, adjust) : plain;
    const own = names.map((_, i) => pairOf(i, i));
    const empty = emptyRows(names.map((name) => used.column(name)));
    const notes = names.flatMap((name, i) =>
      Number.isNaN(own[i]!.r)
        ? [note(own[i]!.n === 0 ? 'no-answers' : 'correlates-with-nothing', { name })]
        : [],
    );
    notes.push(...notesOnPairs(pairs, method, confidence));
    if (method === 'polychoric' && data.weights) notes.push(note('polychoric-weights'));
    const p = (values: readonly number[]) =>
      symmetric<number | null>(
        names,
        () => null,
        (i, j) => values[at(i, j)]!,
      );
    return {
      n: used.rows - empty.length,
      missing,
      definition: adjust ? note('p-adjusted', { method: note(method), adjust }) : note(method),
      notes,
      method,
      matrix: symmetric(
        names,
        (i) => own[i]!.r,
        (i, j) => pairs[at(i, j)]!.r,
      ),
      p: p(adjusted),
      ...(adjust ? { pUnadjusted: p(plain) } : {}),
      nPairs: symmetric(
        names,
        (i) => own[i]!.n,
        (i, j) => pairs[at(i, j)]!.n,
      ),
      intervals: symmetric<[number, number] | null>(
        names,
        () => null,
        (i, j) => correlationInterval(pairs[at(i, j)]!, method, confidence),
      ),
    };
  },
};
