import { type Kysely, type Migration, Migrator } from 'kysely';
import { migrations } from '../../../migrations/index.ts';
import type { OpenDatabases } from './open.ts';

/** Brings the databases that are open up to date and returns what was applied, `studio/0001-…`. Safe to run at every start. */
export async function migrate(databases: OpenDatabases): Promise<string[]> {
  const applied: string[] = [];
  for (const name of databases.opened) {
    applied.push(...(await migrateOne(databases[name] as Kysely<never>, name)));
  }
  return applied;
}

async function migrateOne(db: Kysely<never>, name: keyof typeof migrations): Promise<string[]> {
  const own = Object.fromEntries(
    Object.entries(migrations[name]).map(([step, migration]) => [step, whole(migration)]),
  );
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(own) } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error(JSON.stringify(error));
  return results.map((result) => `${name}/${result.migrationName}`);
}

/** A step that fails leaves nothing half done, on SQLite too, where the migrator opens no transaction. */
function whole(step: Migration): Migration {
  return {
    up: (db: Kysely<never>) =>
      db.isTransaction ? step.up(db) : db.transaction().execute((tx) => step.up(tx)),
  };
}
