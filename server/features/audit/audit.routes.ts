import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type ActChain,
  auditAddresses,
  installation,
  installationActAddresses,
} from '../../contract/audit.ts';
import type { Locale } from '../../contract/construct.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { actsTable, chainFile } from './acts-file.ts';
import { listActs } from './list-acts.ts';
import { verifyStored } from './verify-stored.ts';

interface FileAsked extends Pick<FastifyRequest, 'headers'> {
  readonly params: { readonly format: 'json' | 'csv' };
  readonly query: { readonly language?: Locale | undefined };
}

export function auditRoutes(app: App, { databases: { studio } }: Services): void {
  mount(app, auditAddresses.list, ({ params, query }) => listActs(studio, params.study, query));
  mount(app, auditAddresses.verify, ({ params }) => verifyStored(studio, params.study));
  mount(app, auditAddresses.file, (request, reply) => sendFile(request.params.study, request, reply));
  mount(app, installationActAddresses.list, ({ query }) => listActs(studio, installation, query));
  mount(app, installationActAddresses.verify, () => verifyStored(studio, installation));
  mount(app, installationActAddresses.file, (request, reply) => sendFile(installation, request, reply));

  async function sendFile(chain: ActChain, request: FileAsked, reply: FastifyReply): Promise<FastifyReply> {
    const { format } = request.params;
    const locale = request.query.language ?? preferredLocale(request.headers['accept-language']);
    const file = format === 'json' ? chainFile(studio, chain) : actsTable(studio, chain, locale);
    return reply
      .type(format === 'json' ? 'application/json' : 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="acts.${format}"`)
      .send(await file);
  }
}
