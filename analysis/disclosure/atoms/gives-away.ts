/**
 * Whether the means of some scores, with those of the items that are shown, give the mean of an item that is withheld: whether a vector with
 * a single item is among the linear combinations of the scores' vectors, what is shown left out of them.
 *
 * In the reduced row echelon form of the vectors a single item can only come from a row that holds nothing else. Gauss–Jordan
 * elimination; cost O(scores² × items). Source: G. Strang, Introduction to Linear Algebra, section 3.2.
 *
 * @example
 * const [first, both] = [new Map([['A', 1]]), new Map([['A', .5], ['B', .5]])];
 * givesAway([both], new Set()) // => false
 * givesAway([both], new Set(['A'])) // => true
 * givesAway([first, both], new Set()) // => true
 */
export function givesAway(
  scores: readonly ReadonlyMap<string, number>[],
  shown: ReadonlySet<string>,
): boolean {
  const items = [...new Set(scores.flatMap((score) => [...score.keys()]))].filter((item) => !shown.has(item));
  const rows = scores.map((score) => items.map((item) => score.get(item) ?? 0));
  let done = 0;
  for (let column = 0; column < items.length && done < rows.length; column++) {
    const pivot = rows.findIndex((row, at) => at >= done && !isZero(row[column]!));
    if (pivot < 0) continue;
    [rows[done], rows[pivot]] = [rows[pivot]!, rows[done]!];
    const scale = rows[done]![column]!;
    const own = rows[done]!.map((value) => value / scale);
    rows[done] = own;
    rows.forEach((row, at) => {
      const factor = row[column]!;
      if (at !== done && !isZero(factor)) rows[at] = row.map((value, c) => value - factor * own[c]!);
    });
    done += 1;
  }
  return rows.some((row) => row.filter((value) => !isZero(value)).length === 1);
}

const isZero = (value: number) => Math.abs(value) < 1e-9;
