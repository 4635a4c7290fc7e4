import { instanceAddresses, personAddresses } from '../../../server/contract/instance.ts';
import { memberAddresses } from '../../../server/contract/member.ts';
import { invitationAddresses } from '../../../server/contract/invitation.ts';
import { type Role, roles } from '../../../server/contract/role.ts';
import { sessionAddresses } from '../../../server/contract/session.ts';
import { studyAddresses } from '../../../server/contract/study.ts';
import { can } from '../../../server/platform/access.ts';
import type { Attack } from '../attack.ts';
import { gate, isInStudy, nameOf, type Operation, operationsOf } from '../../support/gate.ts';
import { givenResearcher, givenStudy } from '../../support/server.ts';

export const lastOnes: Attack = {
  name: 'an installation or a study left to nobody',
  async run(ground, tally) {
    const { id, visitor } = await ground.signedIn('admin', { administrator: 1 });
    const self = { params: { researcher: id } };
    const people = async (name: string, attempt: Promise<{ status: number }>): Promise<void> =>
      tally.count(name, (await attempt).status < 400);
    const change = (body: object) => visitor.ask(personAddresses.change, { ...self, body });
    await people('the last administrator steps down', change({ administrator: false }));
    await people('the last administrator is disabled', change({ disabled: true }));
    await people('the last administrator is deleted', visitor.ask(personAddresses.remove, self));
    const owner = await ground.signedIn('owner');
    const study = await ground.study(owner.visitor);
    const params = { study, researcher: owner.id };
    await people('the last owner leaves', owner.visitor.ask(memberAddresses.remove, { params }));
    const role = { params, body: { role: 'viewer' } } as const;
    await people('the last owner steps down', owner.visitor.ask(memberAddresses.change, role));
    const ofOwner = { params: { researcher: owner.id } };
    await people('the last owner is deleted', visitor.ask(personAddresses.remove, ofOwner));
    const demand = { creators: 'everyone', secondFactor: 'required' } as const;
    await people(
      'a factor is demanded by who has none',
      visitor.ask(instanceAddresses.change, { body: demand }),
    );
  },
};

/** Whoever was removed comes back by what they prepared. */
export const removedOwner: Attack = {
  name: 'an owner who was removed',
  async run(ground, tally) {
    const first = await ground.signedIn('first');
    const study = await ground.study(first.visitor);
    const token = await ground.invite(first.visitor, study, 'second@example.org');
    const second = await ground.signedIn('second');
    await second.visitor.must(invitationAddresses.accept, { body: { token } });
    const params = { study, researcher: second.id };
    await first.visitor.must(memberAddresses.change, { params, body: { role: 'owner' } });
    const prepared = await ground.invite(second.visitor, study, 'later@example.org');
    await first.visitor.must(memberAddresses.remove, { params });
    const { status } = await second.visitor.ask(studyAddresses.show, { params: { study } });
    tally.count('still reads', status < 400);
    const back = await second.visitor.ask(invitationAddresses.accept, { body: { token: prepared } });
    tally.count('comes back by an invitation of their own', back.status < 400);
  },
};

/** Every address as everyone, by the rule and not by what happens to be served. */
export const everyRole: Attack = {
  name: 'every address in every role',
  async run(ground, tally) {
    const study = await givenStudy(ground.services);
    const other = await givenStudy(ground.services);
    const inside = await Promise.all(
      roles.map(async (role) => ({ role, ...(await givenResearcher(ground.services, { study, role })) })),
    );
    const outsider = await givenResearcher(
      ground.services,
      { study: other, role: 'owner' },
      { may_create: 0 },
    );
    const may = (operation: Operation, role: Role | null): boolean => {
      const { access } = operation;
      if (access === 'public' || access === 'own' || access === 'signedIn') return true;
      if (access === 'administrator') return false;
      return access === 'creator' ? role !== null : role !== null && can({ role }, access);
    };
    for (const operation of await operationsOf(ground)) {
      for (const { role, headers } of [...inside, { role: null, headers: outsider.headers }]) {
        const passed = (await gate(ground, operation, study, headers)) === 'passed';
        tally.count(`${role ?? 'outsider'} at ${nameOf(operation)}`, passed && !may(operation, role));
      }
      const passed = (await gate(ground, operation, study)) === 'passed';
      tally.count(`signed out at ${nameOf(operation)}`, passed && operation.access !== 'public');
    }
  },
};

/** Every address without the second factor that is demanded. */
export const withoutFactor: Attack = {
  name: 'every address without the second factor that is demanded',
  async run(ground, tally) {
    const study = await givenStudy(ground.services);
    const weak = await Promise.all(
      roles.map((role) => givenResearcher(ground.services, { study, role }, { administrator: 1 })),
    );
    const passes = (operation: Operation, headers: object) =>
      gate(ground, operation, study, { ...headers }).then((said) => said === 'passed');
    const operations = await operationsOf(ground);
    await ground.studio.updateTable('study').set({ second_factor: 1 }).execute();
    for (const operation of operations.filter(isInStudy))
      for (const { headers } of weak)
        tally.count(`of the study at ${nameOf(operation)}`, await passes(operation, headers));
    await ground.studio.updateTable('study').set({ second_factor: 0 }).execute();
    await ground.studio.updateTable('instance').set({ second_factor: 'required' }).execute();
    for (const operation of operations.filter(({ access }) => access !== 'public' && access !== 'own'))
      for (const { headers } of weak)
        tally.count(`of the installation at ${nameOf(operation)}`, await passes(operation, headers));
    const { visitor } = await ground.signedIn('new');
    const { body } = await visitor.ask(sessionAddresses.show);
    if (!body.factorNeeded) throw new Error('whoever lacks a factor must be told');
  },
};
