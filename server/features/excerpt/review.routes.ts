import { Type } from 'typebox';
import { Acceptance, Review } from '../../contract/codebook.ts';
import { StudyId } from '../../contract/ids.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import { acceptReview, listReviews } from './review-excerpts.ts';

const tags = ['excerpt'];
const params = Type.Object({ study: StudyId });

export function reviewRoutes(app: App, { databases: { studio } }: Services): void {
  app.get(
    '/api/studies/:study/reviews',
    {
      config: { access: 'excerpt.read' },
      schema: { tags, params, response: { 200: Type.Array(Review) } },
    },
    (request) => listReviews(studio, request.params.study, { id: caller(request).id, role: request.role }),
  );
  app.post(
    '/api/studies/:study/reviews/acceptances',
    {
      config: { access: 'excerpt.code' },
      schema: { tags, params, body: Acceptance, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const { study } = request.params;
      await studio.transaction().execute((db) => acceptReview(db, study, caller(request).id, request.body));
      return reply.status(204).send(null);
    },
  );
}
