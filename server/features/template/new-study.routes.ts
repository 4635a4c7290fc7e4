import { studyAddresses } from '../../contract/study.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { readTemplate } from '../../templates/read-template.ts';
import { createStudy, readStudy } from '../study/study.door.ts';
import { applyTemplate } from './apply-template.ts';

/** A study is made with what its template holds, or empty. */
export function newStudyRoutes(app: App, { databases: { studio }, now }: Services): void {
  mount(app, studyAddresses.create, async (request) => {
    const { id } = caller(request);
    const { template: name, ...given } = request.body;
    const template = name === undefined ? null : await readTemplate(name);
    return studio.transaction().execute(async (db) => {
      const made = await createStudy(db, given, id, now());
      if (template) await applyTemplate(db, made, template, now());
      return readStudy(db, made, id);
    });
  });
}
