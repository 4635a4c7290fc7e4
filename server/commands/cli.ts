import '../platform/packages.ts';
import { commands } from './index.ts';
import { SettingsError } from '../platform/settings.ts';
import { storageProblem } from '../platform/database/storage-problem.ts';
import { type Problem, problemBody } from '../platform/problem.ts';
import { languageOf, UsageError } from './command.ts';

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

const sentenceOf = (problem: Problem): string => problemBody(problem, languageOf(process.env)).title;

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const storage = error instanceof Error ? storageProblem(error) : null;
  const expected = error instanceof SettingsError || error instanceof UsageError;
  console.error(storage ? sentenceOf(storage) : expected ? error.message : error);
  process.exitCode = storage || expected ? 2 : 1;
}
