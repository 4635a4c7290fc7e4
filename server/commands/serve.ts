import { once } from 'node:events';
import { hasResearchers } from '../features/researcher/researcher.reads.ts';
import { type Running, start } from '../main.ts';
import { readSettings } from '../platform/settings.ts';
import { type Command, readOptions } from './command.ts';

export const serve: Command = {
  async run(args, env) {
    readOptions({ args, options: {} });
    const running = await start(readSettings(env));
    await greet(running);
    await stopped();
    await running.close();
    return 0;
  },
};

/** The address, and for an empty installation the code that makes its reader the owner. */
async function greet({ address, services }: Running): Promise<void> {
  console.log(`四环 Fourlinks  ${address}`);
  if (await hasResearchers(services.databases.studio)) return;
  console.log(`首次使用：打开上面的地址，用一次性代码建立负责人账户  ${services.ownerCode}`);
  console.log(`First visit: open the address and create the owner's account with the one-time code above.`);
}

/** Resolves at the first SIGINT or SIGTERM. */
export async function stopped(): Promise<void> {
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
}
