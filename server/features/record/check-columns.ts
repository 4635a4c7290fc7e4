import {
  type PersonalSort,
  personalSort,
  personalWords,
} from '../../../analysis/disclosure/records/personal-cell.ts';
import { type LongTable, type RecordCell, rowCount } from '../../../analysis/model/records/long-table.ts';
import type { RecordColumn } from '../../../analysis/model/records/record-tables.ts';
import { type Bilingual, both } from '../../../analysis/model/words.ts';
import { Problem } from '../../platform/problem.ts';

interface Kind {
  readonly title: Bilingual;
  readonly columns: readonly RecordColumn[];
}

const said = ({ title, name }: RecordColumn): Bilingual =>
  both(`${title['zh-CN']}（${name}）`, `${title.en} (${name})`);

/** Whether columns make up a table of its kind and tell of nobody; otherwise a Problem with the column and how many cells. */
export function checkColumns({ title, columns: known }: Kind, columns: LongTable): void {
  const unknown = Object.keys(columns).filter((name) => !known.some((column) => column.name === name));
  if (unknown.length > 0)
    throw new Problem('record-columns-unknown', {
      table: title,
      count: unknown.length,
      known: known.map(({ name }) => name).join(', '),
    });
  const rows = rowCount(columns);
  if (Object.values(columns).some((cells) => cells.length !== rows)) throw new Problem('record-lengths');
  if (rows === 0) throw new Problem('record-upload-malformed');
  for (const column of known) checkColumn(column, columns[column.name]);
}

function checkColumn(column: RecordColumn, cells: readonly RecordCell[] | undefined): void {
  if (!cells) {
    if (column.needed) throw new Problem('record-column-missing', { column: said(column) });
    return;
  }
  const empty = cells.filter((cell) => cell === null || cell === '').length;
  if (column.needed && column.kind === 'text' && empty > 0)
    throw new Problem('record-cells-missing', { column: said(column), count: empty });
  checkPersonal(column, cells);
  checkKind(column, cells);
}

function checkKind(column: RecordColumn, cells: readonly RecordCell[]): void {
  const [type, kind] =
    column.kind === 'text'
      ? (['string', both('文字', 'text')] as const)
      : (['number', both('数', 'number')] as const);
  const count = cells.filter((cell) => cell !== null && typeof cell !== type).length;
  if (count > 0) throw new Problem('record-kind', { column: said(column), count, kind });
}

function checkPersonal(column: RecordColumn, cells: readonly RecordCell[]): void {
  const values = [...new Set(cells)].filter((cell) => cell !== null);
  const sorts = values.map(personalSort).filter((sort): sort is PersonalSort => sort !== null);
  const [sort] = sorts;
  if (sort)
    throw new Problem('record-personal', {
      column: said(column),
      count: sorts.filter((each) => each === sort).length,
      sort: personalWords[sort],
    });
  if (!column.person) return;
  const words = values.filter((value) => !isCode(value));
  const digitless = values.filter((value) => !/\d/.test(String(value)));
  const count = words.length > 0 || 2 * digitless.length <= values.length ? words.length : digitless.length;
  if (count > 0) throw new Problem('record-codes', { column: said(column), count });
}

/** Names written as words have small letters or no digits. */
const isCode = (value: string | number) =>
  /^(?=.*\d|[A-Z-]+$)[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/.test(String(value));
