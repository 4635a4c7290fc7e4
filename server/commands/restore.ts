import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { checkKeys } from '../features/health/health.door.ts';
import { holdFolder } from '../platform/database/hold-folder.ts';
import { migrate } from '../platform/database/migrate.ts';
import { type DatabaseName, databasesOf } from '../platform/host-role.ts';
import { openServices } from '../platform/services.ts';
import { readSettings, type Settings } from '../platform/settings.ts';
import { type Command, readOptions, UsageError } from './command.ts';

const usage = `restore FOLDER [--day YYYY-MM-DD]
       FOLDER holds what backup wrote: NAME/DAY/NAME.sqlite; without a day, the latest of each database`;

interface Copy {
  readonly name: DatabaseName;
  readonly day: string;
  readonly folder: string;
}

/**
 * `restore FOLDER`: puts the copies that `backup` made into an empty data folder, tries each, brings them up to date and opens their keys
 * with the wrapping key. Where one of these fails, the data folder is left as empty as it was.
 */
export const restoreCommand: Command = {
  async run(args, env) {
    const { positionals, values } = readOptions({
      args,
      options: { day: { type: 'string' } },
      allowPositionals: true,
    });
    const [from, ...more] = positionals;
    const settings = readSettings(env);
    if (!from || more.length > 0) throw new UsageError(usage);
    if (settings.postgres)
      throw new UsageError('Databases on PostgreSQL are restored by pg_restore, one at a time.');
    const { dataFolder } = settings;
    if (existsSync(dataFolder) && readdirSync(dataFolder).length > 0)
      throw new UsageError(`The data folder "${dataFolder}" is not empty: nothing was restored over it.`);
    const copies = copiesIn(from, values.day);
    const held = holdFolder(dataFolder, 'all');
    try {
      for (const copy of copies) putBack(copy, dataFolder);
      await tryOut(settings);
    } catch (error) {
      for (const entry of readdirSync(dataFolder)) rmSync(join(dataFolder, entry), { recursive: true });
      throw error;
    } finally {
      held.release();
    }
    for (const { name, day } of copies) console.log(`${name}  ${day}`);
    console.log(after(copies));
    return 0;
  },
};

function copiesIn(from: string, wanted: string | undefined): Copy[] {
  const copies = databasesOf.all.flatMap((name): Copy[] => {
    const days = existsSync(join(from, name)) ? readdirSync(join(from, name)).sort() : [];
    const day = wanted === undefined ? days.at(-1) : days.find((each) => each === wanted);
    return day === undefined ? [] : [{ name, day, folder: join(from, name, day) }];
  });
  if (copies.length > 0) return copies;
  throw new UsageError(`There is no copy ${wanted ? `of ${wanted} ` : ''}in "${from}".`);
}

/** Only a whole copy is put back. */
function putBack({ name, folder }: Copy, dataFolder: string): void {
  const file = join(folder, `${name}.sqlite`);
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
  cpSync(folder, dataFolder, { recursive: true });
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

function after(copies: readonly Copy[]): string {
  const missing = databasesOf.all.filter((name) => !copies.some((copy) => copy.name === name));
  const days = new Set(copies.map(({ day }) => day));
  return [
    ...(missing.length > 0 ? [`No copy of ${missing.join(' and ')}: it begins empty.`] : []),
    ...(days.size > 1 ? ['The copies are of different days: what came in between is in some only.'] : []),
    'What was answered, issued or withdrawn after a copy was made is not in it.',
  ].join('\n');
}
