import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountAddresses, type FactorAdded } from '../../server/contract/account.ts';
import { generateSync } from 'otplib';
import type { StudyId } from '../../server/contract/ids.ts';
import { invitationAddresses } from '../../server/contract/invitation.ts';
import { sessionAddresses } from '../../server/contract/session.ts';
import { studyAddresses } from '../../server/contract/study.ts';
import { hash } from '@node-rs/argon2';
import { randomId } from '../../server/platform/random.ts';
import { migrate } from '../../server/platform/database/migrate.ts';
import { openDatabases } from '../../server/platform/database/open.ts';
import { readSettings } from '../../server/platform/settings.ts';
import { openOn } from '../support/server.ts';
import { Visitor } from './visitor.ts';

export const password = 'a long enough phrase';
const passwordHash = hash(password);

export type Ground = Awaited<ReturnType<typeof openGround>>;

/** A real installation on files of its own with a clock that can be moved, and people who have accounts on it. */
export async function openGround(env: NodeJS.ProcessEnv = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-accounts-'));
  const databases = openDatabases(readSettings({ FOURLINKS_DATA: folder, ...env }));
  await migrate(databases);
  await databases.close();
  const server = await openOn(folder, { FOURLINKS_URL: 'http://localhost:8080', ...env });
  const { studio } = server.services.databases;
  const pass = (seconds: number): void => {
    server.clock.now = new Date(server.clock.now.getTime() + seconds * 1000);
  };

  /** Someone with an account, not signed in. */
  async function person(name: string, columns: { administrator?: number } = {}) {
    const email = `${name}@example.org`;
    const row = { id: randomId<never>(), email, name, password_hash: await passwordHash };
    await studio
      .insertInto('researcher')
      .values({ ...row, may_create: 1, ...columns })
      .execute();
    return { ...row, visitor: new Visitor(server.app) };
  }

  /** Someone who is signed in on a device of theirs. */
  async function signedIn(name: string, columns: { administrator?: number } = {}) {
    const made = await person(name, columns);
    await made.visitor.must(sessionAddresses.open, { body: { email: made.email, password } });
    return made;
  }

  async function study(owner: Visitor): Promise<StudyId> {
    const { id } = await owner.must(studyAddresses.create, { body: { title: { en: 'A study' } } });
    return id;
  }

  async function invite(owner: Visitor, of: StudyId, email: string): Promise<string> {
    const body = { email, name: 'Someone', role: 'analyst' } as const;
    return (await owner.must(invitationAddresses.make, { params: { study: of }, body })).token;
  }

  const code = (secret: string, offSeconds = 0): string =>
    generateSync({ secret, epoch: Math.floor(server.clock.now.getTime() / 1000) + offSeconds });

  /** An authenticator app for someone who is signed in. */
  async function withTotp(visitor: Visitor): Promise<{ secret: string; recoveryCodes: string[] }> {
    const { secret } = await visitor.must(accountAddresses.makeTotp);
    const added: FactorAdded = await visitor.must(accountAddresses.confirmTotp, {
      body: { code: code(secret) },
    });
    pass(60);
    return { secret, recoveryCodes: added.recoveryCodes?.codes ?? [] };
  }

  const close = async (): Promise<void> => {
    await server.close();
    for (const each of [folder, `${folder}-keys`]) rmSync(each, { recursive: true, force: true });
  };
  return { ...server, studio, pass, person, signedIn, study, invite, code, withTotp, close };
}
