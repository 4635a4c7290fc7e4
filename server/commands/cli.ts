import '../platform/packages.ts';
import { commands } from './index.ts';
import { SettingsError } from '../platform/settings.ts';
import { storageProblem } from '../platform/database/storage-problem.ts';
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

/** For faults that no command can help: of the disk, or of the database. */
const storageSentences: Readonly<Record<string, string>> = {
  'storage-full': '磁盘已满，请腾出空间后再试。\nThe disk is full: make room and try again.',
  'storage-away':
    '数据库没有回应，请确认它在运行，且没有被其他程序占用。\nThe database does not answer: see that it runs and that no other program holds it.',
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const expected = error instanceof SettingsError || error instanceof UsageError;
  const fault = error instanceof Error ? storageProblem(error)?.code : undefined;
  const sentence = expected ? error.message : fault && storageSentences[fault];
  console.error(sentence ?? error);
  process.exitCode = sentence ? 2 : 1;
}
