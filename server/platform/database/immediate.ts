import type Sqlite from 'better-sqlite3';
import { CompiledQuery, type DatabaseConnection, SqliteDialect, SqliteDriver } from 'kysely';

/**
 * Several processes may share a file, and it has one writer at a time. A transaction waits for its turn when it begins: at its first
 * write, after others wrote what it has read, it could only be refused.
 */
export class ImmediateDriver extends SqliteDriver {
  readonly #handle: Sqlite.Database;

  constructor(handle: Sqlite.Database) {
    super({ database: handle });
    this.#handle = handle;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** SQLite itself ends a transaction that meets a full disk; to end it again would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#handle.inTransaction) await super.rollbackTransaction(connection);
  }
}

export class ImmediateDialect extends SqliteDialect {
  readonly #handle: Sqlite.Database;

  constructor(handle: Sqlite.Database) {
    super({ database: handle });
    this.#handle = handle;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#handle);
  }
}
