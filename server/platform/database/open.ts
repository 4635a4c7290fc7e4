import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { Settings } from '../settings.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite, truncateLog } from './sqlite.ts';
import type { AnswersTables, Databases, RosterTables, StudioTables } from './tables.ts';

export interface OpenDatabases extends Databases {
  /** Empties write-ahead logs; called after batches and before the end. */
  settle(): void;
  close(): Promise<void>;
}

/** Opens the three databases: SQLite files in the data folder, or three PostgreSQL databases. */
export function openDatabases(settings: Pick<Settings, 'dataFolder' | 'postgres'>): OpenDatabases {
  const { postgres } = settings;
  if (postgres) {
    return handles(
      new Kysely<StudioTables>({ dialect: openPostgres(postgres.studio) }),
      new Kysely<RosterTables>({ dialect: openPostgres(postgres.roster) }),
      new Kysely<AnswersTables>({ dialect: openPostgres(postgres.answers) }),
      () => undefined,
    );
  }
  mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 });
  const open = (name: string) => openSqlite(join(settings.dataFolder, `${name}.sqlite`));
  const [studio, roster, answers] = [open('studio'), open('roster'), open('answers')];
  return handles(
    new Kysely<StudioTables>({ dialect: studio.dialect }),
    new Kysely<RosterTables>({ dialect: roster.dialect }),
    new Kysely<AnswersTables>({ dialect: answers.dialect }),
    () => {
      for (const { handle } of [studio, roster, answers]) if (handle.open) truncateLog(handle);
    },
  );
}

function handles(
  studio: Databases['studio'],
  roster: Databases['roster'],
  answers: Databases['answers'],
  settle: () => void,
): OpenDatabases {
  const close = async (): Promise<void> => {
    settle();
    await Promise.all([studio.destroy(), roster.destroy(), answers.destroy()]);
  };
  return { studio, roster, answers, settle, close };
}
