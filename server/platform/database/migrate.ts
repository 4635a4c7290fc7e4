import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { migrations } from '../../../migrations/index.ts';
import { SettingsError } from '../settings.ts';
import type { OpenDatabases } from './open.ts';
import { reachDatabases } from './reach.ts';
import { unreachable } from './unreachable.ts';

/** Brings the databases that are open up to date and returns what was applied, `studio/0001-…`. Safe to run at every start. */
export async function migrate(databases: OpenDatabases): Promise<string[]> {
  await reachDatabases(databases);
  const applied: string[] = [];
  for (const name of databases.opened) {
    applied.push(...(await migrateOne(databases[name] as Kysely<never>, name)));
  }
  return applied;
}

/** Whether every database is at its latest step; nothing is written. SettingsError where one is of a newer version or does not answer. */
export async function isUpToDate(databases: OpenDatabases): Promise<boolean> {
  await reachDatabases(databases);
  const behind: string[] = [];
  for (const name of databases.opened) {
    const step = await lastStep(databases[name] as Kysely<never>, name);
    if (step !== Object.keys(migrations[name]).sort().at(-1)) behind.push(name);
  }
  return behind.length === 0;
}

/** Brings one database up to date, or as far as a step. */
export async function migrateOne(
  db: Kysely<never>,
  name: keyof typeof migrations,
  last?: string,
): Promise<string[]> {
  const own = Object.fromEntries(
    Object.entries(migrations[name]).map(([step, migration]) => [step, whole(migration)]),
  );
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(own) } });
  await lastStep(db, name);
  const { error, results = [] } = await (last ? migrator.migrateTo(last) : migrator.migrateToLatest());
  if (error) throw unreachable(name, error instanceof Error ? error : new Error(JSON.stringify(error)));
  return results.map((result) => `${name}/${result.migrationName}`);
}

/** The step that a database had last; undefined before the first. What a newer version made of it an older one would misread: SettingsError. */
export async function lastStep(
  db: Kysely<never>,
  name: keyof typeof migrations,
): Promise<string | undefined> {
  const known = sql<{ name: string }>`select name from kysely_migration order by name`;
  // A database without content has no such table.
  const { rows } = await known.execute(db).catch(() => ({ rows: [] }));
  const unknown = rows.find((row) => !(row.name in migrations[name]));
  if (unknown)
    throw new SettingsError(
      `The database "${name}" was written by a newer Fourlinks (step ${unknown.name}): install that version again, or restore a copy from before.`,
    );
  return rows.at(-1)?.name;
}

/** A step that fails leaves nothing half done, on SQLite too, where the migrator opens no transaction. */
function whole(step: Migration): Migration {
  return {
    up: (db: Kysely<never>) =>
      db.isTransaction ? step.up(db) : db.transaction().execute((tx) => step.up(tx)),
  };
}
