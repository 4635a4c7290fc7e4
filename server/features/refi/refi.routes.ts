import { LARGEST_PROJECT, refiAddresses, type RefiImported } from '../../contract/refi.ts';
import { packProject } from '../../formats/refi/pack-project.ts';
import { readFile } from '../../formats/refi/read-file.ts';
import { writeCodebook } from '../../formats/refi/write-project.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { departure } from '../../platform/http/departure.ts';
import { mount } from '../../platform/http/mount.ts';
import { readUpload } from '../../platform/http/read-upload.ts';
import type { Services } from '../../platform/services.ts';
import { listCodes } from '../codebook/codebook.door.ts';
import { frameOf } from '../frame/frame.door.ts';
import { answerByJob } from '../job/job.door.ts';
import { noteRedaction } from '../redaction/redaction.door.ts';
import { exportCodes, exportStudy } from './export-study.ts';
import { previewImport } from './preview-import.ts';
import { studyGuids } from './study-guids.ts';

export function refiRoutes(app: App, services: Services): void {
  const { studio } = services.databases;

  mount(app, refiAddresses.preview, async (request, reply) => {
    const { bytes, fields } = await readUpload(request, refiAddresses.preview.form, LARGEST_PROJECT);
    const sender = { share: caller(request).id, signal: departure(reply) };
    return previewImport(studio, request.params.study, await readFile(bytes, sender, fields.rule));
  });
  mount(app, refiAddresses.import, async (request) => {
    const { study } = request.params;
    const upload = await readUpload(request, refiAddresses.import.form, LARGEST_PROJECT);
    return answerByJob<RefiImported>(services, request, {
      study,
      kind: 'refi-import',
      slot: `refi-import ${study}`,
      input: upload.fields,
      file: upload.bytes,
    });
  });
  mount(app, refiAddresses.project, async ({ params: { study } }, reply) => {
    const project = await exportStudy(studio, study);
    return reply
      .type('application/zip')
      .header('content-disposition', 'attachment; filename="project.qdpx"')
      .send(packProject(project));
  });
  mount(app, refiAddresses.codebook, async ({ params: { study } }, reply) => {
    const redact = await noteRedaction(studio, study, 'zh-CN');
    const frame = await frameOf(studio, study);
    const codes = exportCodes(frame, await listCodes(studio, study), await studyGuids(studio, study), redact);
    return reply
      .type('application/xml')
      .header('content-disposition', 'attachment; filename="codebook.qdc"')
      .send(Buffer.from(writeCodebook(codes)));
  });
}
