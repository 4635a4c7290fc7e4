import { invitationAddresses } from '../../../server/contract/invitation.ts';
import { sessionAddresses } from '../../../server/contract/session.ts';
import type { Attack } from '../attack.ts';
import { type Ground, password } from '../ground.ts';
import { Visitor } from '../visitor.ts';

interface Guess {
  readonly email: string;
  readonly password: string;
  readonly address: string;
}

/** One guess a second; whoever signs in has won. */
async function guess(ground: Ground, guesses: readonly Guess[]): Promise<boolean> {
  for (const { email, password: guessed, address } of guesses) {
    const visitor = new Visitor(ground.app);
    visitor.address = address;
    const body = { email, password: guessed };
    const { status } = await visitor.ask(sessionAddresses.open, { body });
    if (status === 200) return true;
    ground.pass(1);
  }
  return false;
}

const wrong = (n: number): string => `a wrong phrase ${n}`;
/** The right password stands after as many wrong ones. */
const before = 100;

export const guessOne: Attack = {
  name: 'guessing the password of one account',
  async run(ground, tally) {
    const real = await ground.signedIn('victim');
    const guesses = Array.from({ length: before + 1 }, (_, n) => ({
      email: real.email,
      password: n < before ? wrong(n) : password,
      address: '203.0.113.5',
    }));
    tally.count('from one network address', await guess(ground, guesses));
    const spread = guesses.map((each, n) => ({ ...each, address: `203.0.113.${n + 10}` }));
    tally.count('from many network addresses', await guess(ground, spread));
    const own = await real.visitor.ask(sessionAddresses.open, { body: { email: real.email, password } });
    tally.count('the real person is locked out on their own device', own.status !== 200);
    // A device cookie of another account opens no way around the brake.
    const other = (await ground.signedIn('accomplice')).visitor;
    let entered = 0;
    for (const { password: guessed } of guesses) {
      const { status } = await other.ask(sessionAddresses.open, {
        body: { email: real.email, password: guessed },
      });
      if (status === 200) entered += 1;
      ground.pass(1);
    }
    tally.count('on a device that is known for another account', entered > 0);
  },
};

export const guessMany: Attack = {
  name: 'one password tried on many accounts',
  async run(ground, tally) {
    for (let n = 0; n <= before; n += 1) if (n === before) await ground.person(`person${n}`);
    const guesses = Array.from({ length: before + 1 }, (_, n) => ({
      email: `person${n}@example.org`,
      password,
      address: '203.0.113.5',
    }));
    tally.count('from one network address', await guess(ground, guesses));
    const colleague = await ground.signedIn('colleague');
    colleague.visitor.address = '203.0.113.5';
    const body = { email: colleague.email, password };
    const { status } = await colleague.visitor.ask(sessionAddresses.open, { body });
    tally.count('a colleague at the same address is locked out', status !== 200);
  },
};

export const clockBack: Attack = {
  name: 'the clock of the server is set back a day',
  async run(ground, tally) {
    const { email } = await ground.person('victim');
    const visitor = new Visitor(ground.app);
    const open = (guessed: string) =>
      visitor.ask(sessionAddresses.open, { body: { email, password: guessed } });
    for (let n = 0; n < 6; n += 1) await open(wrong(n));
    ground.pass(-24 * 60 * 60);
    const { body } = await open(password);
    const { details } = body as { details?: { seconds?: number } };
    tally.count('a pause became longer', (details?.seconds ?? 0) > 2);
    ground.pass(2);
    tally.count('it does not end', (await open(password)).status !== 200);
  },
};

/** A campus signs in behind one address: nobody who is right waits for the others. */
export const manyRight: Attack = {
  name: 'a brake that stops those who are right',
  async run(ground, tally) {
    const { email } = await ground.person('colleague');
    for (let n = 0; n < 40; n += 1) {
      const { status } = await new Visitor(ground.app).ask(sessionAddresses.open, {
        body: { email, password },
      });
      tally.count(`sign-in ${n}`, status !== 200);
    }
  },
};

const weak = [
  'password1234',
  'Password12345!',
  'qwertyuiop123',
  '1qaz2wsx3edc4rfv',
  'aaaaaaaaaaaaaaaa',
  'abcabcabcabcabc',
  '123456789012345',
  '20260101120000',
  'iloveyou1234',
  'P@ssw0rd2024!!',
  'woaini1314520',
  'fourlinks2026',
  'zhangsan1990',
  'zhangsan@school',
  '张三张三张三张三1234',
  'adminadmin12',
  'letmeinletmein',
  'burnoutstudy12',
];

export const weakPasswords: Attack = {
  name: 'a password that is guessed soon',
  async run(ground, tally) {
    const owner = (await ground.signedIn('owner')).visitor;
    const token = await ground.invite(owner, await ground.study(owner), 'zhangsan@example.org');
    for (const each of weak) {
      const body = { token, email: 'zhangsan@example.org', name: '张三', password: each };
      const { status } = await new Visitor(ground.app).ask(invitationAddresses.enrol, { body });
      tally.count(each, status === 200);
    }
  },
};
