import Sqlite from 'better-sqlite3';
import pg from 'pg';
import type { Person } from './canaries.ts';

export interface NaiveRow {
  /** 32 bytes in hexadecimal: stands for the row in the attack. */
  readonly mark: string;
  readonly code: string;
  readonly person: Person;
}

/**
 * The storage that most survey systems have: a counter, a time, the token, address and agent beside the answers. The attack
 * must break it, or the attack proves nothing.
 */
export function storeNaively(file: string, rows: readonly NaiveRow[]): void {
  const db = new Sqlite(file);
  db.pragma('journal_mode = wal');
  db.pragma('wal_autocheckpoint = 0');
  db.exec(`create table response (
    id integer primary key autoincrement, at text, token text, address text, agent text, mark blob, answers text)`);
  const insert = db.prepare('insert into response values (null, ?, ?, ?, ?, ?, ?)');
  for (const [index, row] of rows.entries()) insert.run(...columnsOf(row, index));
  // Left as a running server leaves it: nothing folded into the file but what a reader of the file needs.
  db.pragma('wal_checkpoint(PASSIVE)');
  db.close();
}

/** The same rows on PostgreSQL, in the heap as it fills by itself. */
export async function storeNaivelyOnPostgres(url: string, rows: readonly NaiveRow[]): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`create table response (
    id bigserial primary key, at text, token text, address text, agent text, mark bytea, answers text)`);
  for (const [index, row] of rows.entries())
    await client.query(
      'insert into response (at, token, address, agent, mark, answers) values ($1, $2, $3, $4, $5, $6)',
      columnsOf(row, index),
    );
  await client.end();
}

function columnsOf({ mark, code, person }: NaiveRow, index: number) {
  const at = new Date(Date.UTC(2026, 2, 2) + index * 40_000).toISOString();
  const words = JSON.stringify({ O1: person.words });
  return [at, code, person.forwarded.join(', '), person.agent, Buffer.from(mark, 'hex'), words];
}
