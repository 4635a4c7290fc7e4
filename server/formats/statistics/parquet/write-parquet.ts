import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { LabelledTable } from '../../../../analysis/model/labelled-table.ts';
import { columnOf } from './columns.ts';

const GROUP_ROWS = 25_000;

/**
 * A table as Parquet, a group of rows at a time. Whatever holds no answer is null: the format knows no reasons. Labels, levels,
 * codes and sets stand in every language as JSON under the key `fourlinks`.
 */
export function* parquetChunks(table: LabelledTable): Generator<Uint8Array> {
  const { rows, variables } = table;
  const columns = variables.map((variable) => ({ name: variable.name, ...columnOf(variable) }));
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    createdBy: 'Fourlinks',
    // The least and the greatest of a few codes help no reader to skip a group.
    statistics: false,
    schema: [
      { name: 'table', num_children: columns.length },
      ...columns.map(({ name, type }) => ({ name, ...type, repetition_type: 'OPTIONAL' as const })),
    ],
    kvMetadata: [{ key: 'fourlinks', value: JSON.stringify(described(table)) }],
  });
  for (let from = 0; from < rows; from += GROUP_ROWS) {
    const to = Math.min(rows, from + GROUP_ROWS);
    const columnData = columns.map(({ name, cells }) => ({ name, data: cells(from, to) }));
    void file.write({ columnData, rowGroupSize: GROUP_ROWS });
    yield taken(writer);
  }
  void file.finish();
  yield taken(writer);
}

/** The bytes since the last time; the writer goes on counting where it is in the file. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = Uint8Array.from(writer.getBytes());
  writer.index = 0;
  return bytes;
}

function described({ title, notes, variables, sets }: LabelledTable): object {
  return { title, notes, variables: variables.map(({ cells: _, ...facts }) => facts), sets };
}
