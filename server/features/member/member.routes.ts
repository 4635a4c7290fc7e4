import { memberAddresses } from '../../contract/member.ts';
import { can } from '../../platform/access.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { changeRole, removeMember } from './change-member.ts';
import { listForOwner, listMembers } from './list-members.ts';

export function memberRoutes(app: App, { databases: { studio } }: Services): void {
  mount(app, memberAddresses.list, ({ params: { study }, role }) =>
    role !== null && can({ role }, 'member.manage')
      ? listForOwner(studio, study)
      : listMembers(studio, study),
  );

  mount(app, memberAddresses.change, ({ params: { study, researcher }, body }) =>
    studio.transaction().execute((db) => changeRole(db, study, researcher, body.role)),
  );

  mount(app, memberAddresses.remove, ({ params: { study, researcher } }) =>
    studio.transaction().execute((db) => removeMember(db, study, researcher)),
  );
}
