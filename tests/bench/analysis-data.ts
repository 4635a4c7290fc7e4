import { readFileSync, writeFileSync } from 'node:fs';
import type { Column, Table } from '../../analysis/columns.ts';
import { createRandom } from '../../analysis/numeric/random.ts';

const FACTORS = 8;
const ITEMS = 60;
const GROUPS = 12;
const SCALE_LENGTH = 6;

export const itemNames = Array.from({ length: ITEMS }, (_, i) => `q${i + 1}`);
export const scaleNames = Array.from({ length: ITEMS / SCALE_LENGTH }, (_, s) => `S${s + 1}`);
export const scaleItems = (scale: number) =>
  itemNames.slice(scale * SCALE_LENGTH, (scale + 1) * SCALE_LENGTH);
/** The items of each factor: item i measures factor i mod 8. */
export const factorItems = Object.fromEntries(
  Array.from({ length: FACTORS }, (_, f) => [`F${f + 1}`, itemNames.filter((_, i) => i % FACTORS === f)]),
);

/** 60 answers on 7 points from 8 correlated factors, 2 % missing; 10 scale scores; a group of 12. */
export function simulate(rows: number): Table {
  const random = createRandom(20_240_601);
  const items = itemNames.map(() => new Int8Array(rows));
  const group = new Int8Array(rows);
  const factors = new Float64Array(FACTORS);
  for (let r = 0; r < rows; r++) {
    group[r] = 1 + random.index(GROUPS);
    const common = random.normal();
    for (let f = 0; f < FACTORS; f++) factors[f] = Math.sqrt(0.3) * common + Math.sqrt(0.7) * random.normal();
    for (let i = 0; i < ITEMS; i++) {
      const value = 0.65 * factors[i % FACTORS]! + Math.sqrt(1 - 0.65 ** 2) * random.normal();
      items[i]![r] =
        random.uniform() < 0.02
          ? -128
          : Math.max(1, Math.min(7, Math.round(4.2 + 1.3 * value + group[r]! / 40)));
    }
  }
  const columns = new Map<string, Column>();
  const add = (column: Column) => columns.set(column.name, column);
  items.forEach((values, i) => add({ kind: 'integer', name: itemNames[i]!, values }));
  add({ kind: 'integer', name: 'group', values: group });
  scaleNames.forEach((name, s) => {
    const own = items.slice(s * SCALE_LENGTH, (s + 1) * SCALE_LENGTH);
    const values = Float64Array.from({ length: rows }, (_, r) => {
      const answered = own.map((item) => item[r]!).filter((value) => value > 0);
      return answered.length >= 4 ? answered.reduce((sum, value) => sum + value, 0) / answered.length : NaN;
    });
    add({ kind: 'real', name, values });
  });
  return { rows, columns };
}

const fileOf = (directory: string, name: string) => `${directory}/${name}.bin`;

/** One file of plain cells a column, for the processes that are timed. */
export function writeTable({ columns }: Table, directory: string): void {
  for (const [name, { values }] of columns)
    writeFileSync(
      fileOf(directory, name),
      new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
    );
}

export function readTable(rows: number, directory: string): Table {
  const bytes = (name: string) => Uint8Array.from(readFileSync(fileOf(directory, name))).buffer;
  const columns: Column[] = [
    ...[...itemNames, 'group'].map((name) => ({
      kind: 'integer' as const,
      name,
      values: new Int8Array(bytes(name)),
    })),
    ...scaleNames.map((name) => ({ kind: 'real' as const, name, values: new Float64Array(bytes(name)) })),
  ];
  return { rows, columns: new Map(columns.map((column) => [column.name, column])) };
}

/** The same cells in new columns: nothing computed before is remembered. */
export function fresh({ rows, columns }: Table): Table {
  return { rows, columns: new Map([...columns].map(([name, column]) => [name, { ...column }])) };
}
