import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import type { ReadColumn } from './published-orders.ts';

export const readSqlite =
  (folder: string): ReadColumn =>
  (database, query) => {
    const db = new Sqlite(join(folder, `${database}.sqlite`), { readonly: true });
    const rows = db.prepare<[], Buffer>(query).pluck().all();
    db.close();
    return Promise.resolve(rows);
  };

export const readPostgres =
  (url: string): ReadColumn =>
  async (database, query) => {
    const client = new pg.Client(database === 'studio' ? url : `${url}_${database}`);
    await client.connect();
    const { rows } = await client.query<[Buffer]>({ text: query, rowMode: 'array' });
    await client.end();
    return rows.map(([value]) => value);
  };
