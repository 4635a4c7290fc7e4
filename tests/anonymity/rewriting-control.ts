import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boxSizes } from '../../analysis/protocol/box.ts';
import { openSqlite } from '../../server/platform/database/sqlite.ts';
import type { Recovered } from './attack/recovered.ts';
import { sqliteOrders } from './attack/sqlite-orders.ts';

/**
 * The same table with the same settings, but never rewritten: random keys, no row ids, nothing of time – and the order of
 * arrival is there all the same, in the pages that hold what did not fit and in the write-ahead log.
 */
export function ordersWithoutRewriting(marks: readonly string[]): Recovered[] {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-control-'));
  const [live, inFile, inLog] = ['live', 'checkpointed', 'logged'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(live);
  const db = openSqlite(join(live, 'kept.sqlite'));
  db.exec(`create table box (study_id text not null, serial blob not null, box blob not null,
    primary key (study_id, serial)) without rowid`);
  const insert = db.prepare("insert into box values ('study', ?, ?)");
  for (const mark of marks) insert.run(Buffer.from(mark, 'hex'), randomBytes(boxSizes[0]!));
  cpSync(live, inLog, { recursive: true });
  db.pragma('wal_checkpoint(TRUNCATE)');
  cpSync(live, inFile, { recursive: true });
  db.close();
  const table = { table: 'box', column: 'serial' };
  const [file, log] = [inFile, inLog].map((each) => sqliteOrders(each, 'kept.sqlite', table, marks));
  rmSync(folder, { recursive: true });
  const named = (all: readonly Recovered[], from: string) => all.filter((one) => one.from === from);
  return [...named(file!, 'place of what did not fit its page'), ...named(log!, 'write-ahead log')];
}
