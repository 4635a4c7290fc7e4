import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import type { RouteShorthandOptions } from 'fastify';
import { recordAddresses } from '../../contract/record.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { departure } from '../../platform/http/departure.ts';
import { mount } from '../../platform/http/mount.ts';
import { LARGEST_FILE } from '../../platform/http/read-upload.ts';
import { Problem } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { readBody } from '../analysis/analysis.door.ts';
import { audienceIn } from '../disclosure/disclosure.door.ts';
import { addFile } from './add-file.ts';
import { askRecords } from './ask-records.ts';
import { freezeRecords } from './freeze-records.ts';
import { readFreeze } from './read-freeze.ts';
import { readUpload } from './read-upload.ts';
import { reconcileStaged } from './reconcile.ts';
import { findRecordRelease, listRecordReleases } from './record-release.ts';
import { detailOf, summaryOf } from './show-records.ts';
import { listFiles, removeFile } from './staged-files.ts';

export function recordRoutes(app: App, { databases: { studio }, now, settings }: Services): void {
  mount(app, recordAddresses.files, async ({ params: { study } }) => ({
    files: await listFiles(studio, study),
  }));
  mount(
    app,
    recordAddresses.add,
    ({ params: { study }, body }) => studio.transaction().execute((db) => addFile(db, study, body, now())),
    { bodyLimit: LARGEST_FILE, validatorCompiler: checkedBy(readUpload) },
  );
  mount(app, recordAddresses.remove, ({ params: { study, file } }) => removeFile(studio, study, file));
  mount(app, recordAddresses.reconcile, async ({ params: { study } }) => ({
    findings: [await reconcileStaged(studio, study)],
  }));
  mount(
    app,
    recordAddresses.freeze,
    async ({ params: { study }, body }) => detailOf(await freezeRecords(studio, study, body, now())),
    { validatorCompiler: checkedBy(readFreeze) },
  );
  mount(app, recordAddresses.list, async ({ params: { study } }) => ({
    releases: (await listRecordReleases(studio, study)).map(summaryOf),
  }));
  mount(app, recordAddresses.show, async ({ params: { study, release } }) =>
    detailOf(await findRecordRelease(studio, study, release)),
  );
  mount(
    app,
    recordAddresses.run,
    async (request, reply) => {
      const { study, release } = request.params;
      const researcher = caller(request).id;
      const looker = { researcher, at: now(), audience: await audienceIn(studio, study, request.role) };
      const asker = { share: researcher, signal: departure(reply), seconds: settings.analysisSeconds };
      return { findings: await askRecords(studio, { study, release, asked: request.body }, looker, asker) };
    },
    { validatorCompiler: checkedBy((body) => readBody(body).request) },
  );
}

/** Bodies that are read whole before anything of them is recorded: a refusal repeats nothing that was sent. */
function checkedBy(read: (body: unknown) => object): NonNullable<RouteShorthandOptions['validatorCompiler']> {
  return (part) => {
    if (part.httpPart !== 'body') return TypeBoxValidatorCompiler(part);
    return (body: unknown) => {
      try {
        return { value: read(body) };
      } catch (error) {
        if (error instanceof Problem) return { error };
        throw error;
      }
    };
  };
}
