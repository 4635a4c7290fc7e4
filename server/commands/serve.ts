import { once } from 'node:events';
import { hasResearchers } from '../features/researcher/researcher.door.ts';
import { type Running, start } from '../main.ts';
import { type HostRole, hostRoles } from '../platform/host-role.ts';
import { readSettings } from '../platform/settings.ts';
import { type Command, readOptions, UsageError } from './command.ts';

/** `serve [--role all|studio|issuer|collector]`: one process for everything, or one part on a host of its own. */
export const serve: Command = {
  async run(args, env) {
    const { values } = readOptions({ args, options: { role: { type: 'string' } } });
    const running = await start(readSettings(env, readRole(values.role ?? 'all')));
    await greet(running);
    await stopped();
    await running.close();
    return 0;
  },
};

function readRole(text: string): HostRole {
  const role = hostRoles.find((each) => each === text);
  if (!role) throw new UsageError(`--role must be one of ${hostRoles.join(', ')}, not "${text}".`);
  return role;
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
