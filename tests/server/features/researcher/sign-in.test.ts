import { expect, test } from 'vitest';
import { openTestServer } from '../../../support/server.ts';

const owner = { email: 'Owner@example.org', name: '负责人', password: 'correct horse battery' };

async function givenOwner() {
  const server = await openTestServer();
  const payload = { ...owner, code: server.services.ownerCode };
  const reply = await server.app.inject({ method: 'POST', url: '/api/owner', payload });
  return { ...server, reply, cookie: String(reply.headers['set-cookie']) };
}

type Server = Awaited<ReturnType<typeof openTestServer>>;
const signIn = ({ app }: Pick<Server, 'app'>, email: string, password: string) =>
  app.inject({ method: 'POST', url: '/api/session', payload: { email, password } });

test('an empty installation waits for its owner, who is made with the code of the terminal and is signed in', async () => {
  const { app, reply, cookie } = await givenOwner();
  expect(reply.json()).toMatchObject({
    researcher: { email: 'owner@example.org', name: '负责人' },
    ownerNeeded: false,
  });
  const session = await app.inject({ url: '/api/session', headers: { cookie } });
  expect(session.json()).toMatchObject({ researcher: { name: '负责人' } });
});

test('a wrong code makes nobody the owner', async () => {
  const { app } = await openTestServer();
  const reply = await app.inject({
    method: 'POST',
    url: '/api/owner',
    payload: { ...owner, code: 'wrong' },
  });
  expect(reply.statusCode).toBe(422);
  expect(reply.json()).toMatchObject({ code: 'owner-code-wrong' });
  expect((await app.inject({ url: '/api/session' })).json()).toMatchObject({
    researcher: null,
    ownerNeeded: true,
  });
});

test('there is one first owner: the code is worth nothing afterwards, and of two at once one wins', async () => {
  const { app, services } = await openTestServer();
  const send = (email: string) =>
    app.inject({ method: 'POST', url: '/api/owner', payload: { ...owner, email, code: services.ownerCode } });
  const replies = await Promise.all([send('a@example.org'), send('b@example.org')]);
  expect(replies.map((reply) => reply.statusCode).sort()).toEqual([200, 409]);
  expect((await send('c@example.org')).json()).toMatchObject({ code: 'owner-exists' });
});

test('the cookie is out of the reach of scripts and of other sites', async () => {
  const { reply } = await givenOwner();
  const [session, device] = reply.headers['set-cookie'] as string[];
  expect(session).toMatch(/^fourlinks=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(device).toMatch(
    /^fourlinks-device=[\w-]{43}; Max-Age=\d+; Path=\/api\/session; HttpOnly; SameSite=Strict$/,
  );
});

test('where people come over https by way of a proxy, the cookies are bound to it', async () => {
  const { app, services } = await openTestServer({ FOURLINKS_URL: 'https://studio.example.org' });
  const payload = { ...owner, code: services.ownerCode };
  const reply = await app.inject({ method: 'POST', url: '/api/owner', payload });
  const [session, device] = reply.headers['set-cookie'] as string[];
  expect(session).toMatch(/^__Host-fourlinks=.*; Path=\/;.*; Secure/);
  expect(device).toMatch(/^__Secure-fourlinks-device=.*; Secure/);
});

test('the database keeps neither password nor token', async () => {
  const { services, cookie } = await givenOwner();
  const { studio } = services.databases;
  const [researcher] = await studio.selectFrom('researcher').selectAll().execute();
  const [session] = await studio.selectFrom('session').selectAll().execute();
  expect(researcher?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(cookie).not.toContain(session?.token_hash);
});

test('a wrong password and an unknown e-mail get the same reply', async () => {
  const server = await givenOwner();
  const wrong = await signIn(server, owner.email, 'wrong');
  const unknown = await signIn(server, 'nobody@example.org', 'wrong');
  expect(wrong.statusCode).toBe(422);
  expect(unknown.json()).toEqual(wrong.json());
});

test('the e-mail may be written in any case', async () => {
  const server = await givenOwner();
  expect((await signIn(server, 'OWNER@EXAMPLE.ORG', owner.password)).statusCode).toBe(200);
});

test('guessing is slowed down more and more, by e-mail, and a right password resets it', async () => {
  const server = await givenOwner();
  const { clock } = server;
  const wait = (seconds: number) => (clock.now = new Date(clock.now.getTime() + seconds * 1000));
  for (let tries = 0; tries < 4; tries += 1) await signIn(server, owner.email, 'wrong');
  const paused = await signIn(server, owner.email, owner.password);
  expect(paused.statusCode).toBe(429);
  expect(paused.json()).toMatchObject({ code: 'sign-in-paused', details: { seconds: 1 } });
  expect((await signIn(server, 'other@example.org', 'wrong')).statusCode).toBe(422);
  wait(1);
  expect((await signIn(server, owner.email, 'wrong')).statusCode).toBe(422);
  expect((await signIn(server, owner.email, 'wrong')).json()).toMatchObject({ details: { seconds: 2 } });
  wait(2);
  expect((await signIn(server, owner.email, owner.password)).statusCode).toBe(200);
  expect((await signIn(server, owner.email, 'wrong')).statusCode).toBe(422);
});

test('signing out ends the session at the server', async () => {
  const { app, cookie } = await givenOwner();
  const out = await app.inject({ method: 'DELETE', url: '/api/session', headers: { cookie } });
  expect(out.statusCode).toBe(204);
  const after = await app.inject({ url: '/api/studies', headers: { cookie } });
  expect(after.json()).toMatchObject({ code: 'sign-in-needed' });
});

test('a new password ends the other sessions and needs the current one', async () => {
  const server = await givenOwner();
  const { app, cookie } = server;
  const other = String((await signIn(server, owner.email, owner.password)).headers['set-cookie']);
  const change = (current: string) =>
    app.inject({
      method: 'PUT',
      url: '/api/account/password',
      headers: { cookie },
      payload: { current, next: 'a much newer password' },
    });
  expect((await change('wrong')).json()).toMatchObject({ code: 'password-wrong' });
  expect((await change(owner.password)).statusCode).toBe(204);
  expect((await app.inject({ url: '/api/studies', headers: { cookie: other } })).statusCode).toBe(401);
  expect((await app.inject({ url: '/api/studies', headers: { cookie } })).statusCode).toBe(200);
  expect((await signIn(server, owner.email, owner.password)).statusCode).toBe(422);
});

test('a short password is refused before anything happens', async () => {
  const { app, services } = await openTestServer();
  const reply = await app.inject({
    method: 'POST',
    url: '/api/owner',
    payload: { ...owner, code: services.ownerCode, password: 'short' },
  });
  expect(reply.json()).toMatchObject({ code: 'request-invalid', details: { field: 'password' } });
});
