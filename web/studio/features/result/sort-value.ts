import { type Cell, isInterval } from '../../../../analysis/model/table.ts';
import type { Bilingual } from '../../../../server/contract/construct.ts';

/** What a column of such cells sorts by. */
export function sortValue(cell: Cell | undefined, pick: (text: Bilingual) => string): number | string | null {
  if (cell === undefined) return null;
  if (typeof cell !== 'object') return cell;
  if (isInterval(cell)) return cell[0];
  return 'missing' in cell ? null : pick(cell);
}
