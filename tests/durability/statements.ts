import { AsyncLocalStorage } from 'node:async_hooks';
import type { KyselyPlugin } from 'kysely';
import type { AnyHandler } from '../../server/platform/jobs/job.ts';
import type { Services } from '../../server/platform/services.ts';

/** Services and handlers that tell of each statement of a job, in any of the three databases, once it is made; not of heartbeats. */
export function watchStatements(
  services: Services,
  handlers: readonly AnyHandler[],
  onstatement: (count: number) => Promise<void>,
): { services: Services; handlers: AnyHandler[] } {
  const inJob = new AsyncLocalStorage<true>();
  let count = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      if (inJob.getStore()) await onstatement((count += 1));
      return result;
    },
  };
  const { databases } = services;
  const { studio, roster, answers } = databases;
  return {
    services: {
      ...services,
      databases: {
        ...databases,
        studio: studio.withPlugin(plugin),
        roster: roster.withPlugin(plugin),
        answers: answers.withPlugin(plugin),
      },
    },
    handlers: handlers.map((handler) => ({
      ...handler,
      run: (given, work) => inJob.run(true, () => handler.run(given, work)),
      afterwards: (given, job) => inJob.run(true, async () => handler.afterwards?.(given, job)),
    })),
  };
}
