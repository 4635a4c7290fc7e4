import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';

/**
 * Copies a database that others may be writing to into a folder that appears when the copy is whole. Rows are written anew in the order of
 * their keys: what the original file still held of deleted rows, or of the order in which rows came, does not come along.
 */
export function copySqlite(file: string, folder: string, name: string): void {
  const parent = dirname(folder);
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  const unfinished = mkdtempSync(join(parent, '.unfinished-'));
  try {
    const handle = new Sqlite(file, { readonly: true, fileMustExist: true });
    try {
      handle.pragma('busy_timeout = 5000');
      handle.prepare('VACUUM INTO ?').run(join(unfinished, name));
    } finally {
      handle.close();
    }
    chmodSync(join(unfinished, name), 0o600);
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}
