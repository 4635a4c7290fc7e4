import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import type { LabelledTable } from '../../../../analysis/model/labelled-table.ts';
import { parquetChunks } from '../../../../server/formats/statistics/parquet/write-parquet.ts';
import { emptyTable, hardTable } from './hard-table.ts';

async function readBack(table: LabelledTable) {
  const { buffer: file } = Uint8Array.from(Buffer.concat([...parquetChunks(table)]));
  return { metadata: parquetMetadata(file), rows: await parquetReadObjects({ file }) };
}

/** What a reader should find in a cell: nothing where there is no answer. */
function cellOf({ cells, format }: LabelledTable['variables'][number], row: number) {
  const cell = cells[row]!;
  if (typeof cell === 'number')
    return Number.isNaN(cell) || (cells instanceof Int8Array && cell <= -124) ? null : cell;
  if (cell === '') return null;
  return format === 'date' ? new Date(`${cell}T00:00:00Z`) : cell;
}

test('a reader of Parquet finds every cell, and nothing where nobody answered', async () => {
  const { rows } = await readBack(hardTable);
  expect(rows).toEqual(
    Array.from({ length: hardTable.rows }, (_, row) =>
      Object.fromEntries(hardTable.variables.map((variable) => [variable.name, cellOf(variable, row)])),
    ),
  );
});

test('labels in every language, codes and sets stand in the metadata', async () => {
  const { metadata } = await readBack(hardTable);
  const told = JSON.parse(
    metadata.key_value_metadata!.find(({ key }) => key === 'fourlinks')!.value!,
  ) as object;
  const { variables, ...facts } = hardTable;
  expect(told).toEqual({
    title: facts.title,
    notes: facts.notes,
    sets: facts.sets,
    variables: variables.map(({ cells: _, ...own }) => own),
  });
});

test('a table without rows has its columns all the same', async () => {
  const { rows, metadata } = await readBack(emptyTable);
  expect(rows).toEqual([]);
  expect(metadata.schema.slice(1).map(({ name }) => name)).toEqual(
    emptyTable.variables.map(({ name }) => name),
  );
});

test('many rows leave in groups, each before the next is made', async () => {
  const cells = Float64Array.from({ length: 26_000 }, (_, i) => i / 2);
  const [, , , , , , , , , score] = hardTable.variables;
  const table = { ...hardTable, rows: cells.length, variables: [{ ...score!, cells }], sets: [] };
  expect([...parquetChunks(table)]).toHaveLength(3);
  const { rows } = await readBack(table);
  expect(rows.map((row) => Number(row[score!.name]))).toEqual([...cells]);
});
