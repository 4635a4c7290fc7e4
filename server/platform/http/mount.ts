import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Address, BodyOf, ParamsOf, QueryOf, ReplyOf } from '../../contract/address.ts';
import type { App } from './app-type.ts';

/** A request to an address, its parts as the address declares them. */
export type MountedRequest<A extends Address> = Omit<FastifyRequest, 'params' | 'query' | 'body'> & {
  readonly params: ParamsOf<A>;
  readonly query: QueryOf<A>;
  readonly body: BodyOf<A>;
};

/** What a handler gives back: the reply as declared, nothing where none is, or a file that it sent itself. */
type Answered<A extends Address> =
  ReplyOf<A> extends undefined
    ? void | FastifyReply | Promise<void | FastifyReply>
    : ReplyOf<A> | Promise<ReplyOf<A>>;

/** Serves an address: its schemas check what comes in and shape what goes out. */
export function mount<A extends Address>(
  app: App,
  address: A,
  handle: (request: MountedRequest<A>, reply: FastifyReply) => Answered<A>,
): void {
  const { method, path, access, tag, summary, params, query, body, reply } = address;
  const status = address.status ?? (reply ? 200 : 204);
  app.route({
    method,
    url: path,
    config: { access },
    schema: {
      tags: [tag],
      ...(summary !== undefined && { summary }),
      ...(params && { params }),
      ...(query && { querystring: query }),
      ...(body && { body }),
      ...(reply && { response: { [status]: reply } }),
    },
    // The schemas above are those of the address, which the compiler cannot see through the generic.
    handler: async (request, response) => {
      if (reply) void response.status(status);
      const answer = await handle(request as MountedRequest<A>, response);
      if (response.sent || answer === response) return response;
      return answer === undefined ? response.status(204).send(null) : answer;
    },
  });
}
