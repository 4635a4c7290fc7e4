import type { App } from './app-type.ts';

/** Where nothing at all is logged: the questionnaire, and the pages that respondents reach from it. */
export const unlogged = [
  ...['/a/', '/api/answer/', '/api/tickets/'],
  ...['/board/', '/api/board/', '/stored', '/api/storage', '/assets/'],
];

/** One line a request: what was asked, how it ended, how long it took; no address, no agent, no query. */
export function logRequests(app: App): void {
  app.addHook('onResponse', async (request, reply) => {
    if (unlogged.some((path) => request.url.startsWith(path))) return;
    request.log.info({
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      elapsedMs: Math.round(reply.elapsedTime),
    });
  });
}
