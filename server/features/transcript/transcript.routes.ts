import type { FastifyRequest } from 'fastify';
import { revisionAddresses } from '../../contract/transcript.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import type { Reader } from '../excerpt/excerpt.door.ts';
import { correctText, previewCorrection } from './correct-text.ts';
import { listRevisions, readRevision } from './read-transcript.ts';
import { listReviews, settleReview } from './review-excerpts.ts';

// A million characters of Chinese in JSON.
const bodyLimit = 4 * 1024 * 1024;
const readerOf = (request: FastifyRequest): Reader => ({ id: caller(request).id, role: request.role });

export function revisionRoutes(app: App, { databases: { studio } }: Services): void {
  mount(app, revisionAddresses.list, ({ params: { study, interview } }) =>
    listRevisions(studio, study, interview),
  );
  mount(app, revisionAddresses.show, ({ params: { study, interview, number } }) =>
    readRevision(studio, study, interview, number),
  );
  mount(app, revisionAddresses.preview, ({ params, body }) => previewCorrection(studio, params, body), {
    bodyLimit,
  });
  mount(
    app,
    revisionAddresses.correct,
    ({ params, body }) => studio.transaction().execute((db) => correctText(db, params, body)),
    { bodyLimit },
  );
  mount(app, revisionAddresses.reviews, (request) => listReviews(studio, request.params, readerOf(request)));
  mount(app, revisionAddresses.settleReview, (request) => {
    const { params, body } = request;
    return studio
      .transaction()
      .execute((db) => settleReview(db, params, params.excerpt, body, readerOf(request)));
  });
}
