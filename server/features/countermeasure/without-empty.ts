import type { Cell, Table } from '../../../analysis/model/table.ts';

/** Without the columns in which no row says anything: a table of words is wide enough. */
export function withoutEmpty<T extends Pick<Table, 'columns' | 'rows'>>(table: T): T {
  const columns = table.columns.filter(({ key }) => table.rows.some(({ cells }) => isSaid(cells[key])));
  return { ...table, columns };
}

function isSaid(cell: Cell | undefined): boolean {
  if (cell === undefined || cell === '') return false;
  return typeof cell !== 'object' || !('en' in cell) || cell['zh-CN'] !== '' || cell.en !== '';
}
