import { Type } from 'typebox';
import { StudyId } from '../../contract/ids.ts';
import { LARGEST_PROJECT, RefiChoice, RefiImported, RefiPreview } from '../../contract/refi.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { departure } from '../../platform/http/departure.ts';
import { readUpload } from '../../platform/http/read-upload.ts';
import { Problem } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { listCodes } from '../codebook/codebook.door.ts';
import { frameOf } from '../frame/frame.door.ts';
import { noteRedaction } from '../redaction/redaction.door.ts';
import { exportCodes, exportStudy } from './export-study.ts';
import { importProject } from './import-project.ts';
import { packProject } from '../../formats/refi/pack-project.ts';
import { previewImport } from './preview-import.ts';
import { readFile } from '../../formats/refi/read-file.ts';
import { studyGuids } from './study-guids.ts';
import { writeCodebook } from '../../formats/refi/write-project.ts';

const tags = ['refi'];
const params = Type.Object({ study: StudyId });
const consumes = ['multipart/form-data'];
// An export shows every coder's work, which a coder who codes blind must not see.
const config = { access: 'interview.edit' } as const;

export function refiRoutes(app: App, { databases: { studio }, now }: Services): void {
  app.post(
    '/api/studies/:study/refi/preview',
    {
      config,
      schema: {
        tags,
        summary: 'Say what a REFI-QDA project or codebook would bring into the study and what of it is lost',
        params,
        consumes,
        response: { 200: RefiPreview },
      },
    },
    async (request, reply) => {
      const { bytes } = await readUpload(request, Type.Object({}), LARGEST_PROJECT);
      return previewImport(studio, request.params.study, await readFile(bytes, departure(reply)));
    },
  );
  app.post(
    '/api/studies/:study/refi/imports',
    {
      config,
      schema: {
        tags,
        summary: 'Import a REFI-QDA project or codebook: interviews, codes and excerpts, or nothing',
        params,
        consumes,
        response: { 201: RefiImported },
      },
    },
    async (request, reply) => {
      const { bytes, fields } = await readUpload(request, RefiChoice, LARGEST_PROJECT);
      const gone = departure(reply);
      const { project } = await readFile(bytes, gone);
      const { id } = caller(request);
      const imported = await studio.transaction().execute(async (db) => {
        const stored = await importProject(db, request.params.study, id, project, fields, now());
        // Who cancelled while it was stored has nothing in the study.
        if (gone.aborted) throw new Problem('refi-cancelled');
        return stored;
      });
      return reply.status(201).send(imported);
    },
  );
  app.get(
    '/api/studies/:study/refi/project.qdpx',
    {
      config,
      schema: {
        tags,
        summary: 'The interviews and codings of the study as a REFI-QDA project',
        params,
      },
    },
    async ({ params: { study } }, reply) => {
      const project = await exportStudy(studio, study);
      return reply
        .type('application/zip')
        .header('content-disposition', 'attachment; filename="project.qdpx"')
        .send(packProject(project));
    },
  );
  app.get(
    '/api/studies/:study/refi/codebook.qdc',
    {
      config: { access: 'codebook.read' },
      schema: { tags, summary: 'The codebook of the study as a REFI-QDA codebook', params },
    },
    async ({ params: { study } }, reply) => {
      const redact = await noteRedaction(studio, study, 'zh-CN');
      const frame = await frameOf(studio, study);
      const codes = exportCodes(
        frame,
        await listCodes(studio, study),
        await studyGuids(studio, study),
        redact,
      );
      return reply
        .type('application/xml')
        .header('content-disposition', 'attachment; filename="codebook.qdc"')
        .send(Buffer.from(writeCodebook(codes)));
    },
  );
}
