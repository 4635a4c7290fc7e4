import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import type { Settings } from '../settings.ts';
import { openPostgres } from './postgres.ts';
import { OrderlessDialect } from './orderless.ts';
import { openSqlite, truncateLog } from './sqlite.ts';
import type { AnswersTables, Databases, RosterTables, StudioTables } from './tables.ts';

export interface OpenDatabases extends Databases {
  /** Empties write-ahead logs and, in roster and answers, what pages tell of the order of writes; before the end at the latest. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the three databases: SQLite files in the data folder, or three PostgreSQL databases. `report` hears of faults in
 * work that no request waits for.
 */
export function openDatabases(
  settings: Pick<Settings, 'dataFolder' | 'postgres'>,
  report = (error: unknown): void => process.emitWarning(String(error)),
): OpenDatabases {
  const { postgres } = settings;
  if (postgres) {
    return handles(
      new Kysely<StudioTables>({ dialect: openPostgres(postgres.studio) }),
      new Kysely<RosterTables>({ dialect: openPostgres(postgres.roster) }),
      new Kysely<AnswersTables>({ dialect: openPostgres(postgres.answers) }),
      () => Promise.resolve(),
    );
  }
  mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 });
  const open = (name: string) => openSqlite(join(settings.dataFolder, `${name}.sqlite`));
  const studio = open('studio');
  const [roster, answers] = [open('roster'), open('answers')].map(
    (handle) => new OrderlessDialect(handle, report),
  ) as [OrderlessDialect, OrderlessDialect];
  return handles(
    new Kysely<StudioTables>({ dialect: new SqliteDialect({ database: studio }) }),
    new Kysely<RosterTables>({ dialect: roster }),
    new Kysely<AnswersTables>({ dialect: answers }),
    async () => {
      if (studio.open) truncateLog(studio);
      await Promise.all([roster.settle(), answers.settle()]);
    },
  );
}

function handles(
  studio: Databases['studio'],
  roster: Databases['roster'],
  answers: Databases['answers'],
  settle: () => Promise<void>,
): OpenDatabases {
  const close = async (): Promise<void> => {
    try {
      await settle();
    } finally {
      await Promise.all([studio.destroy(), roster.destroy(), answers.destroy()]);
    }
  };
  return { studio, roster, answers, settle, close };
}
