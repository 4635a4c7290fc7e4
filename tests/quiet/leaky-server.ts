import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { buildApp } from '../../server/app.ts';
import { migrate } from '../../server/platform/database/migrate.ts';
import type { App } from '../../server/platform/http/app-type.ts';
import { isLogged, unlogged } from '../../server/platform/http/request-log.ts';
import { openServices, type Services } from '../../server/platform/services.ts';
import { readSettings } from '../../server/platform/settings.ts';
import type { Watched } from './observe.ts';

type Log = Services['log'];

/** What servers commonly do, each a trace that must be found. */
export const leaks: Readonly<Record<string, (app: App, log: Log) => void>> = {
  'a log by the raw address': (app, log) =>
    app.addHook('onResponse', async ({ url }, reply) => {
      if (!unlogged.some((path) => url.startsWith(path)))
        log.info({ route: 'none', status: reply.statusCode });
    }),
  'numbers that count every request': (app, log) => {
    let count = 0;
    app.addHook('onRequest', async () => void (count += 1));
    app.addHook('onResponse', async (request) => {
      if (isLogged(request)) log.info({ reqId: count });
    });
  },
  'errors with a time': (app, log) =>
    app.addHook('onError', async (_, __, error) => log.error({ code: error.code, message: error.message })),
  'a number in each reply': (app) => {
    let count = 0;
    app.addHook('onSend', async (_, reply) => void reply.header('x-request-id', String((count += 1))));
  },
  'a warning to the terminal': (app, log) =>
    app.server.on('clientError', (error: NodeJS.ErrnoException) => log.debug(error.code)),
};

/** The application in this process, with a leak. */
export async function leakyServer(folder: string, leak: keyof typeof leaks): Promise<Watched> {
  const data = join(folder, 'data');
  mkdirSync(data);
  const services = openServices(readSettings({ FOURLINKS_DATA: data, FOURLINKS_LOG: 'debug' }));
  await migrate(services.databases);
  const lines: string[] = [`首次使用：一次性代码  ${services.ownerCode}\n`];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const app = await buildApp({ ...services, log });
  leaks[leak]?.(app, log);
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    address,
    printed: () => lines.join(''),
    start: () => Promise.resolve(),
    async stop() {
      app.server.closeAllConnections();
      await app.close();
      await services.databases.close();
    },
  };
}
