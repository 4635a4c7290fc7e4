import Sqlite from 'better-sqlite3';

/**
 * Promises that a file must keep before a single answer is stored. A WAL database that is opened again falls back to
 * synchronous=NORMAL and may lose acknowledged writes in a power cut, so each connection sets and reads back all of them.
 */
const promises = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  secure_delete: 1,
  trusted_schema: 0,
  // Rewriting a file makes a copy of it: in memory, not in a temporary file.
  temp_store: 2,
} as const;

export class PragmaRefused extends Error {}
export class LogBusy extends Error {}

export function openSqlite(file: string): Sqlite.Database {
  const handle = new Sqlite(file);
  handle.pragma('busy_timeout = 5000');
  for (const [name, value] of Object.entries(promises)) handle.pragma(`${name} = ${value}`);
  guardPragmas(handle);
  return handle;
}

/** Throws when a connection does not keep every promise. */
export function guardPragmas(handle: Sqlite.Database): void {
  for (const [name, wanted] of Object.entries(promises)) {
    const found: unknown = handle.pragma(name, { simple: true });
    if (found !== wanted)
      throw new PragmaRefused(`${handle.name}: ${name} is ${String(found)}, not ${wanted}`);
  }
}

/** Folds the write-ahead log into the file and empties it: the log keeps the order of arrival. */
export function truncateLog(handle: Sqlite.Database): void {
  const busy: unknown = handle.pragma('wal_checkpoint(TRUNCATE)', { simple: true });
  if (busy !== 0) throw new LogBusy(`${handle.name}: another connection still reads the write-ahead log`);
}
