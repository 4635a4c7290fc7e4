import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Kysely } from 'kysely';
import type { DatabaseName } from '../host-role.ts';
import { type AnyDb, carryRows } from './carry-rows.ts';
import { copySqlite } from './copy-sqlite.ts';
import { ImmediateDialect } from './immediate.ts';
import { lastStep, migrateOne } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

/**
 * Copies a database on PostgreSQL, as it is at one moment, into a SQLite file of the same layout: what others write meanwhile is not in
 * it, and nobody waits. The folder appears when the copy is whole.
 */
export async function copyPostgres(db: AnyDb, name: DatabaseName, folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 });
  const drafts = mkdtempSync(join(dirname(folder), '.unfinished-'));
  const file = join(drafts, `${name}.sqlite`);
  try {
    const step = await lastStep(db as Kysely<never>, name);
    const draft = openAlone(file);
    try {
      await migrateOne(draft as Kysely<never>, name, step);
      await db
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute((from) => draft.transaction().execute((to) => carryRows(from, to)));
    } finally {
      await draft.destroy();
    }
    copySqlite(file, folder, `${name}.sqlite`);
  } finally {
    rmSync(drafts, { recursive: true });
  }
}

/** Puts a copy, brought up to date beside itself, into a database on PostgreSQL that has been brought up to date too: all of it or nothing. */
export async function putIntoPostgres(copy: string, name: DatabaseName, db: AnyDb): Promise<void> {
  const drafts = mkdtempSync(join(dirname(copy), '.unfinished-'));
  try {
    copySqlite(copy, join(drafts, 'copy'), `${name}.sqlite`);
    const draft = openAlone(join(drafts, 'copy', `${name}.sqlite`));
    try {
      await migrateOne(draft as Kysely<never>, name);
      await db.transaction().execute((to) => draft.transaction().execute((from) => carryRows(from, to)));
    } finally {
      await draft.destroy();
    }
  } finally {
    rmSync(drafts, { recursive: true });
  }
}

/** A SQLite file by itself; nobody tidies it up. */
export const openAlone = (file: string): AnyDb =>
  new Kysely({ dialect: new ImmediateDialect(openSqlite(file)) });

/** A PostgreSQL database by itself. */
export const openPostgresAlone = (address: string): AnyDb => new Kysely({ dialect: openPostgres(address) });

/** Takes away every table of a database that was empty before. */
export async function emptyPostgres(db: AnyDb): Promise<void> {
  for (const { name } of await db.introspection.getTables({ withInternalKyselyTables: true }))
    await db.schema.dropTable(name).cascade().execute();
}
