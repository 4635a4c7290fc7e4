import { once } from 'node:events';
import { hasResearchers } from '../features/researcher/researcher.door.ts';
import { type Running, start, startWorker } from '../main.ts';
import { keyFileOf, keyLiesWithData } from '../platform/keyring.ts';
import { readSettings, type Settings } from '../platform/settings.ts';
import { type Command, readOptions, readRole } from './command.ts';

/** `serve [--role all|studio|worker|issuer|collector]`: one process for everything, or one part of its own. */
export const serve: Command = {
  async run(args, env) {
    const { values } = readOptions({ args, options: { role: { type: 'string' } } });
    const settings = readSettings(env, readRole(values.role ?? 'all'));
    const running = await (settings.role === 'worker' ? workOnly(settings) : serveAll(settings));
    await stopped();
    await running.close();
    return 0;
  },
};

async function workOnly(settings: Settings) {
  const worker = await startWorker(settings);
  console.log('四环 Fourlinks  (worker)');
  // Nothing listens, so something else must keep the process alive.
  const staying = setInterval(() => undefined, 60_000);
  return {
    close: () => {
      clearInterval(staying);
      return worker.close();
    },
  };
}

const withData = (file: string): string =>
  `钥匙 ${file} 与数据同在一个文件夹：谁复制了数据，也就有了钥匙。请停机后移出，并用 FOURLINKS_KEY_FILE 指明新位置。
The key ${file} lies with the data: whoever copies the one has the other. Stop, move it elsewhere and name the place in FOURLINKS_KEY_FILE.`;

async function serveAll(settings: Settings): Promise<Running> {
  const running = await start(settings);
  await greet(running);
  if (keyLiesWithData(settings)) console.log(withData(keyFileOf(settings)));
  return running;
}

/** The address, and for an empty installation the code that makes its reader the owner. */
async function greet({ address, services }: Running): Promise<void> {
  const { role } = services.settings;
  console.log(`四环 Fourlinks  ${address}${role === 'all' ? '' : `  (${role})`}`);
  if (!services.databases.opened.includes('studio') || (await hasResearchers(services.databases.studio)))
    return;
  console.log(`首次使用：打开上面的地址，用一次性代码建立负责人账户  ${services.ownerCode}`);
  console.log(`First visit: open the address and create the owner's account with the one-time code above.`);
}

/** Resolves at the first SIGINT or SIGTERM. */
export async function stopped(): Promise<void> {
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
}
