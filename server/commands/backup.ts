import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { copySqlite } from '../platform/database/copy-sqlite.ts';
import { databasesOf, type DatabaseName } from '../platform/host-role.ts';
import { readSettings, type Settings } from '../platform/settings.ts';
import { type Command, readOptions, UsageError } from './command.ts';

const usage = `backup FOLDER [--database ${databasesOf.all.join('|')}]`;

/**
 * `backup FOLDER`: copies each SQLite database of a server that may be running to FOLDER/NAME/DAY. Copies of one day and the next tell
 * who came in between, so there is one a day at most; and roster and answers lie in folders apart, to be carried to places apart.
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
    if (settings.postgres)
      throw new UsageError('Databases on PostgreSQL are copied by pg_dump, one at a time.');
    const day = new Date().toISOString().slice(0, 10);
    const copies = chosen(values.database, settings).map((name) => ({
      name,
      target: join(folder, name, day),
    }));
    const made = copies.find(({ target }) => existsSync(target));
    if (made)
      throw new UsageError(`There is a copy of today in "${made.target}"; one a day is made at most.`);
    for (const { name, target } of copies) {
      copyDatabase(settings, name, target);
      console.log(target);
    }
    console.log(advice);
    return 0;
  },
};

const advice = `Keep roster and answers in places apart, never in one archive, and "wrapping.key" in a third.
A copy made before a freeze still holds the tickets and the sealed answers, also those withdrawn since: delete it once the answers are frozen.`;

function chosen(only: string | undefined, { dataFolder }: Settings): DatabaseName[] {
  const here = databasesOf.all.filter((name) => existsSync(fileOf(dataFolder, name)));
  const found = here.filter((name) => only === undefined || name === only);
  if (found.length > 0) return found;
  throw new UsageError(`There is no database ${only ? `"${only}" ` : ''}in "${dataFolder}".`);
}

const fileOf = (folder: string, name: DatabaseName): string => join(folder, `${name}.sqlite`);

function copyDatabase({ dataFolder }: Settings, name: DatabaseName, target: string): void {
  copySqlite(fileOf(dataFolder, name), target, `${name}.sqlite`);
  // The encrypted keys of pseudonyms belong to the interviews.
  const keys = join(dataFolder, 'pseudonyms');
  if (name === 'studio' && existsSync(keys)) cpSync(keys, join(target, 'pseudonyms'), { recursive: true });
}
