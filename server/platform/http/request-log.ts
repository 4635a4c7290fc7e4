import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { App } from './app-type.ts';

/** Where respondents come, as they are told: of these, as of all that is not named below, nothing at all is logged. */
export const unlogged = [
  ...['/a/', '/api/answer/', '/api/tickets/'],
  ...['/board/', '/api/board/', '/stored', '/api/storage', '/api/health', '/assets/'],
];

/** What people do who are about to be researchers: sign in, take up an invitation. */
const joining: readonly string[] = ['researcher', 'account', 'member'];

/**
 * Logged is what needs a researcher, and the deeds of those who become one. The route decides, never the address as it was written, and
 * an address that is no route leaves nothing.
 */
export function isLogged({ method, routeOptions: { config } }: FastifyRequest): boolean {
  const { access = 'public', address } = config;
  return (
    access !== 'public' ||
    (joining.includes(address?.tag ?? '') && !['GET', 'HEAD', 'OPTIONS'].includes(method))
  );
}

/** Steps in which durations are told: finer ones would show that answers came meanwhile. */
const STEP_MS = 100;

/** One line a request: what was asked, how it ended, about how long it took; no address, no agent, no query, no number. */
export function logRequests(app: App, log: Logger): void {
  app.addHook('onResponse', async (request, reply) => {
    if (!isLogged(request)) return;
    log.info({
      method: request.method,
      route: request.routeOptions.url,
      status: reply.statusCode,
      elapsedMs: Math.round(reply.elapsedTime / STEP_MS) * STEP_MS,
    });
  });
}
