import { existsSync as exists } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { orderedBy, orderOfBytes, type Recovered } from './recovered.ts';
import { readPages } from './sqlite-pages.ts';

/**
 * Every order of the marks that a copy of an SQLite file and what lies beside it can tell. A mark is 32 bytes that stand in
 * a row of its own: a serial, the hash of a code.
 */
export function sqliteOrders(
  folder: string,
  name: string,
  { table, column }: { table: string; column: string },
  marks: readonly string[],
): Recovered[] {
  const file = join(folder, name);
  // Bytes first: opening the file with SQLite folds the log into it.
  const { cells, freePages } = readPages(file);
  const known = new Set(marks);
  const rows = cells.flatMap((cell) => {
    const mark = markIn(cell.local, known);
    return mark ? [{ ...cell, mark }] : [];
  });
  const markOf = (row: { mark: string }): string => row.mark;
  const orders = [
    orderedBy('place in the pages', rows, markOf, ({ page, offset }) => page * 65536 - offset),
    orderedBy('place of what did not fit its page', rows, markOf, ({ overflow }) => overflow || null),
    { from: 'freed pages', order: freePages.flatMap((page) => markIn(page, known) ?? []) },
    orderOfBytes('write-ahead log', [`${file}-wal`].filter(exists), marks),
    orderOfBytes('rollback journal', [`${file}-journal`].filter(exists), marks),
  ];
  const db = new Sqlite(file, { readonly: true });
  const scan = db.prepare<[], Buffer>(`select ${column} from ${table}`).pluck().all();
  db.close();
  return [
    ...orders,
    {
      from: 'rows as a scan returns them',
      order: scan.map((bytes) => bytes.toString('hex')).filter((mark) => known.has(mark)),
    },
  ];
}

function markIn(bytes: Buffer, known: ReadonlySet<string>): string | undefined {
  for (let at = 0; at + 32 <= bytes.length; at++) {
    const mark = bytes.toString('hex', at, at + 32);
    if (known.has(mark)) return mark;
  }
  return undefined;
}
