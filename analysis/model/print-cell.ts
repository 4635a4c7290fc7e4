import { bounded, decimal, pValue } from './print-number.ts';
import { type Cell, type CellKind, isInterval } from './table.ts';
import type { Bilingual } from './words.ts';

/** What stands in a cell: a text, or why nothing does. */
export type PrintedCell = string | { readonly missing: string };

/**
 * A number as in print: the column head says what it is and carries the per-cent sign.
 *
 * @example
 * printNumber(68.098, 'percent') // => '68'
 * printNumber(0.7812, 'bounded') // => '.78'
 */
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

/**
 * A cell as a table prints it: an interval stands in brackets with the decimals of its column.
 *
 * @example
 * printCell([0.804, 0.883], 'bounded', (text) => text.en) // => '[.80, .88]'
 * printCell({ missing: { 'zh-CN': '人数较少', en: 'few' } }, 'mean', (text) => text.en) // => { missing: 'few' }
 */
export function printCell(
  cell: Cell | undefined,
  kind: CellKind,
  pick: (text: Bilingual) => string,
): PrintedCell {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return printNumber(cell, kind);
  if (isInterval(cell)) return `[${cell.map((bound) => printNumber(bound, kind)).join(', ')}]`;
  return 'missing' in cell ? { missing: pick(cell.missing) } : pick(cell);
}

/**
 * The same within a sentence: a dash stands for what is not shown.
 *
 * @example
 * printText(2.5446, 'mean', (text) => text.en) // => '2.54'
 * printText({ missing: { 'zh-CN': '人数较少', en: 'few' } }, 'mean', (text) => text.en) // => '—'
 */
export function printText(cell: Cell, kind: CellKind, pick: (text: Bilingual) => string): string {
  const printed = printCell(cell, kind, pick);
  return typeof printed === 'object' ? '—' : printed;
}
