import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { checkKeys } from '../features/health/health.door.ts';
import { holdFolder } from '../platform/database/hold-folder.ts';
import type { AnyDb } from '../platform/database/carry-rows.ts';
import { emptyPostgres, putIntoPostgres } from '../platform/database/copy-postgres.ts';
import { migrate } from '../platform/database/migrate.ts';
import { openDatabases } from '../platform/database/open.ts';
import { reachDatabases } from '../platform/database/reach.ts';
import { type DatabaseName, databasesOf } from '../platform/host-role.ts';
import { openServices } from '../platform/services.ts';
import { readSettings, type Settings } from '../platform/settings.ts';
import { type Command, readOptions, readRole, UsageError } from './command.ts';

const usage = `restore FOLDER [--day YYYY-MM-DD] [--role ROLE]
       FOLDER holds what backup wrote: NAME/DAY/NAME.sqlite; without a day, the latest of each database; ROLE is that of a host apart`;

interface Copy {
  readonly name: DatabaseName;
  readonly day: string;
  readonly folder: string;
}

/**
 * `restore FOLDER`: puts the copies that `backup` made into an empty data folder, or into empty databases on PostgreSQL, tries each, brings
 * them up to date and opens their keys with the wrapping key. Where one of these fails, everything is left as empty as it was.
 */
export const restoreCommand: Command = {
  async run(args, env) {
    const { positionals, values } = readOptions({
      args,
      options: { day: { type: 'string' }, role: { type: 'string', default: 'all' } },
      allowPositionals: true,
    });
    const [from, ...more] = positionals;
    const settings = readSettings(env, readRole(values.role));
    if (!from || more.length > 0) throw new UsageError(usage);
    const copies = copiesIn(from, values.day, settings);
    if (settings.postgres) await restoreServer(settings, copies);
    else await restoreFiles(settings, copies);
    for (const { name, day } of copies) console.log(`${name}  ${day}`);
    console.log(after(copies, settings));
    return 0;
  },
};

async function restoreFiles(settings: Settings, copies: readonly Copy[]): Promise<void> {
  const { dataFolder } = settings;
  if (existsSync(dataFolder) && readdirSync(dataFolder).length > 0)
    throw new UsageError(`The data folder "${dataFolder}" is not empty: nothing was restored over it.`);
  const held = holdFolder(dataFolder, settings.role);
  try {
    for (const copy of copies) {
      checkWhole(copy);
      cpSync(copy.folder, dataFolder, { recursive: true });
    }
    await tryOut(settings);
  } catch (error) {
    for (const entry of readdirSync(dataFolder)) rmSync(join(dataFolder, entry), { recursive: true });
    throw error;
  } finally {
    held.release();
  }
}

async function restoreServer(settings: Settings, copies: readonly Copy[]): Promise<void> {
  for (const copy of copies) checkWhole(copy);
  const databases = openDatabases(settings);
  const all = databases.opened.map((name) => ({ name, db: databases[name] as unknown as AnyDb }));
  try {
    await reachDatabases(databases);
    for (const { name, db } of all)
      if ((await db.introspection.getTables()).length > 0)
        throw new UsageError(`The database "${name}" is not empty: nothing was restored over it.`);
    try {
      await migrate(databases);
      for (const { name, folder } of copies)
        await putIntoPostgres(fileOf(name, folder), name, databases[name] as unknown as AnyDb);
      await tryOut(settings);
    } catch (error) {
      for (const { db } of all) await emptyPostgres(db);
      throw error;
    }
  } finally {
    await databases.close();
  }
}

function copiesIn(from: string, wanted: string | undefined, { role }: Settings): Copy[] {
  const copies = databasesOf[role].flatMap((name): Copy[] => {
    const days = existsSync(join(from, name)) ? readdirSync(join(from, name)).sort() : [];
    const day = wanted === undefined ? days.at(-1) : days.find((each) => each === wanted);
    return day === undefined ? [] : [{ name, day, folder: join(from, name, day) }];
  });
  if (copies.length > 0) return copies;
  throw new UsageError(`There is no copy ${wanted ? `of ${wanted} ` : ''}in "${from}".`);
}

const fileOf = (name: DatabaseName, folder: string): string => join(folder, `${name}.sqlite`);

/** Only a whole copy is put back. */
function checkWhole({ name, folder }: Copy): void {
  const file = fileOf(name, folder);
  try {
    const copy = new Sqlite(file, { readonly: true, fileMustExist: true });
    try {
      if (copy.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('damaged');
    } finally {
      copy.close();
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The copy "${file}" cannot be used: ${reason}.`);
  }
}

async function tryOut(settings: Settings): Promise<void> {
  const services = openServices(settings);
  try {
    await migrate(services.databases);
    await checkKeys(services);
  } finally {
    await services.databases.close();
  }
}

function after(copies: readonly Copy[], { role }: Settings): string {
  const missing = databasesOf[role].filter((name) => !copies.some((copy) => copy.name === name));
  const days = new Set(copies.map(({ day }) => day));
  return [
    ...(missing.length > 0 ? [`No copy of ${missing.join(' and ')}: it begins empty.`] : []),
    ...(days.size > 1 ? ['The copies are of different days: what came in between is in some only.'] : []),
    'What was answered, issued or withdrawn after a copy was made is not in it.',
  ].join('\n');
}
