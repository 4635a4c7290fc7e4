import { memoAddresses } from '../../contract/memo.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { listVisibleMemos } from './list-visible.ts';
import { changeMemo, removeMemo, restoreMemo, writeMemo } from './write-memo.ts';

export function memoRoutes(app: App, { databases: { studio }, now }: Services): void {
  mount(app, memoAddresses.list, (request) =>
    listVisibleMemos(studio, request.params.study, { id: caller(request).id, role: request.role }),
  );
  mount(app, memoAddresses.write, (request) => {
    const { study } = request.params;
    return studio
      .transaction()
      .execute((db) => writeMemo(db, study, caller(request).id, request.body, now()));
  });
  mount(app, memoAddresses.change, (request) => {
    const { study, memo } = request.params;
    return studio
      .transaction()
      .execute((db) => changeMemo(db, study, caller(request).id, memo, request.body));
  });
  mount(app, memoAddresses.remove, async (request) => {
    const { study, memo } = request.params;
    await studio
      .transaction()
      .execute((db) => removeMemo(db, study, caller(request).id, memo, request.query.version));
  });
  mount(app, memoAddresses.restore, (request) => {
    const { study, memo } = request.params;
    return studio
      .transaction()
      .execute((db) => restoreMemo(db, study, caller(request).id, memo, request.body.version));
  });
}
