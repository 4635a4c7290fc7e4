import { expect, test } from 'vitest';
import type { AddedMember, Member } from '../../../../server/contract/member.ts';
import { givenResearcher, givenStudy, openTestServer } from '../../../support/server.ts';

const colleague = { email: 'Colleague@example.org', name: '同事', role: 'coder' } as const;

async function givenOwnedStudy() {
  const server = await openTestServer();
  const study = await givenStudy(server.services);
  const owner = await givenResearcher(server.services, { study, role: 'owner' });
  const call = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path = '', payload?: object) =>
    server.app.inject({
      method,
      url: `/api/studies/${study}/members${path}`,
      headers: owner.headers,
      ...(payload && { payload }),
    });
  const enrol = (token: string) =>
    server.app.inject({
      method: 'POST',
      url: '/api/enrolments',
      payload: { token, password: 'a long enough password' },
    });
  return { ...server, study, owner, call, enrol };
}

test('someone new gets a one-time address, sets a password and is in', async () => {
  const { app, study, call, enrol } = await givenOwnedStudy();
  const added = (await call('POST', '', colleague)).json<AddedMember>();
  expect(added.member).toMatchObject({ email: 'colleague@example.org', role: 'coder', waiting: true });
  const entered = await enrol(added.token!);
  expect(entered.json()).toMatchObject({ researcher: { name: '同事' } });
  const cookie = String(entered.headers['set-cookie']);
  expect((await app.inject({ url: `/api/studies/${study}`, headers: { cookie } })).json()).toMatchObject({
    role: 'coder',
  });
  expect((await enrol(added.token!)).json()).toMatchObject({ code: 'enrolment-unknown' });
});

test('an address ends after seven days, and when a new one is made', async () => {
  const { clock, call, enrol } = await givenOwnedStudy();
  const first = (await call('POST', '', colleague)).json<AddedMember>();
  const again = (await call('POST', `/${first.member.researcher}/enrolment`)).json<AddedMember>();
  expect((await enrol(first.token!)).statusCode).toBe(404);
  clock.now = new Date(clock.now.getTime() + 7 * 24 * 60 * 60 * 1000);
  expect((await enrol(again.token!)).statusCode).toBe(404);
});

test('someone with an account is added without an address', async () => {
  const { services, call } = await givenOwnedStudy();
  const { id } = await givenResearcher(services);
  await services.databases.studio
    .updateTable('researcher')
    .set({ password_hash: 'set', email: 'known@example.org' })
    .where('id', '=', id)
    .execute();
  const added = (await call('POST', '', { ...colleague, email: 'known@example.org' })).json<AddedMember>();
  expect(added).toMatchObject({ token: null, member: { researcher: id, waiting: false } });
});

test('no owner can make an address that opens a study of another owner', async () => {
  const { services, call } = await givenOwnedStudy();
  const invited = (await call('POST', '', colleague)).json<AddedMember>().member.researcher;
  const elsewhere = await givenStudy(services);
  await services.databases.studio
    .insertInto('member')
    .values({ study_id: elsewhere, researcher_id: invited, role: 'viewer' })
    .execute();
  expect((await call('POST', `/${invited}/enrolment`)).json()).toMatchObject({ code: 'enrolment-not-yours' });
  await call('DELETE', `/${invited}`);
  expect((await call('POST', '', colleague)).json()).toMatchObject({ token: null });
});

test('adding a member twice changes nothing', async () => {
  const { call } = await givenOwnedStudy();
  await call('POST', '', colleague);
  const again = await call('POST', '', { ...colleague, role: 'owner' });
  expect(again.json()).toMatchObject({ code: 'member-exists', status: 409 });
  const members = (await call('GET')).json<Member[]>();
  expect(members.map((member) => member.role).sort()).toEqual(['coder', 'owner']);
});

test('a role can be changed and a member removed, but the last owner stays', async () => {
  const { owner, call } = await givenOwnedStudy();
  const { researcher } = (await call('POST', '', colleague)).json<AddedMember>().member;
  expect((await call('PATCH', `/${researcher}`, { role: 'analyst' })).json()).toMatchObject({
    role: 'analyst',
  });
  expect((await call('PATCH', `/${owner.id}`, { role: 'viewer' })).json()).toMatchObject({
    code: 'owner-last',
  });
  expect((await call('DELETE', `/${owner.id}`)).json()).toMatchObject({ code: 'owner-last' });
  expect((await call('DELETE', `/${researcher}`)).statusCode).toBe(204);
  expect((await call('DELETE', `/${researcher}`)).json()).toMatchObject({ code: 'member-unknown' });
});

test('an owner who was invited and never came does not count as one', async () => {
  const { owner, call } = await givenOwnedStudy();
  await call('POST', '', { ...colleague, role: 'owner' });
  expect((await call('DELETE', `/${owner.id}`)).json()).toMatchObject({ code: 'owner-last' });
});
