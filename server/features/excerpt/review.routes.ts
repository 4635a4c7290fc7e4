import { reviewAddresses } from '../../contract/review.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { acceptReview, listReviews } from './review-excerpts.ts';

export function reviewRoutes(app: App, { databases: { studio } }: Services): void {
  mount(app, reviewAddresses.list, (request) =>
    listReviews(studio, request.params.study, { id: caller(request).id, role: request.role }),
  );
  mount(app, reviewAddresses.accept, async (request) => {
    const { study } = request.params;
    await studio.transaction().execute((db) => acceptReview(db, study, caller(request).id, request.body));
  });
}
