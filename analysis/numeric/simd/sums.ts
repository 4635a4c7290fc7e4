import type { Centred } from '../centred.ts';
import { mirror, type PairSums } from '../plain-sums.ts';
import { kernelFor } from './kernel.ts';
import { LARGEST, PART, ROWS, TILE } from './routines.ts';

/**
 * Pair sums of columns of small whole numbers, exact; null for other columns, or without vectors in WebAssembly. n, Σx, Σx² and Σxy
 * over the rows that a pair shares are sums of products of values, squares and marks of what is observed.
 * Cost: k²/2 multiply-adds a row, eight at a time, and 3 k for each column with missing cells, however many.
 */
export function simdSums(columns: readonly Centred[]): PairSums | null {
  const small = columns.every(({ column, largest }) => column.kind === 'integer' && largest! <= LARGEST);
  const kernel = small ? kernelFor(columns.length) : null;
  if (!kernel) return null;
  const k = columns.length;
  const rows = columns[0]?.column.values.length ?? 0;
  const [n, sum, square, product] = [0, 1, 2, 3].map(() => new Float64Array(k * k)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];

  const starts = (step: number) => Array.from({ length: Math.ceil(k / step) }, (_, at) => at * step);
  const tiles = starts(TILE.left).flatMap((i) => starts(TILE.right).map((j) => ({ i, j })));
  const lower = tiles.filter(({ i, j }) => j < i + TILE.left);
  const hasGaps = ({ observed }: Centred) => observed < rows;
  const besideGaps = tiles.filter(({ j }) => columns.slice(j, j + TILE.right).some(hasGaps));

  for (let start = 0; start < rows; start += ROWS) {
    const height = Math.min(ROWS, rows - start);
    const add = (sums: Float64Array, left: number, right: number, over: typeof tiles) => {
      for (const { i, j } of over) {
        const tile = kernel.multiply(kernel.columnAt(i) + left, kernel.columnAt(j) + right, height);
        for (let a = 0; a < TILE.left && i + a < k; a++)
          for (let b = 0; b < TILE.right && j + b < k; b++)
            sums[(i + a) * k + j + b]! += tile[a * TILE.right + b]!;
      }
    };
    columns.forEach(({ column, origin }, i) => kernel.fill(i, column.values as Int8Array, start, origin));
    add(product, PART.value, PART.value, lower);
    add(n, PART.observed, PART.observed, besideGaps);
    add(sum, PART.value, PART.observed, besideGaps);
    add(square, PART.square, PART.observed, besideGaps);
  }

  mirror(product, k);
  columns.forEach((partner, j) => {
    if (hasGaps(partner)) return;
    columns.forEach(({ observed, total }, i) => {
      n[i * k + j] = observed;
      sum[i * k + j] = total;
      square[i * k + j] = product[i * k + i]!;
    });
  });
  return { k, origin: Float64Array.from(columns, ({ origin }) => origin), n, sum, square, product };
}
