import type { FastifyRequest } from 'fastify';
import { adjudicationAddresses } from '../../contract/adjudication.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import type { Reader } from '../excerpt/excerpt.door.ts';
import { listComparisons } from './list-comparisons.ts';
import { listWaiting } from './list-waiting.ts';
import { settleMatch } from './settle-match.ts';

const readerOf = (request: FastifyRequest): Reader => ({ id: caller(request).id, role: request.role });

export function adjudicationRoutes(app: App, { databases: { studio }, now }: Services): void {
  mount(app, adjudicationAddresses.compare, (request) =>
    listComparisons(
      studio,
      request.params.study,
      readerOf(request),
      preferredLocale(request.headers['accept-language']),
    ),
  );
  mount(app, adjudicationAddresses.waiting, (request) =>
    listWaiting(studio, request.params.study, readerOf(request)),
  );
  mount(app, adjudicationAddresses.settle, (request) => {
    const place = {
      ...request.params,
      adjudicator: caller(request).id,
      locale: preferredLocale(request.headers['accept-language']),
    };
    return studio.transaction().execute((db) => settleMatch(db, place, request.body, now()));
  });
}
