import type { ExportContent } from '../../contract/export.ts';
import { randomOrder } from '../release/shuffle.door.ts';
import { exportNotes, protectionNotes } from './export-notes.ts';
import type { ExportSource } from './export-source.ts';
import { exportTable, type ExportTable } from './export-table.ts';
import { protectRows, RETAINED } from './protect-rows.ts';

/** The rows as they leave: in an order drawn anew, and for others than the team with answers changed by chance. */
export function makeTable(
  source: ExportSource,
  content: Exclude<ExportContent, 'open'>,
  secret: Uint8Array,
): ExportTable {
  const order = randomOrder(source.rows);
  const notes = exportNotes(source);
  if (content === 'rows') return exportTable(source, order, { notes, retained: 1 });
  const released = protectRows(source, secret);
  return exportTable(released, order, {
    notes: [...notes, ...protectionNotes(released)],
    retained: RETAINED,
  });
}
