import { retentionAddresses } from '../../contract/retention.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import { wipeDeleted } from '../../platform/database/wipe.ts';
import { Problem } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { stateOf, studyTitle } from '../study/study.door.ts';
import { decideRetention, readRetention, setArchived } from './decide-retention.ts';
import { deleteWholeStudy } from './delete-study.ts';
import { duplicateStudy } from './duplicate-study.ts';

export function retentionRoutes(app: App, { databases, now }: Services): void {
  const { studio } = databases;

  mount(app, retentionAddresses.show, ({ params }) => readRetention(studio, params.study, now()));

  mount(app, retentionAddresses.decide, (request) => {
    const { id } = caller(request);
    return studio
      .transaction()
      .execute((db) => decideRetention(db, request.params.study, request.body, id, now()));
  });

  mount(app, retentionAddresses.archive, ({ params: { study } }) =>
    studio.transaction().execute((db) => setArchived(db, study, true, now())),
  );
  mount(app, retentionAddresses.reopen, ({ params: { study } }) =>
    studio.transaction().execute((db) => setArchived(db, study, false, now())),
  );

  mount(app, retentionAddresses.duplicate, (request) => {
    const { id } = caller(request);
    const { title } = request.body;
    return studio.transaction().execute((db) => duplicateStudy(db, request.params.study, title, id, now()));
  });

  mount(app, retentionAddresses.delete, async (request) => {
    const { study } = request.params;
    const { title } = await studyTitle(studio, study);
    if (!Object.values(title).includes(request.body.title.trim())) throw new Problem('deletion-title');
    if ((await stateOf(studio, study)) === 'collecting') throw new Problem('study-collecting');
    await deleteWholeStudy(databases, study, {
      researcher: caller(request).id,
      at: now(),
      because: 'asked',
    });
    await wipeDeleted(databases);
  });
}
