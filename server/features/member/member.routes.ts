import { memberAddresses } from '../../contract/member.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { addMember, inviteAgain } from './add-member.ts';
import { changeRole, removeMember } from './change-member.ts';
import { listMembers } from './list-members.ts';

export function memberRoutes(app: App, { databases: { studio }, now }: Services): void {
  mount(app, memberAddresses.list, ({ params }) => listMembers(studio, params.study));

  mount(app, memberAddresses.add, (request) => {
    const { id } = caller(request);
    return studio.transaction().execute((db) => addMember(db, request.params.study, request.body, id, now()));
  });

  mount(app, memberAddresses.inviteAgain, (request) => {
    const { study, researcher } = request.params;
    const { id } = caller(request);
    return studio.transaction().execute((db) => inviteAgain(db, study, researcher, id, now()));
  });

  mount(app, memberAddresses.change, ({ params: { study, researcher }, body }) =>
    studio.transaction().execute((db) => changeRole(db, study, researcher, body.role)),
  );

  mount(app, memberAddresses.remove, ({ params: { study, researcher } }) =>
    studio.transaction().execute((db) => removeMember(db, study, researcher)),
  );
}
