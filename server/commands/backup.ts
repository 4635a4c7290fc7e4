import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyDb } from '../platform/database/carry-rows.ts';
import { takeCopyDay } from '../platform/database/copy-day.ts';
import { copyPostgres, openAlone, openPostgresAlone } from '../platform/database/copy-postgres.ts';
import { copySqlite } from '../platform/database/copy-sqlite.ts';
import { unreachable } from '../platform/database/unreachable.ts';
import { databasesOf, type DatabaseName } from '../platform/host-role.ts';
import { readSettings, type Settings } from '../platform/settings.ts';
import { type Command, readOptions, UsageError } from './command.ts';

const usage = `backup FOLDER [--database ${databasesOf.all.join('|')}]`;

/**
 * `backup FOLDER`: copies each database of an installation that may be running to FOLDER/NAME/DAY, as a SQLite file wherever it lives.
 * Copies of one day and the next tell who came in between, so there is one a day at most, whatever the folder; and roster and answers lie
 * in folders apart, to be carried to places apart.
 */
export const backupCommand: Command = {
  async run(args, env) {
    const { positionals, values } = readOptions({
      args,
      options: { database: { type: 'string' } },
      allowPositionals: true,
    });
    const [folder, ...more] = positionals;
    const settings = readSettings(env);
    if (!folder || more.length > 0) throw new UsageError(usage);
    const day = new Date().toISOString().slice(0, 10);
    const copies = chosen(values.database, settings).map((name) => ({
      name,
      target: join(folder, name, day),
    }));
    for (const { target } of copies) if (existsSync(target)) throw madeToday(`in "${target}"`);
    for (const { name, target } of copies) {
      await copyOnce(settings, name, target, day);
      console.log(target);
    }
    console.log(advice);
    return 0;
  },
};

const advice = `Keep roster and answers in places apart, never in one archive, and "wrapping.key" in a third.
A copy made before a freeze still holds the tickets and the sealed answers, also those withdrawn since: delete it once the answers are frozen.`;

const madeToday = (where: string): UsageError =>
  new UsageError(`There is a copy of today ${where}; one a day is made at most.`);

function chosen(only: string | undefined, { dataFolder, postgres }: Settings): DatabaseName[] {
  const here = databasesOf.all.filter((name) =>
    postgres ? postgres[name] !== null : existsSync(fileOf(dataFolder, name)),
  );
  const found = here.filter((name) => only === undefined || name === only);
  if (found.length > 0) return found;
  throw new UsageError(
    `There is no database ${only ? `"${only}" ` : ''}${postgres ? 'among those that are set' : `in "${dataFolder}"`}.`,
  );
}

const fileOf = (folder: string, name: DatabaseName): string => join(folder, `${name}.sqlite`);

async function copyOnce(settings: Settings, name: DatabaseName, target: string, day: string): Promise<void> {
  const { postgres, dataFolder } = settings;
  const file = fileOf(dataFolder, name);
  const db = postgres ? openPostgresAlone(postgres[name]!) : openAlone(file);
  try {
    const giveBack = await takeDay(db, name, day);
    try {
      if (postgres) await copyPostgres(db, name, target);
      else copySqlite(file, target, `${name}.sqlite`);
    } catch (error) {
      await giveBack();
      throw error;
    }
  } catch (error) {
    throw unreachable(name, error);
  } finally {
    await db.destroy();
  }
}

/** What an earlier version left, to be copied before it is brought up to date, does not know the day of its last copy. */
async function takeDay(db: AnyDb, name: DatabaseName, day: string): Promise<() => Promise<void>> {
  const tables = await db.introspection.getTables();
  if (!tables.some((table) => table.name === 'copy_made')) return () => Promise.resolve();
  const giveBack = await takeCopyDay(db, day);
  if (giveBack) return giveBack;
  throw madeToday(`of "${name}", perhaps in another folder`);
}
