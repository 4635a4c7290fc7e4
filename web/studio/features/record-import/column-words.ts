import { columnNamed, columnsFor, resultColumns } from '../../../../analysis/intake/table-columns.ts';
import type { RecordTable } from '../../../../analysis/model/records/record-tables.ts';
import { type Bilingual, both } from '../../../../analysis/model/words.ts';

/** What a column of a sheet can be. Beside scores stand results of the unit. */
export const meanings = (table: RecordTable): string[] => [
  ...new Set([...columnsFor(table), ...(table === 'scores' ? resultColumns : [])]),
];

const day = both('日期（换成季度和周）', 'Date (becomes quarter and week)');

export const titleOf = (table: RecordTable, name: string): Bilingual =>
  (columnNamed(table, name) ?? columnNamed('results', name))?.title ?? day;
