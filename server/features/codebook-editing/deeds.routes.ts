import type { FastifyRequest } from 'fastify';
import { codeDeedAddresses } from '../../contract/code-deed.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';

import { type Authorship, moveCode, readCode, retireCodes } from '../codebook/codebook.door.ts';
import { deleteCodes } from './delete-codes.ts';
import { mergeCodes } from './merge-codes.ts';
import { splitCode } from './split-code.ts';

/** What is done to codes as wholes: each is one version of the codebook. */
export function codeDeedRoutes(app: App, { databases: { studio }, now }: Services): void {
  const authorship = (request: FastifyRequest): Authorship => ({
    author: caller(request).id,
    at: now().toISOString(),
  });
  const inOne = <Result>(deed: (db: StudioDb) => Promise<Result>) => studio.transaction().execute(deed);

  mount(app, codeDeedAddresses.move, (request) => {
    const { study, code } = request.params;
    return inOne((db) => moveCode(db, study, code, request.body, authorship(request)));
  });
  mount(app, codeDeedAddresses.merge, (request) => {
    const { study, code } = request.params;
    return inOne((db) => mergeCodes(db, study, code, request.body, authorship(request)));
  });
  mount(app, codeDeedAddresses.split, (request) => {
    const { study, code } = request.params;
    return inOne((db) => splitCode(db, study, code, request.body, authorship(request)));
  });
  for (const [one, many, retired] of [
    [codeDeedAddresses.retire, codeDeedAddresses.retireMany, true],
    [codeDeedAddresses.restore, codeDeedAddresses.restoreMany, false],
  ] as const) {
    mount(app, one, (request) => {
      const { study, code } = request.params;
      const codes = [{ code, revision: request.body.revision }];
      return inOne(async (db) => {
        await retireCodes(db, study, { codes }, retired, authorship(request));
        return readCode(db, study, code);
      });
    });
    mount(app, many, (request) =>
      inOne((db) => retireCodes(db, request.params.study, request.body, retired, authorship(request))),
    );
  }
  mount(app, codeDeedAddresses.deleteMany, (request) =>
    inOne((db) => deleteCodes(db, request.params.study, request.body, authorship(request))),
  );
}
