import type { FastifyRequest } from 'fastify';
import type { Address } from '../../contract/address.ts';
import type { ActEntry } from '../../contract/audit.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What of a request goes into the record: the ids in its path, and what the address names. No header, no address, no agent. */
export function describeRequest(
  { recorded = [] }: Address,
  request: Pick<FastifyRequest, 'params' | 'query' | 'body'>,
): ActEntry['details'] {
  const { study: _, ...ids } = request.params as Fields;
  const body = (request.body ?? {}) as Fields;
  if (recorded === 'body') return { ...ids, request: body };
  const given = { ...(request.query as Fields), ...body };
  const named = recorded.flatMap((name): [string, unknown][] =>
    given[name] === undefined ? [] : [[name, given[name]]],
  );
  return { ...ids, ...Object.fromEntries<unknown>(named) };
}
