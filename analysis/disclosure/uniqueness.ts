import type { Random } from '../numeric/random.ts';

/** One variable as somebody may know it of a person, and as it stands in the file: the same where nothing was changed. */
export interface KnownColumn {
  readonly true: ArrayLike<number>;
  readonly released: ArrayLike<number>;
}

/**
 * The share of respondents whom somebody finds in a file who knows these things of them: exactly one line says what is known, and
 * the line is theirs. Read .06 as: of 100 respondents 6 are found. In a file without changes these are the sample uniques; where
 * answers were changed by chance, a line that fits may be somebody else's, and such a match does not count.
 *
 * Missing answers are known like others. Values are whole numbers from −32768 to 1,000,000. Degenerate input: without a column
 * nobody is found, unless there is one respondent only; no rows give 0. Cost: one step a row and column. In R, for a file without
 * changes: `mean(!(duplicated(x) | duplicated(x, fromLast = TRUE)))`. Source: A. Hundepool et al. (2012), Statistical Disclosure
 * Control, ch. 3; L. Sweeney (2002), k-anonymity, Int. J. Uncertainty, Fuzziness and Knowledge-Based Systems 10(5), 557–570.
 *
 * @example
 * const same = (values) => ({ true: values, released: values });
 * shareFound([same([1, 1, 2, 2]), same([1, 1, 1, 2])], 4) // => 0.5
 */
export function shareFound(columns: readonly KnownColumn[], rows: number): number {
  return foundIn(columns.reduce(refine, undivided(rows)), rows);
}

/**
 * The same for somebody who knows the background of a person and some of the answers: the mean over `samples` choices of `known`
 * items, drawn by `random` (all items where there are no more). It is an estimate of what any `known` items tell, not the worst
 * choice of them.
 *
 * @example
 * const item = { true: [1, 1, 2], released: [1, 1, 2] };
 * shareFoundKnowing([], [item, item], 3, { known: 1, samples: 2, random: { index: () => 0 } }) // => 0.3333333333333333
 */
export function shareFoundKnowing(
  background: readonly KnownColumn[],
  items: readonly KnownColumn[],
  rows: number,
  {
    known,
    samples,
    random,
  }: { readonly known: number; readonly samples: number; readonly random: Pick<Random, 'index'> },
): number {
  const start = background.reduce(refine, undivided(rows));
  if (items.length <= known) return foundIn(items.reduce(refine, start), rows);
  let sum = 0;
  for (let sample = 0; sample < samples; sample++)
    sum += foundIn(chosen(items, known, random).reduce(refine, start), rows);
  return sum / samples;
}

/** Which lines agree in everything so far: a number a line, once as known and once as in the file. */
interface Classes {
  readonly known: Uint32Array;
  readonly released: Uint32Array;
}

const undivided = (rows: number): Classes => ({
  known: new Uint32Array(rows),
  released: new Uint32Array(rows),
});

function refine({ known, released }: Classes, column: KnownColumn): Classes {
  const numbers = new Map<number, number>();
  const numbered = (before: Uint32Array, values: ArrayLike<number>): Uint32Array =>
    before.map((own, row) => {
      const key = own * 2 ** 20 + values[row]! + 32_768;
      const seen = numbers.get(key);
      if (seen !== undefined) return seen;
      numbers.set(key, numbers.size);
      return numbers.size - 1;
    });
  return { known: numbered(known, column.true), released: numbered(released, column.released) };
}

function foundIn({ known, released }: Classes, rows: number): number {
  if (rows === 0) return 0;
  const sizes = new Map<number, number>();
  for (const own of released) sizes.set(own, (sizes.get(own) ?? 0) + 1);
  let found = 0;
  for (let row = 0; row < rows; row++)
    if (known[row] === released[row] && sizes.get(released[row]!) === 1) found++;
  return found / rows;
}

function chosen<T>(all: readonly T[], count: number, random: Pick<Random, 'index'>): T[] {
  const left = [...all];
  return Array.from({ length: count }, () => left.splice(random.index(left.length), 1)[0]!);
}
