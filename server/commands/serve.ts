import { once } from 'node:events';
import { start } from '../main.ts';
import { readSettings } from '../platform/settings.ts';
import { type Command, readOptions } from './command.ts';

export const serve: Command = {
  async run(args, env) {
    readOptions({ args, options: {} });
    const running = await start(readSettings(env));
    console.log(`四环 Fourlinks  ${running.address}`);
    await stopped();
    await running.close();
    return 0;
  },
};

/** Resolves at the first SIGINT or SIGTERM. */
export async function stopped(): Promise<void> {
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
}
