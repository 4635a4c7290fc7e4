import { printCell } from '../../../../analysis/model/print-cell.ts';
import type { Row, Table } from '../../../../analysis/model/table.ts';
import type { Bilingual } from '../../../../analysis/model/words.ts';
import { m } from '../../../messages/compiled/messages.js';
import type { Column } from '../../../ui/table.ts';
import { sortValue } from './sort-value.ts';

export const isGrouped = ({ rows }: Table): boolean => rows.some(({ group }) => group);

/** The columns of a table on the page: the group of a row where there are any, what the row is, then its cells. */
export function columnsOf(table: Table, pick: (text: Bilingual) => string): Column<Row>[] {
  const group = {
    key: 'group',
    title: m.result_group(),
    cell: (row: Row) => (row.group ? pick(row.group) : ''),
  };
  return [
    ...(isGrouped(table) ? [group] : []),
    { key: 'stub', title: pick(table.stub), cell: ({ label }) => pick(label) },
    ...table.columns.map(({ key, label, kind }): Column<Row> => ({
      key,
      title: pick(label),
      figures: kind !== 'text',
      cell: ({ cells }) => printCell(cells[key], kind, pick),
      sort: ({ cells }) => sortValue(cells[key], pick),
    })),
  ];
}
