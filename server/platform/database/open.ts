import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { type DatabaseName, databasesOf } from '../host-role.ts';
import { type Settings, SettingsError } from '../settings.ts';
import { ImmediateDialect } from './immediate.ts';
import { rewriteInKeyOrder } from './key-order.ts';
import { OrderlessDialect } from './orderless.ts';
import { openPostgres } from './postgres.ts';
import { unreachable } from './unreachable.ts';
import { openSqlite, truncateLog } from './sqlite.ts';
import type { AnswersDb, AnswersTables, Databases, RosterDb, RosterTables, StudioDb } from './tables.ts';

export interface OpenDatabases extends Databases {
  /** The databases that the role of this host opens; to ask for another one is a fault. */
  readonly opened: readonly DatabaseName[];
  /** Empties write-ahead logs and, in roster and answers, what files tell of the order of writes. */
  settle(): Promise<void>;
  /** Settles files of its own; databases of a server, which others may be using, stay as they are. */
  close(): Promise<void>;
  /** Closes what was only looked at: files stay as they lay. */
  abandon(): Promise<void>;
}

interface Pot {
  readonly db: StudioDb | RosterDb | AnswersDb;
  settle(): Promise<void>;
}

/** Opens the databases of a role: SQLite files in the data folder, or PostgreSQL databases. */
export function openDatabases(
  settings: Pick<Settings, 'dataFolder' | 'postgres'> & Partial<Pick<Settings, 'role'>>,
): OpenDatabases {
  const { role = 'all', postgres, dataFolder } = settings;
  const opened = databasesOf[role];
  const pots = new Map(
    opened.map((name) => [name, postgres ? openServer(name, postgres[name]) : openFile(dataFolder, name)]),
  );
  const pot = (name: DatabaseName): Pot => {
    const found = pots.get(name);
    if (!found) throw new Error(`a host in the role "${role}" does not open the database "${name}"`);
    return found;
  };
  const settle = async (): Promise<void> => {
    await Promise.all([...pots.values()].map((each) => each.settle()));
  };
  const abandon = async (): Promise<void> => {
    await Promise.all([...pots.values()].map(({ db }) => db.destroy()));
  };
  return {
    opened,
    get studio() {
      return pot('studio').db as StudioDb;
    },
    get roster() {
      return pot('roster').db as RosterDb;
    },
    get answers() {
      return pot('answers').db as AnswersDb;
    },
    settle,
    async close() {
      try {
        if (!postgres) await settle();
      } finally {
        await abandon();
      }
    },
    abandon,
  };
}

function openFile(folder: string, name: DatabaseName): Pot {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const handle = openNamed(folder, name);
  if (name === 'studio') {
    const settle = async () => {
      if (handle.open) truncateLog(handle);
    };
    return { db: new Kysely({ dialect: new ImmediateDialect(handle) }), settle };
  }
  const dialect = new OrderlessDialect(handle);
  return { db: new Kysely({ dialect }), settle: () => dialect.settle() };
}

function openNamed(folder: string, name: DatabaseName): ReturnType<typeof openSqlite> {
  try {
    return openSqlite(join(folder, `${name}.sqlite`));
  } catch (error) {
    throw unreachable(name, error);
  }
}

function openServer(name: DatabaseName, address: string | null): Pot {
  if (!address)
    throw new SettingsError(`The address of the database "${name}" is missing: ${addressSettings[name]}.`);
  const dialect = openPostgres(address);
  if (name === 'roster') {
    const db = new Kysely<RosterTables>({ dialect });
    return { db, settle: () => rewriteInKeyOrder(db, 'ticket', ['study_id', 'code_hash']) };
  }
  if (name === 'answers') {
    const db = new Kysely<AnswersTables>({ dialect });
    return { db, settle: () => rewriteInKeyOrder(db, 'box', ['study_id', 'serial']) };
  }
  return { db: new Kysely({ dialect }), settle: () => Promise.resolve() };
}

const addressSettings: Readonly<Record<DatabaseName, string>> = {
  studio: 'set DATABASE_URL',
  roster: 'set FOURLINKS_ROSTER_URL',
  answers: 'set FOURLINKS_ANSWERS_URL',
};
