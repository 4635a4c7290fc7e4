import type { FastifyReply } from 'fastify';
import { Problem } from '../problem.ts';

/** Ends when the caller goes away before the reply, so that nothing goes on for nobody. */
export function departure({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  const leave = (): void => gone.abort(new Problem('work-cancelled'));
  if (raw.destroyed) leave();
  else raw.once('close', leave);
  return gone.signal;
}
