import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import { Problem } from '../problem.ts';
import type { App } from './app-type.ts';

const dist = join(import.meta.dirname, '../../../dist');

/** Serves the built pages: the questionnaire under /a/, the studio everywhere else. */
export async function servePages(app: App): Promise<void> {
  const built = existsSync(join(dist, 'studio/index.html'));
  if (built) {
    const shared = { preCompressed: true, setHeaders: cacheByName };
    await app.register(fastifyStatic, { root: join(dist, 'answer'), prefix: '/a/', ...shared });
    await app.register(fastifyStatic, {
      root: join(dist, 'studio'),
      prefix: '/',
      wildcard: false,
      decorateReply: false,
      ...shared,
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && !/^\/(api|a|assets)\//.test(request.url);
    if (!built || !page) throw new Problem('address-unknown');
    return reply.header('cache-control', 'no-cache').sendFile('index.html', join(dist, 'studio'));
  });
}

/** Built files carry their hash in their name and last; pages are asked for anew. */
function cacheByName(reply: FastifyReply, file: string): void {
  const lasting = file.includes('/assets/');
  void reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
}
