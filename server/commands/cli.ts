import '../platform/packages.ts';
import { commands } from './index.ts';
import { SettingsError } from '../platform/settings.ts';
import { UsageError } from './command.ts';

/** `fourlinks <command>`: a wrong word or setting ends with one sentence and exit 2, a fault with exit 1. */
async function main([name = 'help', ...args]: string[]): Promise<number> {
  if (name === 'help' || name === '--help') {
    for (const [command, { summary }] of Object.entries(commands))
      console.log(`${command.padEnd(10)} ${summary}`);
    return 0;
  }
  const command = commands[name];
  if (!command)
    throw new UsageError(`There is no command "${name}"; known are ${Object.keys(commands).join(', ')}.`);
  return (await command.load()).run(args, process.env);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const expected = error instanceof SettingsError || error instanceof UsageError;
  console.error(expected ? error.message : error);
  process.exitCode = expected ? 2 : 1;
}
