import { expect, test } from 'vitest';
import type { Enrolled, Invitation, MadeInvitation } from '../../../../server/contract/invitation.ts';
import type { Member } from '../../../../server/contract/member.ts';
import { givenResearcher, givenStudy, openTestServer } from '../../../support/server.ts';

const colleague = { email: 'Colleague@example.org', name: '同事', role: 'coder' } as const;

async function givenOwnedStudy() {
  const server = await openTestServer();
  const study = await givenStudy(server.services);
  const own = { email: 'owner@example.org' };
  const owner = await givenResearcher(server.services, { study, role: 'owner' }, own);
  const { app } = server;
  const call = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, payload?: object) =>
    app.inject({
      method,
      url: `/api/studies/${study}/${path}`,
      headers: owner.headers,
      ...(payload && { payload }),
    });
  const invite = async (person: object = colleague) =>
    (await call('POST', 'invitations', person)).json<MadeInvitation>();
  const enrol = (token: string, more: object = {}) =>
    app.inject({
      method: 'POST',
      url: '/api/enrolments',
      payload: { token, email: colleague.email, name: '同事', password: 'a long enough phrase', ...more },
    });
  const accept = (token: string, headers: object) =>
    app.inject({
      method: 'POST',
      url: '/api/invitations/acceptances',
      headers: { ...headers },
      payload: { token },
    });
  const members = async () => (await call('GET', 'members')).json<Member[]>();
  const invitations = async () => (await call('GET', 'invitations')).json<Invitation[]>();
  return { ...server, study, owner, call, invite, enrol, accept, members, invitations };
}

test('someone new makes an account with the address that was handed over, and is in', async () => {
  const { app, study, invite, enrol, members, invitations } = await givenOwnedStudy();
  const made = await invite();
  expect(made.invitation).toMatchObject({ email: 'colleague@example.org', role: 'coder', expired: false });
  expect(await members()).toHaveLength(1);
  expect(await invitations()).toEqual([made.invitation]);
  const shown = await app.inject({
    method: 'POST',
    url: '/api/invitations/shown',
    payload: { token: made.token },
  });
  expect(shown.json()).toMatchObject({ name: '同事', study: { role: 'coder', title: { en: 'Test study' } } });

  const entered = await enrol(made.token);
  expect(entered.json<Enrolled>()).toMatchObject({ study, session: { researcher: { name: '同事' } } });
  const cookie = String(entered.headers['set-cookie']);
  const seen = await app.inject({ url: `/api/studies/${study}`, headers: { cookie } });
  expect(seen.json()).toMatchObject({ role: 'coder' });
  expect(await invitations()).toEqual([]);
  expect((await enrol(made.token)).json()).toMatchObject({ code: 'invitation-unknown' });
});

test('someone with an account accepts with it, under whatever e-mail they were invited', async () => {
  const { services, invite, accept, members } = await givenOwnedStudy();
  const { id, headers } = await givenResearcher(services);
  const { token } = await invite();
  expect((await accept(token, {})).statusCode).toBe(401);
  expect((await accept(token, headers)).statusCode).toBe(200);
  expect((await members()).find(({ researcher }) => researcher === id)).toMatchObject({ role: 'coder' });
});

test('inviting says the same whether or not there is an account', async () => {
  const { services, invite } = await givenOwnedStudy();
  const { id } = await givenResearcher(services);
  const shape = ({ invitation, token }: MadeInvitation) => ({
    ...invitation,
    id: invitation.id.length,
    token: token.length,
    email: '',
  });
  const known = await invite({ ...colleague, email: `${id}@example.org` });
  const unknown = await invite({ ...colleague, email: 'nobody@example.org' });
  expect(shape(known)).toEqual(shape(unknown));
});

test('an address ends after seven days, when a new one is made, when it is withdrawn, and with the role of who made it', async () => {
  const { services, study, owner, clock, call, invite, enrol, invitations } = await givenOwnedStudy();
  const first = await invite();
  const renewal = `invitations/${first.invitation.id}/renewal`;
  const again = (await call('POST', renewal)).json<MadeInvitation>();
  expect((await enrol(first.token)).statusCode).toBe(404);
  await givenResearcher(services, { study, role: 'owner' });
  await call('PATCH', `members/${owner.id}`, { role: 'viewer' });
  expect((await enrol(again.token)).statusCode).toBe(404);
  await services.databases.studio.updateTable('member').set({ role: 'owner' }).execute();
  clock.now = new Date(clock.now.getTime() + 6 * 60 * 60 * 1000);
  expect((await invitations()).map(({ expired }) => expired)).toEqual([false]);
  expect((await call('DELETE', `invitations/${first.invitation.id}`)).statusCode).toBe(204);
  expect((await enrol(again.token)).statusCode).toBe(404);
  expect((await call('POST', renewal)).json()).toMatchObject({ code: 'invitation-gone' });

  const late = await invite();
  clock.now = new Date(clock.now.getTime() + 7 * 24 * 60 * 60 * 1000);
  expect((await enrol(late.token)).statusCode).toBe(404);
});

test('an e-mail with an account makes no second one, and nothing is used up', async () => {
  const { services, invite, enrol, accept } = await givenOwnedStudy();
  const { headers } = await givenResearcher(services, null, { email: 'known@example.org' });
  const { token } = await invite();
  expect((await enrol(token, { email: 'KNOWN@example.org' })).json()).toMatchObject({
    code: 'email-taken',
  });
  expect((await accept(token, headers)).statusCode).toBe(200);
});

test('who belongs to the study, or was invited, is not invited again', async () => {
  const { call, invite } = await givenOwnedStudy();
  await invite();
  expect((await call('POST', 'invitations', colleague)).json()).toMatchObject({ code: 'invitation-exists' });
  const member = { ...colleague, email: 'Owner@example.org' };
  expect((await call('POST', 'invitations', member)).json()).toMatchObject({ code: 'member-exists' });
});

test('a role can be changed and a member removed, at once, but the last owner stays', async () => {
  const { app, services, study, owner, call } = await givenOwnedStudy();
  const { id, headers } = await givenResearcher(services, { study, role: 'coder' });
  const asMember = async (path: string) =>
    (await app.inject({ url: `/api/studies/${study}${path}`, headers })).statusCode;
  expect(await asMember('/releases')).toBe(403);
  expect((await call('PATCH', `members/${id}`, { role: 'analyst' })).json()).toMatchObject({
    role: 'analyst',
  });
  expect(await asMember('/releases')).toBe(200);
  expect((await call('PATCH', `members/${owner.id}`, { role: 'viewer' })).json()).toMatchObject({
    code: 'owner-last',
  });
  expect((await call('DELETE', `members/${owner.id}`)).json()).toMatchObject({ code: 'owner-last' });
  expect((await call('DELETE', `members/${id}`)).statusCode).toBe(204);
  expect(await asMember('')).toBe(404);
  expect((await call('DELETE', `members/${id}`)).json()).toMatchObject({ code: 'member-unknown' });
});

test('an owner who was invited and has not accepted does not count as one, nor one who was disabled', async () => {
  const { services, study, owner, call, invite } = await givenOwnedStudy();
  await invite({ ...colleague, role: 'owner' });
  expect((await call('DELETE', `members/${owner.id}`)).json()).toMatchObject({ code: 'owner-last' });
  const { id } = await givenResearcher(services, { study, role: 'owner' });
  const { studio } = services.databases;
  await studio.updateTable('researcher').set({ disabled: 1 }).where('id', '=', id).execute();
  expect((await call('DELETE', `members/${owner.id}`)).json()).toMatchObject({ code: 'owner-last' });
});
