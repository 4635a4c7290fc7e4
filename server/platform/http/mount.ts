import type { FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify';
import { Type } from 'typebox';
import type { Address, BodyOf, JobOf, ParamsOf, QueryOf, ReplyOf } from '../../contract/address.ts';
import type { App } from './app-type.ts';

/** A request to an address, its parts as the address declares them. */
export type MountedRequest<A extends Address> = Omit<FastifyRequest, 'params' | 'query' | 'body'> & {
  readonly params: ParamsOf<A>;
  readonly query: QueryOf<A>;
  readonly body: BodyOf<A>;
};

/** What a handler gives: a file that it sends itself, nothing, the reply as declared, or the job in its place. */
type Answered<A extends Address> = A extends { readonly file: true }
  ? FastifyReply
  : ReplyOf<A> extends undefined
    ? void
    : JobOf<A> extends undefined
      ? ReplyOf<A>
      : { readonly result: ReplyOf<A> } | { readonly job: JobOf<A> };

type Options = Pick<RouteShorthandOptions, 'bodyLimit' | 'serializerCompiler' | 'validatorCompiler'>;

/** Serves an address: its schemas check what comes in and shape what goes out. */
export function mount<A extends Address>(
  app: App,
  address: A,
  handle: (request: MountedRequest<A>, reply: FastifyReply) => Answered<A> | Promise<Answered<A>>,
  options: Options = {},
): void {
  const { method, path, access, tag, summary, params, query, body, form, reply, file, job } = address;
  const status = address.status ?? (reply ? 200 : 204);
  app.route({
    ...options,
    method,
    url: path,
    config: { access, address },
    schema: {
      tags: [tag],
      ...(summary !== undefined && { summary }),
      ...(params && { params }),
      ...(query && { querystring: query }),
      ...(body && { body }),
      ...(form && { consumes: ['multipart/form-data'] }),
      ...(!file && { response: { [status]: reply ?? Type.Null(), ...(job && { 202: job }) } }),
    },
    // The schemas above are those of the address, which the compiler cannot see through the generic.
    handler: async (request, response) => {
      const answer = await handle(request as MountedRequest<A>, response);
      if (file) return response;
      if (!job) return response.status(status).send(answer ?? null);
      const { job: begun, result } = answer as { job?: JobOf<A>; result?: ReplyOf<A> };
      return begun === undefined ? response.status(status).send(result) : response.status(202).send(begun);
    },
  });
}
