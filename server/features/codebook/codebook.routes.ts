import { Type } from 'typebox';
import { Codebook, CodebookTemplate } from '../../contract/codebook.ts';
import { StudyId } from '../../contract/ids.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import { applyTemplate } from './apply-template.ts';
import { readCodebook } from './read-codebook.ts';

const tags = ['codebook'];
const params = Type.Object({ study: StudyId });
const response = { 200: Codebook };

export function codebookRoutes(app: App, { databases: { studio } }: Services): void {
  app.get(
    '/api/studies/:study/codebook',
    { config: { access: 'codebook.read' }, schema: { tags, params, response } },
    ({ params: { study } }) => readCodebook(studio, study),
  );
  app.post(
    '/api/studies/:study/codebook/template',
    { config: { access: 'codebook.edit' }, schema: { tags, params, body: CodebookTemplate, response } },
    ({ params: { study }, body: { template } }) =>
      studio.transaction().execute((db) => applyTemplate(db, study, template)),
  );
}
