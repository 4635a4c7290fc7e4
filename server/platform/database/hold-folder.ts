import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { HostRole } from '../host-role.ts';
import { SettingsError } from '../settings.ts';
import { storageProblem } from './storage-problem.ts';

/** What a role serves of a folder, each part in one process only; workers do jobs beside. */
const partsOf: Readonly<Record<HostRole, readonly string[]>> = {
  all: ['studio', 'issuer', 'collector'],
  studio: ['studio'],
  worker: [],
  issuer: ['issuer'],
  collector: ['collector'],
};

/**
 * Takes a part of a folder of SQLite databases for this process as long as it lives, and the folder for its owner alone. The operating
 * system frees a lock when its process ends, however it ends.
 *
 * Throws SettingsError where another process serves the same, and what SQLite says where the disk is full.
 */
export function holdFolder(folder: string, role: HostRole): { release(): void } {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  keepToOwner(folder);
  const locks = partsOf[role].map((part) => new Sqlite(join(folder, `${part}.lock`), { timeout: 0 }));
  const release = () => locks.forEach((lock) => lock.close());
  try {
    for (const lock of locks) {
      chmodSync(lock.name, 0o600);
      lock.exec('begin exclusive');
    }
  } catch (error) {
    release();
    if (storageProblem(error as Error)?.code !== 'storage-away') throw error;
    throw new SettingsError(
      `Another Fourlinks serves the data in "${folder}": stop it first, or let several processes share databases on PostgreSQL.`,
    );
  }
  return { release };
}

/** Also where an earlier version, or a copy by hand, left files that others may read. */
function keepToOwner(folder: string): void {
  try {
    chmodSync(folder, 0o700);
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      chmodSync(join(folder, entry.name), entry.isDirectory() ? 0o700 : 0o600);
  } catch {
    throw new SettingsError(
      `The data folder "${folder}" must belong to the account that runs Fourlinks: chown it to that account.`,
    );
  }
}
