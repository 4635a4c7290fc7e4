import { printText } from '../../../analysis/model/print-cell.ts';
import { type Cell, isInterval } from '../../../analysis/model/table.ts';
import type { Bilingual } from '../../../server/contract/construct.ts';
import type { ShownEdge } from '../../../server/contract/lens.ts';

type Words = (text: Bilingual) => string;

/** An estimate with its sign: +.32; one that rounds to zero has none, and a dash stands where it may not be told. */
export function signed(value: Cell, pick: Words): string {
  const text = printText(value, 'bounded', pick);
  return typeof value === 'number' && value >= 0.005 ? `+${text}` : text;
}

/** The estimate of an edge under the letter of its kind; a dash without one. */
export function estimateOf({ kind, link }: Pick<ShownEdge, 'kind' | 'link'>, pick: Words): string {
  return link ? `${kind === 'path' ? 'β' : 'r'} ${signed(link.value, pick)}` : '—';
}

/** Whether an interval leaves the side of an estimate open. */
export const holdsZero = (interval: Cell): boolean =>
  isInterval(interval) && interval[0] <= 0 && interval[1] >= 0;
