import { HIGHEST_MISSING } from '../../columns.ts';
import { doWhile, get, i16x8, i32, i32x4, i8x16, set, v128, type Code, type Routine } from './assembler.ts';

/** Rows that pass through at a time: 60 columns of them stay in the second cache. */
export const ROWS = 1024;
/** A tile is the products of so many columns with so many others: as many sums as fit the registers. */
export const TILE = { left: 4, right: 2 } as const;
/** The largest value whose square is a signed 16-bit number. */
export const LARGEST = 181;

/** A column of a block is three rows of 16-bit numbers: its values (0 where missing), 1 where observed, and the squares. */
const ROW_BYTES = 2 * ROWS;
export const PART = { value: 0, observed: ROW_BYTES, square: 2 * ROW_BYTES } as const;
export const COLUMN_BYTES = 3 * ROW_BYTES;

/** Where things are in the memory: the sums of a tile, the cells as they come, the columns of the block. */
export const AT = { sums: 0, cells: 64, columns: 64 + ROWS } as const;

/** Widens the cells from `source` to `end` into a column at `target`: cell − origin, observed or not, square. */
export function spread(): Routine {
  const [source, end, target, origin, cells, observed, wide] = [0, 1, 2, 3, 4, 5, 6];
  const halves: readonly (readonly [number, (cells: Code) => Code])[] = [
    [0, i16x8.extendLowU],
    [16, i16x8.extendHighU],
  ];
  const body = [
    set(cells, v128.load(get(source), 0)),
    set(observed, i8x16.gtS(get(cells), i8x16.splat(i32.const(HIGHEST_MISSING)))),
    set(cells, v128.and(i8x16.sub(get(cells), i8x16.splat(get(origin))), get(observed))),
    set(observed, v128.and(get(observed), i8x16.splat(i32.const(1)))),
    halves.map(([at, extend]) => [
      set(wide, extend(get(cells))),
      v128.store(get(target), PART.value + at, get(wide)),
      v128.store(get(target), PART.observed + at, extend(get(observed))),
      v128.store(get(target), PART.square + at, i16x8.mul(get(wide), get(wide))),
    ]),
    set(source, i32.add(get(source), i32.const(16))),
    set(target, i32.add(get(target), i32.const(32))),
  ];
  return { name: 'spread', parameters: 4, vectors: 3, body: doWhile(body, i32.ne(get(source), get(end))) };
}

/** The sums of products of a tile: parts of columns that begin at `left`, up to `end`, with those that begin at `right`. */
export function multiply(): Routine {
  const [left, end, right, own] = [0, 1, 2, 3];
  const lefts = [...Array(TILE.left).keys()];
  const rights = [...Array(TILE.right).keys()];
  const other = (j: number) => own + 1 + j;
  const sum = (i: number, j: number) => other(TILE.right) + i * TILE.right + j;
  const body = [
    rights.map((j) => set(other(j), v128.load(get(right), j * COLUMN_BYTES))),
    lefts.map((i) => [
      set(own, v128.load(get(left), i * COLUMN_BYTES)),
      rights.map((j) => set(sum(i, j), i32x4.add(get(sum(i, j)), i32x4.dotI16x8S(get(own), get(other(j)))))),
    ]),
    set(left, i32.add(get(left), i32.const(16))),
    set(right, i32.add(get(right), i32.const(16))),
  ];
  const total = (local: number) =>
    [0, 1, 2, 3].map((lane) => i32x4.extractLane(get(local), lane)).reduce(i32.add);
  const results = lefts.flatMap((i) =>
    rights.map((j) => i32.store(i32.const(AT.sums), 4 * (i * TILE.right + j), total(sum(i, j)))),
  );
  return {
    name: 'multiply',
    parameters: 3,
    vectors: 1 + TILE.right + TILE.left * TILE.right,
    body: [doWhile(body, i32.ne(get(left), get(end))), results],
  };
}
