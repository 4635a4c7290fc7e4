import type { RecordTable } from '../model/records/record-tables.ts';
import { type LongRow, type LongRows, textIn } from './long-row.ts';
import type { Note } from './note.ts';

/** What can stand in a table only once. Of entries there may be several alike. */
const keys: Partial<Record<RecordTable, readonly string[]>> = {
  units: ['unit'],
  scores: ['unit', 'period', 'indicator', 'assessor'],
  results: ['unit', 'period'],
  ratings: ['rater', 'ratee', 'criterion', 'period'],
  persons: ['person', 'period'],
};

/** Rows that say a thing again are taken once; a row that says otherwise than an earlier one is not taken. Both are noted. */
export function withoutRepeats({ rows, notes }: LongRows): LongRows {
  const seen = new Map<string, LongRow>();
  const more: Note[] = [];
  const kept = rows.filter((row) => {
    const key = keys[row.table];
    const id = `${row.table}\n${key ? key.map((name) => textIn(row, name)).join('\n') : said(row)}`;
    const earlier = seen.get(id);
    if (!earlier) {
      seen.set(id, row);
      return true;
    }
    const place = { sheet: row.sheet, row: row.row };
    if (!key) more.push({ kind: 'repeated', place });
    else if (row.table !== 'results' || said(row) !== said(earlier) || row.sheet !== earlier.sheet)
      more.push({ kind: said(row) === said(earlier) ? 'twice' : 'contradiction', place });
    return !key;
  });
  return { rows: kept, notes: [...notes, ...more] };
}

const said = ({ cells }: LongRow): string =>
  JSON.stringify(
    Object.entries(cells)
      .filter(([, value]) => value !== null)
      .sort(),
  );
