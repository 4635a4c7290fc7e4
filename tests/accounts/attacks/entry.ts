import { invitationAddresses } from '../../../server/contract/invitation.ts';
import { memberAddresses } from '../../../server/contract/member.ts';
import { entryAddresses, sessionAddresses } from '../../../server/contract/session.ts';
import { studyAddresses } from '../../../server/contract/study.ts';
import type { Attack } from '../attack.ts';
import { password } from '../ground.ts';
import { Visitor } from '../visitor.ts';

/** Someone makes an account under the e-mail of another person before they come, and waits. */
export const preHijack: Attack = {
  name: 'an account made under somebody else’s e-mail',
  async run(ground, tally) {
    const attacker = (await ground.signedIn('attacker')).visitor;
    const own = await ground.study(attacker);
    const email = 'victim@example.org';
    const token = await ground.invite(attacker, own, email);
    const hijacked = new Visitor(ground.app);
    await hijacked.must(invitationAddresses.enrol, { body: { token, email, name: 'Victim', password } });

    const owner = (await ground.signedIn('owner')).visitor;
    const study = await ground.study(owner);
    const real = await ground.invite(owner, study, email);
    const { status } = await hijacked.ask(studyAddresses.show, { params: { study } });
    tally.count('the account reads a study it was invited to', status === 200);
    const list = await hijacked.must(studyAddresses.list);
    tally.count(
      'the study is in its list',
      list.some(({ id }) => id === study),
    );
    const members = await owner.must(memberAddresses.list, { params: { study } });
    tally.count(
      'it is a member',
      members.some((each) => each.email === email),
    );
    for (const guess of [token, '', real.slice(0, -1), real.toUpperCase()]) {
      const accepted = await hijacked.ask(invitationAddresses.accept, { body: { token: guess } });
      tally.count('it accepts without the token', accepted.status === 200);
    }
    const victim = (await ground.signedIn('victim-at-home')).visitor;
    await victim.must(invitationAddresses.accept, { body: { token: real } });
    const { status: later } = await hijacked.ask(studyAddresses.show, { params: { study } });
    tally.count('it gets in with the real person', later === 200);
  },
};

/** Addresses that were handed over once are tried a second time, late, elsewhere and after their end. */
export const replayedAddresses: Attack = {
  name: 'an address that was used, has expired or was withdrawn',
  async run(ground, tally) {
    const owner = (await ground.signedIn('owner')).visitor;
    const study = await ground.study(owner);
    let person = 0;
    const enrol = async (token: string): Promise<number> => {
      const email = `guest${(person += 1)}@example.org`;
      const body = { token, email, name: 'Guest', password };
      return (await new Visitor(ground.app).ask(invitationAddresses.enrol, { body })).status;
    };
    const used = await ground.invite(owner, study, 'one@example.org');
    if ((await enrol(used)) !== 200) throw new Error('a fresh address must open');
    tally.count('used twice', (await enrol(used)) === 200);
    const raced = await ground.invite(owner, study, 'two@example.org');
    const won = (await Promise.all([enrol(raced), enrol(raced), enrol(raced)])).filter((s) => s === 200);
    tally.count('used by three at once', won.length > 1);

    await ground.invite(owner, study, 'three@example.org');
    const [open] = await owner.must(invitationAddresses.list, { params: { study } });
    const params = { study, invitation: open!.id };
    const first = (await owner.must(invitationAddresses.renew, { params })).token;
    const second = (await owner.must(invitationAddresses.renew, { params })).token;
    tally.count('renewed meanwhile', (await enrol(first)) === 200);
    const reset = { token: second, password: 'another phrase entirely' };
    const asReset = await new Visitor(ground.app).ask(entryAddresses.reset, { body: reset });
    tally.count('as an address for a new password', asReset.status === 200);
    await owner.must(invitationAddresses.withdraw, { params });
    tally.count('withdrawn', (await enrol(second)) === 200);

    const late = await ground.invite(owner, study, 'four@example.org');
    ground.pass(7 * 24 * 60 * 60);
    tally.count('after seven days', (await enrol(late)) === 200);
  },
};

/** What replies tell of who has an account. */
export const enumeration: Attack = {
  name: 'asking who has an account',
  async run(ground, tally) {
    const owner = (await ground.signedIn('owner')).visitor;
    const study = await ground.study(owner);
    await ground.person('known');
    const shape = async (email: string): Promise<string> => {
      const body = { email, name: 'Someone', role: 'viewer' } as const;
      const { status, text } = await owner.ask(invitationAddresses.make, { params: { study }, body });
      return `${status} ${text.replaceAll(email, '').replaceAll(/[\w-]{43}|[\w-]{22}/g, '')}`;
    };
    const [known, unknown] = [await shape('known@example.org'), await shape('nobody@example.org')];
    tally.count('by inviting', known !== unknown);
    const signIn = async (email: string, from: string): Promise<string[]> => {
      const visitor = new Visitor(ground.app);
      visitor.address = from;
      const said: string[] = [];
      for (let n = 0; n < 8; n += 1) {
        const { status, text } = await visitor.ask(sessionAddresses.open, {
          body: { email, password: 'no' },
        });
        said.push(`${status} ${text} ${[...visitor.cookies.keys()].join()}`);
      }
      return said;
    };
    const here = await signIn('known@example.org', '198.51.100.21');
    const there = await signIn('nobody@example.org', '198.51.100.22');
    for (const [n, said] of here.entries()) tally.count('by signing in', said !== there[n]);
    await ground.studio
      .updateTable('researcher')
      .set({ disabled: 1 })
      .where('email', '=', 'known@example.org')
      .execute();
    ground.pass(25 * 60 * 60);
    const disabled = await signIn('known@example.org', '198.51.100.23');
    for (const [n, said] of disabled.entries())
      tally.count('by signing in where it is disabled', said !== there[n]);
    const fresh = (await ground.signedIn('second-owner')).visitor;
    const token = await ground.invite(fresh, await ground.study(fresh), 'guest@example.org');
    let told = 0;
    for (let n = 0; n < 30; n += 1) {
      const body = { token, email: 'owner@example.org', name: 'Guest', password };
      const { code } = await new Visitor(ground.app).ask(invitationAddresses.enrol, { body });
      if (code === 'email-taken') told += 1;
      ground.pass(1);
    }
    tally.count('by trying many e-mails with one invitation', told > 12);
  },
};
