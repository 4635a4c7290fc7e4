import { accountAddresses } from '../../../server/contract/account.ts';
import { sessionAddresses } from '../../../server/contract/session.ts';
import type { Attack } from '../attack.ts';
import { type Ground, password } from '../ground.ts';
import { SoftKey } from '../soft-key.ts';
import { Visitor } from '../visitor.ts';

/** Someone who knows the password and stands before the second step. */
async function halfway(ground: Ground, email: string): Promise<Visitor> {
  const visitor = new Visitor(ground.app);
  await visitor.must(sessionAddresses.open, { body: { email, password } });
  return visitor;
}

async function enters(ground: Ground, email: string, kind: 'totp' | 'recoveryCode', code: string) {
  const visitor = await halfway(ground, email);
  const { status, code: problem } = await visitor.ask(sessionAddresses.enterCode, { body: { kind, code } });
  return { in: status === 200, problem };
}

export const codes: Attack = {
  name: 'codes of an authenticator app and recovery codes',
  async run(ground, tally) {
    const { email, visitor } = await ground.signedIn('victim');
    const { secret, recoveryCodes } = await ground.withTotp(visitor);
    const shown = ground.code(secret);
    if (!(await enters(ground, email, 'totp', shown)).in) throw new Error('a right code must open');
    tally.count('a code used again', (await enters(ground, email, 'totp', shown)).in);
    tally.count('the code before it', (await enters(ground, email, 'totp', ground.code(secret, -30))).in);
    ground.pass(60);
    const racing = await Promise.all([1, 2, 3].map(() => halfway(ground, email)));
    const body = { kind: 'totp', code: ground.code(secret) } as const;
    const raced = await Promise.all(racing.map((each) => each.ask(sessionAddresses.enterCode, { body })));
    tally.count('one code by three at once', raced.filter(({ status }) => status === 200).length > 1);

    ground.pass(24 * 60 * 60);
    for (const hours of [-24, 24]) {
      const said = await enters(ground, email, 'totp', ground.code(secret, hours * 3600));
      tally.count(`a code of ${hours} h away`, said.in);
      const isTold = said.problem === 'clocks-differ';
      // Told of a code that will be right, a guesser would only have to wait.
      tally.count(
        `${hours} h away: the clock is told when the code was right, never when it will be`,
        isTold !== hours < 0,
      );
    }
    ground.pass(24 * 60 * 60);
    const right = (): string => ground.code(secret);
    let entered = false;
    for (let n = 0; n < 60 && !entered; n += 1) {
      const guessed = n === 59 ? right() : String(Number(right()) ^ 1).padStart(6, '0');
      entered = (await enters(ground, email, 'totp', guessed)).in;
      ground.pass(1);
    }
    tally.count('sixty codes one after the other', entered);

    ground.pass(24 * 60 * 60);
    const [first = '', second = ''] = recoveryCodes;
    if (!(await enters(ground, email, 'recoveryCode', first.toUpperCase())).in)
      throw new Error('a recovery code must open');
    tally.count('a recovery code used again', (await enters(ground, email, 'recoveryCode', first)).in);
    const other = await ground.signedIn('other');
    await ground.withTotp(other.visitor);
    tally.count(
      'a recovery code of somebody else',
      (await enters(ground, other.email, 'recoveryCode', second)).in,
    );
    tally.count(
      'a code of somebody else',
      (await enters(ground, other.email, 'totp', ground.code(secret))).in,
    );
    await visitor.must(sessionAddresses.open, { body: { email, password } });
    ground.pass(24 * 60 * 60);
    const own = await halfway(ground, email);
    await own.must(sessionAddresses.enterCode, { body: { kind: 'recoveryCode', code: second } });
    await own.must(accountAddresses.makeRecoveryCodes);
    const third = recoveryCodes[2] ?? '';
    tally.count(
      'a recovery code after new ones were made',
      (await enters(ground, email, 'recoveryCode', third)).in,
    );
  },
};

export const passkeys: Attack = {
  name: 'passkeys',
  async run(ground, tally) {
    const { visitor } = await ground.signedIn('victim');
    const key = new SoftKey();
    const asked = await visitor.must(accountAddresses.askNewPasskey);
    const stranger = (await ground.signedIn('stranger')).visitor;
    const body = { name: 'Key', made: key.make(asked) };
    tally.count(
      'made for somebody else',
      (await stranger.ask(accountAddresses.addPasskey, { body })).status < 400,
    );
    for (const lie of [{ origin: 'https://evil.example' }, { host: 'evil.example' }, { verified: false }]) {
      const made = key.make(await visitor.must(accountAddresses.askNewPasskey), lie);
      const { status } = await visitor.ask(accountAddresses.addPasskey, { body: { name: 'Key', made } });
      tally.count(`made with ${JSON.stringify(lie)}`, status < 400);
    }
    const made = key.make(await visitor.must(accountAddresses.askNewPasskey));
    await visitor.must(accountAddresses.addPasskey, { body: { name: 'Key', made } });
    const again = await visitor.ask(accountAddresses.addPasskey, { body: { name: 'Key', made } });
    tally.count('made twice of one request', again.status < 400);

    const thief = () => new Visitor(ground.app);
    const request = () => thief().must(sessionAddresses.askPasskey);
    const enter = async (signed: ReturnType<SoftKey['sign']>): Promise<boolean> =>
      (await thief().ask(sessionAddresses.enterPasskey, { body: signed })).status === 200;
    const signed = key.sign(await request());
    if (!(await enter(signed))) throw new Error('a passkey must open');
    tally.count('a signature used again', await enter(signed));
    tally.count('another site', await enter(key.sign(await request(), { origin: 'https://evil.example' })));
    tally.count('another host', await enter(key.sign(await request(), { host: 'evil.example' })));
    tally.count('without knowing who is there', await enter(key.sign(await request(), { verified: false })));
    tally.count('a copy whose counter is behind', await enter(key.sign(await request(), { counter: 1 })));
    const invented = { challenge: 'aW52ZW50ZWQtY2hhbGxlbmdl', rpId: 'localhost' };
    tally.count('a challenge of one’s own', await enter(key.sign(invented, { counter: 50 })));
    const late = await request();
    ground.pass(5 * 60);
    tally.count('after five minutes', await enter(key.sign(late, { counter: 60 })));
    const forger = new SoftKey();
    const forged = { ...forger.sign(await request()), id: signed.id, rawId: signed.rawId };
    tally.count('signed by another key', await enter(forged));
    const { passkeys: own } = await visitor.must(accountAddresses.show);
    await visitor.must(sessionAddresses.confirm, { body: { password } });
    await visitor.must(accountAddresses.removePasskey, { params: { passkey: own[0]!.id } });
    tally.count('after it was removed', await enter(key.sign(await request(), { counter: 70 })));
  },
};
