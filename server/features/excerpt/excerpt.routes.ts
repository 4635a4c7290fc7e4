import type { FastifyRequest } from 'fastify';
import { type Excerpt, excerptAddresses } from '../../contract/excerpt.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { asSeen } from './as-seen.ts';
import { codeExcerpt } from './code-excerpt.ts';
import type { CodingPlace } from './coding-place.ts';
import type { Reader } from './excerpt.door.ts';
import { listMarks, listVisible } from './list-visible.ts';
import { recodeExcerpt } from './recode-excerpt.ts';
import { removeExcerpt, restoreExcerpt } from './remove-excerpt.ts';
import { setTask } from './set-task.ts';

const readerOf = (request: FastifyRequest): Reader => ({ id: caller(request).id, role: request.role });
type Addressed = FastifyRequest<{ Params: Omit<CodingPlace, 'coder'> }>;
const placeOf = (request: Addressed): CodingPlace => ({ ...request.params, coder: caller(request).id });

export function excerptRoutes(app: App, { databases: { studio } }: Services): void {
  const change = async (request: Addressed, deed: (db: StudioDb) => Promise<Excerpt>): Promise<Excerpt> => {
    const excerpt = await studio.transaction().execute(deed);
    return (await asSeen(studio, request.params.study, readerOf(request), [excerpt]))[0]!;
  };

  mount(app, excerptAddresses.list, (request) =>
    listVisible(studio, request.params.study, readerOf(request), request.query),
  );
  mount(app, excerptAddresses.listOfInterview, (request) => {
    const { study, interview } = request.params;
    return listVisible(studio, study, readerOf(request), { interview });
  });
  mount(app, excerptAddresses.marks, (request) => {
    const { study, interview } = request.params;
    return listMarks(studio, study, readerOf(request), interview, request.query);
  });
  mount(app, excerptAddresses.code, (request) =>
    change(request, (db) => codeExcerpt(db, placeOf(request), request.body)),
  );
  mount(app, excerptAddresses.recode, (request) =>
    change(request, (db) => recodeExcerpt(db, placeOf(request), request.params.excerpt, request.body)),
  );
  mount(app, excerptAddresses.remove, async (request) => {
    const { version } = request.query;
    await studio
      .transaction()
      .execute((db) => removeExcerpt(db, placeOf(request), request.params.excerpt, version));
  });
  mount(app, excerptAddresses.restore, (request) => {
    const { version } = request.body;
    return change(request, (db) => restoreExcerpt(db, placeOf(request), request.params.excerpt, version));
  });
  mount(app, excerptAddresses.setTask, (request) =>
    studio.transaction().execute((db) => setTask(db, placeOf(request), request.body)),
  );
}
