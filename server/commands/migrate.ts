import { migrate } from '../platform/database/migrate.ts';
import { openDatabases } from '../platform/database/open.ts';
import { readSettings } from '../platform/settings.ts';
import { type Command, readOptions } from './command.ts';

export const migrateCommand: Command = {
  async run(args, env) {
    readOptions({ args, options: {} });
    const databases = openDatabases(readSettings(env));
    try {
      const applied = await migrate(databases);
      console.log(applied.length > 0 ? applied.join('\n') : 'Everything is up to date.');
    } finally {
      await databases.close();
    }
    return 0;
  },
};
