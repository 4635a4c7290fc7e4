import { erasureAddresses } from '../../contract/erasure.ts';
import { wipeDeleted } from '../../platform/database/wipe.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { noteRedaction } from '../redaction/redaction.door.ts';
import { eraseInterview } from './erase-interview.ts';
import { hideNames } from './hide-names.ts';
import { listErasures, readErasure } from './read-erasures.ts';

export function erasureRoutes(app: App, { databases, now }: Services): void {
  const { studio } = databases;

  mount(app, erasureAddresses.erase, async (request) => {
    const { study, interview } = request.params;
    const { id } = caller(request);
    const erasure = await studio
      .transaction()
      .execute((db) => eraseInterview(db, study, interview, id, now()));
    await wipeDeleted(databases);
    return erasure;
  });

  mount(app, erasureAddresses.list, ({ params }) => listErasures(studio, params.study));

  mount(app, erasureAddresses.file, async ({ params: { study, erasure }, headers }, reply) => {
    const redact = await noteRedaction(studio, study, preferredLocale(headers['accept-language']));
    const read = await readErasure(studio, study, erasure);
    const leaving = { ...read, certificate: hideNames(read.certificate, redact) };
    return reply
      .type('application/json')
      .header('content-disposition', 'attachment; filename="certificate.json"')
      .send(JSON.stringify(leaving, null, 2));
  });
}
