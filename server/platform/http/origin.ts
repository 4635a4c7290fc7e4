import type { FastifyRequest } from 'fastify';
import type { Settings } from '../settings.ts';

/** The origin under which the caller's browser knows this host. */
export function originOf(
  { protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>,
  { url }: Pick<Settings, 'url'>,
): string {
  return url ?? `${protocol}://${host}`;
}
