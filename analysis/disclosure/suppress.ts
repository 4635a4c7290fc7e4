import { cheapestDetour } from './detour.ts';

/** Respondents a cell, rows by columns. Leave out rows and columns that nobody is in: they hide more than they tell. */
export type Counts = readonly (readonly number[])[];

/**
 * Which cells of a two-way table must stay hidden so that no group below `k` can be read off or worked out. Read the reply as
 * the table with its margins: `true` is hidden, the last row and column are the totals.
 *
 * - Primary: every cell and total below `k`, zeros included.
 * - Secondary: hidden cells of a row or column whose total is shown hold at least `k` people together, and every hidden cell
 *   lies on a closed way of hidden cells that turns at rows and columns in turn – exactly then no sum or difference of rows
 *   and columns gives its value. What is added is the smallest; totals go last.
 *
 * `tables` are the counts of every item shown in one table: the same cells are hidden for all of them, because item
 * non-response would otherwise tell what was hidden. The reason why a cell is hidden must not be shown.
 *
 * Cost O(hidden cells × (rows + columns)²) a pass, few passes. Source: A. Hundepool et al. (2012), Statistical Disclosure
 * Control, ch. 4; D. Gusfield (1988). No R function in common use.
 *
 * @example
 * suppressTable([[[12, 3], [20, 30]]], 5) // => [[true, true, false], [true, true, false], [false, false, false]]
 */
export function suppressTable(tables: readonly Counts[], k: number): boolean[][] {
  const full = tables.map(withTotals);
  const size = (r: number, c: number) => full.reduce((sum, table) => sum + table[r]![c]!, 0);
  const hidden = full[0]!.map((line, r) => line.map((_, c) => full.some((table) => table[r]![c]! < k)));
  const last = { row: hidden.length - 1, column: hidden[0]!.length - 1 };
  const everyTotal = 1 + 4 * size(last.row, last.column);
  const price = (r: number, c: number) => {
    if (hidden[r]![c]) return 0;
    return 1 + size(r, c) + (r === last.row || c === last.column ? everyTotal : 0);
  };

  for (let before = -1; before !== countTrue(hidden);) {
    before = countTrue(hidden);
    for (const line of linesOf(last)) {
      const [total, ...cells] = line;
      if (hidden[total[0]]![total[1]]) continue;
      while (
        isTooFew(
          full,
          cells.filter(([r, c]) => hidden[r]![c]),
          k,
        )
      ) {
        const shown = cells.filter(([r, c]) => !hidden[r]![c]);
        const [r, c] = shown.reduce((least, cell) => (size(...cell) < size(...least) ? cell : least));
        hidden[r]![c] = true;
      }
    }
    const costs = () => hidden.map((line, r) => line.map((_, c) => price(r, c)));
    hidden.forEach((line, r) =>
      line.forEach((isHidden, c) => {
        if (isHidden) for (const [i, j] of cheapestDetour(costs(), [r, c])) hidden[i]![j] = true;
      }),
    );
  }
  return hidden;
}

/**
 * Which groups of a one-way table (group means, say) must stay hidden when the total is shown: those below `k`, and the
 * smallest others until at least two are hidden that hold at least `k` people together.
 * `items` are the group sizes of every item shown in one table; the same groups are hidden for all of them.
 *
 * @example
 * suppressGroups([[40, 3, 12]], 5) // => [false, true, true]
 */
export function suppressGroups(items: Counts, k: number): boolean[] {
  const groups = items[0]!.map((_, group) => group);
  const size = (group: number) => items.reduce((sum, sizes) => sum + sizes[group]!, 0);
  const hidden = groups.map((group) => items.some((sizes) => sizes[group]! < k));
  const exposed = () => {
    const chosen = groups.filter((group) => hidden[group]);
    return chosen.length === 1 || (chosen.length > 0 && items.some((sizes) => sumOf(sizes, chosen) < k));
  };
  const bySize = groups.filter((group) => !hidden[group]).sort((a, b) => size(a) - size(b));
  for (const group of bySize) if (exposed()) hidden[group] = true;
  return hidden;
}

type Cell = readonly [row: number, column: number];

/** Every row and column, its total first. */
function linesOf(last: { row: number; column: number }): [total: Cell, ...cells: Cell[]][] {
  const upTo = (end: number) => Array.from({ length: end }, (_, i) => i);
  return [
    ...upTo(last.row + 1).map((r): [Cell, ...Cell[]] => [
      [r, last.column],
      ...upTo(last.column).map((c): Cell => [r, c]),
    ]),
    ...upTo(last.column + 1).map((c): [Cell, ...Cell[]] => [
      [last.row, c],
      ...upTo(last.row).map((r): Cell => [r, c]),
    ]),
  ];
}

function isTooFew(tables: readonly Counts[], cells: readonly Cell[], k: number): boolean {
  return (
    cells.length > 0 && tables.some((table) => cells.reduce((sum, [r, c]) => sum + table[r]![c]!, 0) < k)
  );
}

function withTotals(counts: Counts): number[][] {
  const rows = counts.map((row) => [...row, row.reduce((sum, n) => sum + n, 0)]);
  return [...rows, rows[0]!.map((_, c) => rows.reduce((sum, row) => sum + row[c]!, 0))];
}

const sumOf = (sizes: readonly number[], groups: readonly number[]) =>
  groups.reduce((sum, group) => sum + sizes[group]!, 0);

const countTrue = (mask: readonly (readonly boolean[])[]) => mask.flat().filter(Boolean).length;
