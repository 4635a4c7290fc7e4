import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import type { HostRole } from '../host-role.ts';
import { Problem } from '../problem.ts';
import type { App } from './app-type.ts';

const dist = join(import.meta.dirname, '../../../dist');
const studio = join(dist, 'studio');
/** The page of those who answer. */
export const answerPage = join(dist, 'answer/index.html');
const shared = { preCompressed: true, setHeaders: cacheByName };

/** The pages of the studio that hosts without a studio serve: the proof for those who answer. */
const openPages: Readonly<Partial<Record<HostRole, readonly string[]>>> = {
  issuer: ['/stored'],
  collector: ['/stored', '/board/:study'],
};

/** Serves the built pages of a role: the questionnaire under /a/, the studio everywhere else or the pages of it that are open. */
export async function servePages(app: App, role: HostRole): Promise<void> {
  const built = existsSync(join(studio, 'index.html'));
  const answer = built && (role === 'all' || role === 'collector');
  const whole = built && (role === 'all' || role === 'studio');
  if (answer) await app.register(fastifyStatic, { root: join(dist, 'answer'), prefix: '/a/', ...shared });
  if (built) {
    await app.register(fastifyStatic, {
      ...(whole ? { root: studio, prefix: '/' } : { root: join(studio, 'assets'), prefix: '/assets/' }),
      wildcard: false,
      decorateReply: !answer,
      ...shared,
    });
    for (const path of openPages[role] ?? []) app.get(path, (_, reply) => sendStudio(reply));
  }
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && !/^\/(api|a|assets)\//.test(request.url);
    if (!whole || !page) throw new Problem('address-unknown');
    return sendStudio(reply);
  });
}

function sendStudio(reply: FastifyReply) {
  return reply.header('cache-control', 'no-cache').sendFile('index.html', studio);
}

/** Built files carry their hash in their name and last; pages are asked for anew. */
function cacheByName(reply: FastifyReply, file: string): void {
  const lasting = file.includes('/assets/');
  void reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
}
