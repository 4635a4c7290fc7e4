import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../server/platform/database/migrate.ts';
import { sha256 } from '../../../server/platform/random.ts';
import { earlierStudy } from '../../support/earlier-study.ts';
import { openOn } from '../../support/server.ts';
import Sqlite from 'better-sqlite3';
import { join } from 'node:path';

/** The earlier demonstration with one more person who was invited to its study and never came. */
function givenWaiting() {
  const earlier = earlierStudy();
  const [study] = earlier.rows('studio', 'study');
  const handle = new Sqlite(join(earlier.folder, 'studio.sqlite'));
  handle
    .prepare('insert into researcher (id, email, name, password_hash) values (?, ?, ?, null)')
    .run('waiting', 'late@example.org', 'Late');
  handle
    .prepare('insert into member (study_id, researcher_id, role) values (?, ?, ?)')
    .run(study!.id, 'waiting', 'coder');
  handle
    .prepare('insert into enrolment (token_hash, researcher_id, expires_at) values (?, ?, ?)')
    .run(sha256('handed over'), 'waiting', '2099-01-01T00:00:00.000Z');
  handle.close();
  return { ...earlier, study: study!.id };
}

test('who was invited before is invited still, by the address that was handed over, and owners administer', async () => {
  const { folder, study, rows } = givenWaiting();
  const before = rows('studio', 'member');
  const owners = before.filter(({ role }) => role === 'owner').map(({ researcher_id }) => researcher_id);
  const server = await openOn(folder);
  onTestFinished(server.close);
  await migrate(server.services.databases);
  const { studio } = server.services.databases;
  expect(await studio.selectFrom('member').selectAll().execute()).toHaveLength(before.length - 1);
  const administrators = await studio
    .selectFrom('researcher')
    .select(['id', 'may_create'])
    .where('administrator', '=', 1)
    .execute();
  expect(administrators).toEqual(owners.map((id) => ({ id, may_create: 1 })));
  const payload = {
    token: 'handed over',
    email: 'late@example.org',
    name: 'Late',
    password: 'a long enough phrase',
  };
  const entered = await server.app.inject({ method: 'POST', url: '/api/enrolments', payload });
  expect(entered.json()).toMatchObject({ study, session: { researcher: { email: 'late@example.org' } } });
});
