import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import type { HostRole } from '../host-role.ts';
import { Problem } from '../problem.ts';
import type { App } from './app-type.ts';

const dist = join(import.meta.dirname, '../../../dist');

/** Serves the built pages of a role: the questionnaire under /a/, the studio everywhere else; an issuer has none. */
export async function servePages(app: App, role: HostRole): Promise<void> {
  const built = existsSync(join(dist, 'studio/index.html'));
  const studio = built && (role === 'all' || role === 'studio');
  const answer = built && (role === 'all' || role === 'collector');
  const shared = { preCompressed: true, setHeaders: cacheByName };
  if (answer) await app.register(fastifyStatic, { root: join(dist, 'answer'), prefix: '/a/', ...shared });
  if (studio) {
    const root = join(dist, 'studio');
    await app.register(fastifyStatic, {
      root,
      prefix: '/',
      wildcard: false,
      decorateReply: !answer,
      ...shared,
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && !/^\/(api|a|assets)\//.test(request.url);
    if (!studio || !page) throw new Problem('address-unknown');
    return reply.header('cache-control', 'no-cache').sendFile('index.html', join(dist, 'studio'));
  });
}

/** Built files carry their hash in their name and last; pages are asked for anew. */
function cacheByName(reply: FastifyReply, file: string): void {
  const lasting = file.includes('/assets/');
  void reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
}
