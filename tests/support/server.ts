import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import { onTestFinished } from 'vitest';
import type { ResearcherId, StudyId } from '../../server/contract/ids.ts';
import type { Role } from '../../server/contract/role.ts';
import type { Strength } from '../../server/contract/session.ts';
import { buildApp } from '../../server/app.ts';
import { openDatabases } from '../../server/platform/database/open.ts';
import { migrate } from '../../server/platform/database/migrate.ts';
import { randomId } from '../../server/platform/random.ts';
import { openServices, type Services } from '../../server/platform/services.ts';
import { openSession, sessionCookie } from '../../server/platform/session.ts';
import { readSettings } from '../../server/platform/settings.ts';
import { madeOnce } from './made-once.ts';

/** Puts databases without content, brought up to date, into a folder. */
export const copyMigrated = madeOnce(async (folder) => {
  const databases = openDatabases(readSettings({ FOURLINKS_DATA: folder }));
  await migrate(databases);
  await databases.close();
});

export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-'));
  onTestFinished(() =>
    [folder, `${folder}-keys`].forEach((each) =>
      rmSync(each, { recursive: true, force: true, maxRetries: 5 }),
    ),
  );
  return folder;
}

/** The real application on the files of a folder, with a clock that tests can move. */
export async function openOn(folder: string, env: NodeJS.ProcessEnv = {}) {
  const clock = { now: new Date('2026-03-02T08:00:00Z') };
  const settings = readSettings({ FOURLINKS_DATA: folder, FOURLINKS_LOG: 'silent', ...env });
  const services = openServices(settings, () => clock.now);
  if (settings.postgres) await migrate(services.databases);
  const app = await buildApp(services);
  const close = async (): Promise<void> => {
    await app.close();
    await services.databases.close();
  };
  return { app, services, clock, folder, close };
}

/** The real application without content, for one test: real SQLite files in a folder of its own. */
export async function openTestServer(env: NodeJS.ProcessEnv = {}) {
  const folder = aFolder();
  await copyMigrated(folder);
  const server = await openOn(folder, env);
  onTestFinished(server.close);
  return server;
}

/** A study as the database holds it, without an instrument. */
export async function givenStudy({ databases }: Services): Promise<StudyId> {
  const id = randomId<StudyId>();
  await databases.studio
    .insertInto('study')
    .values({
      id,
      title: JSON.stringify({ 'zh-CN': '测试研究', en: 'Test study' }),
      state: 'draft',
      created_at: '2026-03-01T00:00:00.000Z',
    })
    .execute();
  return id;
}

interface GivenColumns {
  readonly strength: Strength;
  readonly email: string;
  readonly administrator: number;
  readonly may_create: number;
  readonly password_hash: string;
}

/**
 * A researcher with a living session who may create studies; with `role` and `study` also a member. Returns the cookie header and the
 * id.
 */
export async function givenResearcher(
  { databases, settings, now }: Services,
  membership?: { study: StudyId; role: Role } | null,
  { strength = 'password', ...columns }: Partial<GivenColumns> = {},
): Promise<{ id: ResearcherId; headers: NonNullable<InjectOptions['headers']> }> {
  const id = randomId<ResearcherId>();
  await databases.studio
    .insertInto('researcher')
    .values({
      ...{ id, email: `${id}@example.org`, name: `研究者 ${id.slice(0, 4)}` },
      ...{ password_hash: 'none', may_create: 1, ...columns },
    })
    .execute();
  if (membership) {
    await databases.studio
      .insertInto('member')
      .values({ study_id: membership.study, researcher_id: id, role: membership.role })
      .execute();
  }
  const token = await openSession(databases.studio, id, now(), strength);
  return { id, headers: { cookie: `${sessionCookie(settings)}=${token}` } };
}
