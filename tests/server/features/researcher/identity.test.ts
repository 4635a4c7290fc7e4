import { expect, test } from 'vitest';
import { hashPassword } from '../../../../server/features/researcher/password.ts';
import { openSession, sessionCookie } from '../../../../server/platform/session.ts';
import { givenResearcher, openTestServer } from '../../../support/server.ts';

const password = 'three ducks on a long river';

async function openAccount() {
  const server = await openTestServer();
  const { app, services } = server;
  const password_hash = await hashPassword(password);
  const holder = await givenResearcher(services, null, { email: 'a@example.org', password_hash });
  const other = await givenResearcher(services, null, { email: 'b@example.org', password_hash });
  const administrator = await givenResearcher(services, null, { administrator: 1, password_hash });
  const token = await openSession(services.databases.studio, holder.id, services.now());
  const elsewhere = { cookie: `${sessionCookie(services.settings)}=${token}` };
  const isSignedIn = async (headers: object) =>
    (await app.inject({ url: '/api/account', headers: { ...headers } })).statusCode === 200;
  const change = (payload: object, headers = holder.headers) =>
    app.inject({ method: 'PUT', url: '/api/account/identity', headers, payload });
  return { ...server, holder, other, administrator, elsewhere, isSignedIn, change };
}

test('name and e-mail change for who knows the password; with another e-mail other sessions end', async () => {
  const { app, holder, elsewhere, isSignedIn, change } = await openAccount();
  expect((await change({ name: '甲', email: 'a@example.org', password })).json()).toMatchObject({
    researcher: { name: '甲' },
  });
  expect(await isSignedIn(elsewhere)).toBe(true);
  expect((await change({ name: '甲', email: 'New@example.org', password })).json()).toMatchObject({
    researcher: { email: 'new@example.org' },
  });
  expect([await isSignedIn(holder.headers), await isSignedIn(elsewhere)]).toEqual([true, false]);
  const payload = { email: 'new@example.org', password };
  expect((await app.inject({ method: 'POST', url: '/api/session', payload })).statusCode).toBe(200);
});

test('a wrong password changes nothing, and e-mails of others are found as slowly as a code', async () => {
  const { change } = await openAccount();
  expect((await change({ name: '甲', email: 'x@example.org', password: 'wrong' })).statusCode).toBe(422);
  const replies = [];
  for (let at = 0; at < 5; at++) replies.push(await change({ name: '甲', email: 'b@example.org', password }));
  expect(replies.map((reply) => reply.json<{ code: string }>().code)).toEqual([
    ...Array<string>(4).fill('email-in-use'),
    'sign-in-paused',
  ]);
});

test('administrators correct an account, whose sessions end with its e-mail, and nobody else does', async () => {
  const { app, other, holder, administrator, elsewhere, isSignedIn } = await openAccount();
  const url = `/api/people/${holder.id}/identity`;
  const payload = { name: '乙', email: 'c@example.org' };
  const correct = (headers: typeof other.headers) => app.inject({ method: 'PUT', url, headers, payload });
  expect((await correct(other.headers)).statusCode).toBe(403);
  expect((await correct(administrator.headers)).json()).toMatchObject({
    people: expect.arrayContaining([expect.objectContaining({ id: holder.id, ...payload })]) as unknown,
  });
  expect([await isSignedIn(holder.headers), await isSignedIn(elsewhere)]).toEqual([false, false]);
});
