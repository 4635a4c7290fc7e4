import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suppressGroups, suppressTable } from '../../../analysis/disclosure/suppress.ts';

const k = 5;
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** The table with its totals, as a reader sees it. */
function withTotals(counts: number[][]): number[][] {
  const rows = counts.map((row) => [...row, sum(row)]);
  return [...rows, rows[0]!.map((_, c) => sum(rows.map((row) => row[c]!)))];
}

/** One equation a row and a column over the hidden cells: cells count +1, totals −1. */
function equations(mask: boolean[][]): number[][] {
  const cells = mask.flatMap((row, r) => row.flatMap((hidden, c) => (hidden ? [{ r, c }] : [])));
  const lastRow = mask.length - 1;
  const lastColumn = mask[0]!.length - 1;
  const rows = mask.map((_, line) => cells.map(({ r, c }) => (r !== line ? 0 : c === lastColumn ? -1 : 1)));
  const columns = mask[0]!.map((_, line) =>
    cells.map(({ r, c }) => (c !== line ? 0 : r === lastRow ? -1 : 1)),
  );
  return [...rows, ...columns];
}

function rank(matrix: number[][]): number {
  const rows = matrix.map((row) => [...row]);
  let found = 0;
  for (let c = 0; c < (rows[0]?.length ?? 0); c++) {
    const pivot = rows.findIndex((row, r) => r >= found && row[c] !== 0);
    if (pivot < 0) continue;
    [rows[found], rows[pivot]] = [rows[pivot]!, rows[found]!];
    for (let r = 0; r < rows.length; r++) {
      if (r === found) continue;
      const times = rows[r]![c]! / rows[found]![c]!;
      rows[r] = rows[r]!.map((value, i) => value - times * rows[found]![i]!);
    }
    found += 1;
  }
  return found;
}

/** How many hidden cells linear algebra determines: those whose column carries a rank of its own. */
function determined(mask: boolean[][]): number {
  const system = equations(mask);
  const whole = rank(system);
  const unknowns = system[0]!.map((_, i) => i);
  return unknowns.filter((i) => rank(system.map((row) => row.filter((_, j) => j !== i))) < whole).length;
}

const counts = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 5, max: 60 })), {
        minLength: columns,
        maxLength: columns,
      }),
      { minLength: rows, maxLength: rows },
    ),
  );

describe('a two-way table', () => {
  it('lets no hidden cell be worked out from totals and shown cells', () => {
    fc.assert(
      fc.property(counts, (table) => determined(suppressTable([table], k)) === 0),
      { numRuns: 2000 },
    );
  });

  it('is broken by the same attacker when only small cells are hidden', () => {
    const table = [
      [12, 3, 20],
      [20, 30, 9],
    ];
    const primary = withTotals(table).map((row) => row.map((n) => n < k));
    expect(determined(primary)).toBe(1);
  });

  it('shows no cell or total below k, and no row or column whose hidden cells hold fewer than k', () => {
    fc.assert(
      fc.property(counts, (table) => {
        const full = withTotals(table);
        const mask = suppressTable([table], k);
        const turned = <T>(matrix: T[][]) => matrix[0]!.map((_, c) => matrix.map((row) => row[c]!));
        const lines = (n: number[][], hidden: boolean[][]) =>
          n.every((row, r) => {
            const chosen = row.slice(0, -1).filter((_, c) => hidden[r]![c]);
            return hidden[r]!.at(-1) || chosen.length === 0 || sum(chosen) >= k;
          });
        return (
          full.every((row, r) => row.every((n, c) => n >= k || mask[r]![c])) &&
          lines(full, mask) &&
          lines(turned(full), turned(mask))
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('hides nothing when every cell is large', () => {
    expect(
      suppressTable(
        [
          [
            [5, 6],
            [7, 8],
          ],
        ],
        k,
      ).flat(),
    ).not.toContain(true);
  });

  it('keeps totals where inner cells are enough, and adds the smallest cells', () => {
    const mask = suppressTable(
      [
        [
          [12, 3, 40],
          [20, 30, 50],
          [21, 31, 60],
        ],
      ],
      k,
    );
    expect(mask).toEqual([
      [true, true, false, false],
      [true, true, false, false],
      [false, false, false, false],
      [false, false, false, false],
    ]);
  });

  it('breaks a bridge between two closed ways, which a rule of two a line overlooks', () => {
    const bridge = [
      [1, 1, 90, 90, 90],
      [1, 1, 3, 90, 90],
      [90, 90, 90, 4, 4],
      [90, 90, 4, 4, 4],
    ];
    const primary = withTotals(bridge).map((row) => row.map((n) => n < k));
    expect(determined(primary)).toBeGreaterThan(0);
    expect(determined(suppressTable([bridge], k))).toBe(0);
  });

  it('hides the same cells for every item when one item has a small cell', () => {
    const many = [
      [30, 30, 30],
      [30, 30, 30],
      [30, 30, 30],
    ];
    const few = many.map((row, r) => row.map((n, c) => (r === 1 && c === 1 ? 2 : n)));
    expect(suppressTable([many, few], k)).toEqual(suppressTable([few, many], k));
    expect(suppressTable([many, few], k)[1]![1]).toBe(true);
  });

  it('hides everything of a table that is too small as a whole', () => {
    expect(
      suppressTable(
        [
          [
            [1, 1],
            [1, 1],
          ],
        ],
        k,
      ).flat(),
    ).not.toContain(false);
  });
});

describe('groups in one line', () => {
  it('leaves no group alone and no hidden rest below k', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 8 }), (sizes) => {
        const hidden = suppressGroups([sizes], k);
        const rest = sizes.filter((_, group) => hidden[group]);
        const small = sizes.every((n, group) => n >= k || hidden[group]);
        return small && (rest.length === 0 || sum(sizes) < k || (rest.length > 1 && sum(rest) >= k));
      }),
    );
  });

  it('hides the next smallest with a lone small group, and with two that are too few together', () => {
    expect(suppressGroups([[40, 3, 12]], k)).toEqual([false, true, true]);
    expect(suppressGroups([[40, 2, 2, 12]], k)).toEqual([false, true, true, true]);
    expect(suppressGroups([[40, 3, 2, 12]], k)).toEqual([false, true, true, false]);
    expect(suppressGroups([[40, 9]], k)).toEqual([false, false]);
  });

  it('hides the same groups for every item', () => {
    expect(
      suppressGroups(
        [
          [40, 20, 12],
          [40, 20, 4],
        ],
        k,
      ),
    ).toEqual([false, true, true]);
  });
});
