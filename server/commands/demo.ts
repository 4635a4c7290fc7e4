import { Client } from '../features/demonstration/client.ts';
import { findDemonstration } from '../features/demonstration/find-demonstration.ts';
import { loadDemonstration } from '../features/demonstration/load-demonstration.ts';
import { entryAddresses, sessionAddresses } from '../contract/session.ts';
import { start, type Running } from '../main.ts';
import { Problem, problemBody } from '../platform/problem.ts';
import { readSettings } from '../platform/settings.ts';
import { readTemplate } from '../templates/read-template.ts';
import { defaultTemplate } from '../templates/template-files.ts';
import { type Command, readOptions, UsageError } from './command.ts';
import { stopped } from './serve.ts';

const email = 'demo@fourlinks.example';
const password = 'four-links-demo';

/**
 * Loads the demonstration of a template into a data folder of its own and serves it; a second start finds it and only serves.
 * Demonstrations of several templates live in one folder side by side.
 */
export const demo: Command = {
  async run(args, env) {
    const { values } = readOptions({
      args,
      options: { template: { type: 'string', default: defaultTemplate }, 'no-serve': { type: 'boolean' } },
    });
    await checkTemplate(values.template);
    const running = await start(readSettings({ FOURLINKS_DATA: 'data/demo', FOURLINKS_LOG: 'warn', ...env }));
    try {
      await ensureDemonstration(running, values.template);
      if (values['no-serve']) return 0;
      console.log(`\n四环 Fourlinks · 模拟演示 simulated demonstration\n`);
      console.log(`  ${running.address}`);
      console.log(`  登录 sign in:  ${email}  /  ${password}\n`);
      await stopped();
      return 0;
    } finally {
      await running.close();
    }
  },
};

/** Says before anything is opened when there is no such template, or it has no demonstration. */
async function checkTemplate(template: string): Promise<void> {
  try {
    const { hasDemonstration } = await readTemplate(template);
    if (!hasDemonstration) throw new UsageError(`The template "${template}" has no demonstration.`);
  } catch (error) {
    if (error instanceof Problem) throw new UsageError(problemBody(error, 'en').title);
    throw error;
  }
}

/** Loads the study unless a whole one stands; one that was cut short stays beside it as it is. */
async function ensureDemonstration({ app, services }: Running, template: string): Promise<void> {
  const owner = new Client(app);
  const { ownerNeeded } = await owner.call(sessionAddresses.show);
  if (ownerNeeded) {
    const name = '演示研究者 Demonstration';
    await owner.call(entryAddresses.makeOwner, {
      body: { code: services.ownerCode, email, name, password },
    });
  } else {
    await owner.call(sessionAddresses.open, { body: { email, password } }).catch(() => {
      throw new UsageError(
        'This data folder holds an installation of its own; set FOURLINKS_DATA to another one.',
      );
    });
  }
  if (await findDemonstration(owner, template)) return;
  console.log('正在载入模拟演示研究… Loading the simulated demonstration study…');
  await loadDemonstration(app, services.databases, owner, template, password);
}
