import { Problem } from '../../platform/problem.ts';
import { type Cells, cellsOf } from './cells.ts';
import { guessLayout } from './guess-layout.ts';
import { readSheet } from './read-sheet.ts';
import { usualLimits } from './table-limits.ts';

export type { Cells };

/** The table of a file, where nobody is asked: its likeliest sheet under the likeliest header. What cannot be read is a Problem naming the place. */
export async function readCells(bytes: Uint8Array, fileName: string, limits = usualLimits): Promise<Cells> {
  const sheet = await readSheet(bytes, fileName, {}, limits);
  const cells = cellsOf(sheet, guessLayout(sheet), limits);
  if (cells.rows.length === 0) throw new Problem('table-empty', { file: fileName });
  return cells;
}
