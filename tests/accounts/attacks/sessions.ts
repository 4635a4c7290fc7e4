import { accountAddresses } from '../../../server/contract/account.ts';
import { personAddresses } from '../../../server/contract/instance.ts';
import { sessionAddresses } from '../../../server/contract/session.ts';
import { studyAddresses } from '../../../server/contract/study.ts';
import type { Attack } from '../attack.ts';
import { password } from '../ground.ts';
import { gate, nameOf, operationsOf } from '../../support/gate.ts';
import { Visitor } from '../visitor.ts';

const isIn = async (visitor: Visitor): Promise<boolean> =>
  (await visitor.ask(studyAddresses.list)).status === 200;

export const plantedSession: Attack = {
  name: 'a session planted in somebody’s browser',
  async run(ground, tally) {
    const attacker = (await ground.signedIn('attacker')).visitor;
    const victim = (await ground.person('victim')).visitor;
    for (const [name, cookie] of attacker.cookies) victim.cookies.set(name, cookie);
    await victim.must(sessionAddresses.open, { body: { email: 'victim@example.org', password } });
    const { body } = await attacker.ask(sessionAddresses.show);
    tally.count('it becomes the victim’s', body.researcher?.email === 'victim@example.org');

    const { email, visitor } = await ground.signedIn('careful');
    await ground.withTotp(visitor);
    const half = new Visitor(ground.app);
    await half.must(sessionAddresses.open, { body: { email, password } });
    const kept = half.stolen();
    for (const operation of await operationsOf(ground)) {
      if (operation.access === 'public') continue;
      const cookie = [...half.cookies].map(([name, { value }]) => `${name}=${value}`).join('; ');
      const said = await gate(ground, operation, 'x', { cookie });
      tally.count(`half a sign-in at ${nameOf(operation)}`, said !== '401 sign-in-needed');
    }
    ground.pass(10 * 60);
    const late = await kept.ask(sessionAddresses.enterCode, { body: { kind: 'totp', code: '000000' } });
    tally.count('half a sign-in is kept', late.code !== 'second-step-over');
  },
};

export const stolenSession: Attack = {
  name: 'a stolen session after its holder acted',
  async run(ground, tally) {
    const administrator = (await ground.signedIn('admin', { administrator: 1 })).visitor;
    const next = { current: password, next: 'quite another phrase' };
    const deeds: Record<string, (victim: Awaited<ReturnType<typeof ground.signedIn>>) => Promise<unknown>> = {
      'signed out': ({ visitor }) => visitor.must(sessionAddresses.close),
      'ended by an administrator': ({ id }) =>
        administrator.must(personAddresses.endSessions, { params: { researcher: id } }),
      'account disabled': ({ id }) =>
        administrator.must(personAddresses.change, { params: { researcher: id }, body: { disabled: true } }),
      'account deleted': ({ id }) =>
        administrator.must(personAddresses.remove, { params: { researcher: id } }),
    };
    for (const [name, deed] of Object.entries(deeds)) {
      const victim = await ground.signedIn(name.replaceAll(' ', '-'));
      const thief = victim.visitor.stolen();
      if (!(await isIn(thief))) throw new Error('a stolen session must be good at first');
      await deed(victim);
      tally.count(name, await isIn(thief));
    }
    const elsewhere: Record<string, (own: Visitor) => Promise<unknown>> = {
      'password changed elsewhere': (own) => own.must(accountAddresses.changePassword, { body: next }),
      'ended elsewhere': (own) => own.must(accountAddresses.endOtherSessions),
    };
    for (const [name, deed] of Object.entries(elsewhere)) {
      const victim = await ground.signedIn(name.replaceAll(' ', '-'));
      const thief = victim.visitor.stolen();
      const own = new Visitor(ground.app);
      await own.must(sessionAddresses.open, { body: { email: victim.email, password } });
      await deed(own);
      tally.count(name, await isIn(thief));
      tally.count(`${name}: the one at work ended too`, !(await isIn(own)));
    }
    const used = (await ground.signedIn('busy')).visitor;
    for (let day = 0; day < 8; day += 0.4) {
      if (day >= 7.2) tally.count('after seven days of use', await isIn(used));
      else await isIn(used);
      ground.pass(0.4 * 24 * 60 * 60);
    }
  },
};

/** What a session without a fresh confirmation must not do. */
export const unconfirmed: Attack = {
  name: 'a session left open for a while',
  async run(ground, tally) {
    const admin = await ground.signedIn('admin', { administrator: 1 });
    const { id } = await ground.signedIn('victim');
    const thief = admin.visitor;
    ground.pass(10 * 60);
    const ofVictim = { params: { researcher: id } };
    const tries: Record<string, () => Promise<{ status: number }>> = {
      'adds a passkey': () => thief.ask(accountAddresses.askNewPasskey),
      'adds an app': () => thief.ask(accountAddresses.makeTotp),
      'removes the app': () => thief.ask(accountAddresses.removeTotp),
      'takes recovery codes': () => thief.ask(accountAddresses.makeRecoveryCodes),
      'resets somebody': () => thief.ask(personAddresses.reset, ofVictim),
      'deletes somebody': () => thief.ask(personAddresses.remove, ofVictim),
      'makes an administrator': () =>
        thief.ask(personAddresses.change, { ...ofVictim, body: { administrator: true } }),
      'changes the password without it': () =>
        thief.ask(accountAddresses.changePassword, { body: { current: 'no', next: 'quite another phrase' } }),
      'confirms without the password': () =>
        thief.ask(sessionAddresses.confirm, { body: { password: 'no' } }),
    };
    for (const [name, attempt] of Object.entries(tries)) tally.count(name, (await attempt()).status < 400);
    await thief.must(sessionAddresses.confirm, { body: { password } });
    if ((await thief.ask(accountAddresses.makeTotp)).status !== 201)
      throw new Error('a confirmation must hold');
  },
};
