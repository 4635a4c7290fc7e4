import { nobody } from '../../contract/look.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import { recordAct, SeenLately } from '../audit/audit.door.ts';
import { findByEmail } from './researcher.queries.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who says to be about to sign in. */
    entrant: { readonly email: string } | null;
  }
}

const TOO_MANY_REQUESTS = 429;

/**
 * Records that a brake holds sign-ins to an account back, once in ten minutes, so that nobody fills the record by guessing. It is written
 * behind the reply: how long that took would tell whether there is such an account.
 */
export function recordPauses(app: App, { databases: { studio }, now }: Services): void {
  const seen = new SeenLately();
  app.decorateRequest('entrant', null);
  app.addHook('onResponse', async ({ entrant }, { statusCode }) => {
    if (!entrant || statusCode !== TOO_MANY_REQUESTS) return;
    const researcher = (await findByEmail(studio, entrant.email))?.id ?? nobody;
    const at = now();
    if (seen.has(researcher, at)) return;
    seen.keep(researcher, at);
    await recordAct(studio, null, { researcher, kind: 'account', act: 'sign-in paused', details: {}, at });
  });
}
