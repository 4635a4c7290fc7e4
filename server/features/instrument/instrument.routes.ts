import { Type } from 'typebox';
import { StudyId } from '../../contract/ids.ts';
import { Draft, Instrument, Version, VersionSummary } from '../../contract/instrument.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import { publishVersion } from './publish-version.ts';
import { saveDraft } from './save-draft.ts';
import { showInstrument, showVersion } from './show-instrument.ts';

const params = Type.Object({ study: StudyId });
const versionParams = Type.Object({ study: StudyId, number: Type.Integer({ minimum: 1 }) });
const tags = ['instrument'];

export function instrumentRoutes(app: App, { databases: { studio }, now }: Services): void {
  const path = '/api/studies/:study/instrument';
  const read = { access: 'instrument.read' } as const;
  const edit = { access: 'instrument.edit' } as const;

  app.get(
    path,
    { config: read, schema: { tags, params, response: { 200: Instrument } } },
    async ({ params: { study } }) => studio.transaction().execute((db) => showInstrument(db, study)),
  );
  app.put(
    `${path}/draft`,
    { config: edit, schema: { tags, params, body: Draft, response: { 200: Draft } } },
    async ({ params: { study }, body }) => studio.transaction().execute((db) => saveDraft(db, study, body)),
  );
  app.post(
    `${path}/versions`,
    { config: edit, schema: { tags, params, response: { 201: VersionSummary } } },
    async ({ params: { study } }, reply) => {
      const version = await studio.transaction().execute((db) => publishVersion(db, study, now()));
      return reply.status(201).send(version);
    },
  );
  app.get(
    `${path}/versions/:number`,
    { config: read, schema: { tags, params: versionParams, response: { 200: Version } } },
    async ({ params: { study, number } }) =>
      studio.transaction().execute((db) => showVersion(db, study, number)),
  );
}
