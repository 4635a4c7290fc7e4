import { type Cell as TableCell, type CellKind, isInterval } from '../../../../analysis/model/table.ts';
import type { Bilingual } from '../../../../server/contract/construct.ts';
import { bounded, decimal, pValue } from '../../../ui/numbers.ts';
import type { Cell } from '../../../ui/table.ts';

/** A number as in print: the column head says what it is and carries the per-cent sign. */
export function printNumber(value: number, kind: CellKind): string {
  switch (kind) {
    case 'text':
    case 'count':
      return String(value);
    case 'percent':
      return decimal(value, 0);
    case 'mean':
    case 'number':
      return decimal(value);
    case 'bounded':
      return bounded(value);
    case 'p':
      return pValue(value);
  }
}

export function printCell(
  cell: TableCell | undefined,
  kind: CellKind,
  pick: (text: Bilingual) => string,
): Cell {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return printNumber(cell, kind);
  if (isInterval(cell)) return `[${cell.map((bound) => printNumber(bound, kind)).join(', ')}]`;
  return 'missing' in cell ? { missing: pick(cell.missing) } : pick(cell);
}

/** The same within a sentence: a dash stands for what is not shown. */
export function printText(cell: TableCell, kind: CellKind, pick: (text: Bilingual) => string): string {
  const printed = printCell(cell, kind, pick);
  return typeof printed === 'object' ? '—' : String(printed);
}

/** What a column of such cells sorts by. */
export function sortValue(
  cell: TableCell | undefined,
  pick: (text: Bilingual) => string,
): number | string | null {
  if (cell === undefined) return null;
  if (typeof cell !== 'object') return cell;
  if (isInterval(cell)) return cell[0];
  return 'missing' in cell ? null : pick(cell);
}
