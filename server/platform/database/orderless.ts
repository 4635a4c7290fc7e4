import type Sqlite from 'better-sqlite3';
import { SqliteDialect, type SqliteDriver } from 'kysely';
import { ImmediateDriver } from './immediate.ts';
import { truncateLog } from './sqlite.ts';

/** Rewriting takes at most one part in so many of the time; when answers are rare it follows each of them. */
const REST = 20;
const SHORTEST_REST_MS = 1000;

/**
 * A file that forgets the order of its writes. SQLite hands out pages in the order of need, so that even rows kept in key
 * order tell by their overflow pages who came when, and the write-ahead log keeps every commit. After writes the file is
 * therefore rewritten in key order and the log emptied: what is left on disk depends on what is stored alone.
 */
export class OrderlessDialect extends SqliteDialect {
  readonly #driver: OrderlessDriver;

  constructor(handle: Sqlite.Database) {
    super({ database: handle });
    this.#driver = new OrderlessDriver(handle);
  }

  override createDriver(): SqliteDriver {
    return this.#driver;
  }

  async settle(): Promise<void> {
    await this.#driver.settle();
  }
}

class OrderlessDriver extends ImmediateDriver {
  readonly #handle: Sqlite.Database;
  readonly #countWrites: Sqlite.Statement<[], number>;
  #settledWrites = 0;
  #restUntil = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(handle: Sqlite.Database) {
    super(handle);
    this.#handle = handle;
    this.#countWrites = handle.prepare<[], number>('select total_changes()').pluck();
  }

  override async releaseConnection(): Promise<void> {
    const unsettled = this.#countWrites.get() !== this.#settledWrites;
    await super.releaseConnection();
    if (unsettled) this.#settleSoon();
  }

  override async destroy(): Promise<void> {
    clearTimeout(this.#timer);
    await super.destroy();
  }

  async settle(): Promise<void> {
    await this.acquireConnection();
    const started = performance.now();
    try {
      if (!this.#handle.open) return;
      this.#handle.exec('vacuum');
      truncateLog(this.#handle);
      this.#settledWrites = this.#countWrites.get()!;
    } finally {
      const ended = performance.now();
      this.#restUntil = ended + Math.max(SHORTEST_REST_MS, REST * (ended - started));
      await super.releaseConnection();
    }
  }

  /**
   * One rewriting at a time is planned; when it fails, as on a full disk, another is planned. Nobody hears of it: a line would tell when
   * somebody answered. A full disk is told by the health address, any other fault at the end, when the file is settled once more.
   */
  #settleSoon(): void {
    this.#timer ??= setTimeout(
      () => {
        this.#timer = undefined;
        this.settle().catch(() => this.#settleSoon());
      },
      Math.max(0, this.#restUntil - performance.now()),
    ).unref();
  }
}
