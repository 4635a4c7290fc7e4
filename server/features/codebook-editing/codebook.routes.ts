import type { FastifyRequest } from 'fastify';
import { codebookAddresses } from '../../contract/codebook.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import type { Reader } from '../excerpt/excerpt.door.ts';
import { addCode, type Authorship, changeCode, listVersions } from '../codebook/codebook.door.ts';
import { readCodebook } from './read-codebook.ts';

const readerOf = (request: FastifyRequest): Reader => ({ id: caller(request).id, role: request.role });

export function codebookRoutes(app: App, { databases: { studio }, now }: Services): void {
  const authorship = (request: FastifyRequest): Authorship => ({
    author: caller(request).id,
    at: now().toISOString(),
  });
  mount(app, codebookAddresses.show, (request) =>
    readCodebook(studio, request.params.study, readerOf(request)),
  );
  mount(app, codebookAddresses.add, (request) => {
    const { study } = request.params;
    return studio.transaction().execute((db) => addCode(db, study, request.body, authorship(request)));
  });
  mount(app, codebookAddresses.change, (request) => {
    const { study, code } = request.params;
    return studio
      .transaction()
      .execute((db) => changeCode(db, study, code, request.body, authorship(request)));
  });
  mount(app, codebookAddresses.versions, ({ params: { study, code } }) => listVersions(studio, study, code));
}
