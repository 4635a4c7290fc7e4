import { expect, test } from 'vitest';
import type { Access } from '../../server/contract/address.ts';
import { type Action, actions, type Role, roles } from '../../server/contract/role.ts';
import { gate, type Headers, isInStudy, isWrite, nameOf as name, operationsOf } from '../support/gate.ts';
import { givenResearcher, givenStudy, openTestServer } from '../support/server.ts';

/** Who may do what, written out a second time: a change of the rule must be meant. */
const expected: Record<Action, readonly Role[]> = {
  'study.read': ['owner', 'analyst', 'coder', 'viewer'],
  'study.edit': ['owner'],
  'member.read': ['owner', 'analyst', 'coder', 'viewer'],
  'member.manage': ['owner'],
  'instrument.read': ['owner', 'analyst', 'coder', 'viewer'],
  'instrument.edit': ['owner', 'analyst'],
  'collection.read': ['owner', 'analyst', 'viewer'],
  'collection.manage': ['owner'],
  'job.cancel': ['owner', 'analyst', 'coder'],
  'release.read': ['owner', 'analyst', 'viewer'],
  'release.freeze': ['owner'],
  'release.import': ['owner', 'analyst'],
  'release.exportRows': ['owner', 'analyst'],
  'look.read': ['owner'],
  'analysis.run': ['owner', 'analyst'],
  'results.read': ['owner', 'analyst', 'viewer'],
  'interview.read': ['owner', 'analyst', 'coder'],
  'interview.edit': ['owner', 'analyst'],
  'interview.raw': ['owner', 'analyst'],
  'codebook.read': ['owner', 'analyst', 'coder', 'viewer'],
  'codebook.edit': ['owner', 'analyst'],
  'excerpt.read': ['owner', 'analyst', 'coder'],
  'excerpt.code': ['owner', 'analyst', 'coder'],
  'excerpt.adjudicate': ['owner', 'analyst'],
  'agreement.measure': ['owner', 'analyst', 'coder'],
  'finding.read': ['owner', 'analyst'],
  'finding.edit': ['owner', 'analyst'],
  'report.make': ['owner', 'analyst'],
};

/** Every write that needs no membership. */
const openWrites = [
  'DELETE /api/account/passkeys/{passkey} own',
  'DELETE /api/account/sessions own',
  'DELETE /api/account/sessions/{session} own',
  'DELETE /api/account/totp own',
  'DELETE /api/library/{entry} signedIn',
  'DELETE /api/people-invitations/{invitation} administrator',
  'DELETE /api/people/{researcher} administrator',
  'DELETE /api/people/{researcher}/sessions administrator',
  'DELETE /api/session public',
  'PATCH /api/people/{researcher} administrator',
  'POST /api/account/passkey-request own',
  'POST /api/account/passkeys own',
  'POST /api/account/recovery-codes own',
  'POST /api/account/totp own',
  'POST /api/answer/{study}/boxes public',
  'POST /api/answer/{study}/withdrawals public',
  'POST /api/demonstration creator',
  'POST /api/enrolments public',
  'POST /api/invitations/acceptances own',
  'POST /api/invitations/shown public',
  'POST /api/library signedIn',
  'POST /api/owner public',
  'POST /api/password-resets public',
  'POST /api/people-invitations administrator',
  'POST /api/people/{researcher}/reset administrator',
  'POST /api/session public',
  'POST /api/session/code public',
  'POST /api/session/confirmation own',
  'POST /api/session/passkey public',
  'POST /api/session/passkey-request public',
  'POST /api/studies creator',
  'POST /api/tickets/{study} public',
  'PUT /api/account/identity own',
  'PUT /api/account/password own',
  'PUT /api/account/totp own',
  'PUT /api/instance administrator',
  'PUT /api/people/{researcher}/identity administrator',
];

/** What each of those who are signed in should hear. */
function wantedOf(access: Access): Record<string, string> {
  const all = (said: string) => Object.fromEntries([...roles, 'outsider'].map((who) => [who, said]));
  if (access === 'administrator')
    return {
      ...all('403 administrator-needed'),
      plain: '403 administrator-needed',
      administrator: 'passed',
    };
  if (access === 'creator')
    return { ...all('passed'), plain: '403 study-creation-refused', administrator: 'passed' };
  if (access === 'public' || access === 'own' || access === 'signedIn')
    return { ...all('passed'), plain: 'passed', administrator: 'passed' };
  const inside = roles.map((role) => [role, expected[access].includes(role) ? 'passed' : '403 not-allowed']);
  const outside = ['outsider', 'plain', 'administrator'].map((who) => [who, '404 study-unknown']);
  return Object.fromEntries([...inside, ...outside]) as Record<string, string>;
}

test('each route lets in exactly whom it should: by role, in one’s own study and another’s, signed out and expired', async () => {
  const server = await openTestServer();
  const study = await givenStudy(server.services);
  const other = await givenStudy(server.services);
  const members = await Promise.all(
    roles.map(async (role) => ({ role, ...(await givenResearcher(server.services, { study, role })) })),
  );
  const outsider = await givenResearcher(server.services, { study: other, role: 'owner' });
  const plain = await givenResearcher(server.services, null, { may_create: 0 });
  const administrator = await givenResearcher(server.services, null, { administrator: 1 });
  const operations = await operationsOf(server);
  expect(operations.length).toBeGreaterThan(30);

  for (const operation of operations) {
    const { access } = operation;
    const found: Record<string, string> = {
      administrator: await gate(server, operation, study, administrator.headers),
      outsider: await gate(server, operation, study, outsider.headers),
      plain: await gate(server, operation, study, plain.headers),
      signedOut: await gate(server, operation, study),
    };
    for (const { role, headers } of members) found[role] = await gate(server, operation, study, headers);
    expect({ operation: name(operation), ...found }).toEqual({
      operation: name(operation),
      ...wantedOf(access),
      signedOut: access === 'public' ? 'passed' : '401 sign-in-needed',
    });
  }

  server.clock.now = new Date(server.clock.now.getTime() + 12 * 60 * 60 * 1000);
  for (const operation of operations) {
    const wanted = operation.access === 'public' ? 'passed' : '401 sign-in-needed';
    expect([name(operation), await gate(server, operation, study, members[0]!.headers)]).toEqual([
      name(operation),
      wanted,
    ]);
  }
});

test('every action is used by a route, and a right to read opens no write', async () => {
  const operations = await operationsOf(await openTestServer());
  expect(actions.filter((action) => !operations.some(({ access }) => access === action))).toEqual([]);
  expect(operations.filter((each) => isWrite(each) && each.access.endsWith('.read')).map(name)).toEqual([]);
});

test('the writes that need no membership are these', async () => {
  const operations = await operationsOf(await openTestServer());
  const open = operations.filter((each) => isWrite(each) && !isInStudy(each));
  expect(open.map((each) => `${name(each)} ${each.access}`).sort()).toEqual(openWrites);
});

test('every route that names a study, other than to answer it, belongs to its members', async () => {
  const operations = await operationsOf(await openTestServer());
  const open = operations.filter((each) => each.path.includes('{study}') && !isInStudy(each));
  const elsewhere = open.filter(({ path }) => !/^\/api\/(answer|board|tickets)\//.test(path));
  expect(elsewhere.map(name)).toEqual([]);
});

test('a write that another site sends is refused on every route', async () => {
  const server = await openTestServer();
  const study = await givenStudy(server.services);
  const { headers } = await givenResearcher(server.services, { study, role: 'owner' });
  const foreign: Headers[] = [
    { origin: 'https://elsewhere.example', host: 'localhost' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'null' },
  ];
  for (const operation of (await operationsOf(server)).filter(isWrite)) {
    for (const extra of foreign) {
      const found = await gate(server, operation, study, { ...headers, ...extra });
      expect([name(operation), extra, found]).toEqual([name(operation), extra, '403 origin-refused']);
    }
  }
});

test('a route that names no access cannot be registered', async () => {
  const { app } = await openTestServer();
  expect(() => app.get('/api/forgotten', async () => 'x')).toThrow('GET /api/forgotten names no access');
});

test('a session in use is extended, an unused one ends after twelve hours', async () => {
  const { app, services, clock } = await openTestServer();
  const { headers } = await givenResearcher(services);
  const hours = (count: number) => (clock.now = new Date(clock.now.getTime() + count * 60 * 60 * 1000));
  const status = async () => (await app.inject({ url: '/api/studies', headers })).statusCode;
  hours(11);
  expect(await status()).toBe(200);
  hours(11);
  expect(await status()).toBe(200);
  hours(12);
  expect(await status()).toBe(401);
});

test('a session in use ends after seven days all the same', async () => {
  const { app, services, clock } = await openTestServer();
  const { headers } = await givenResearcher(services);
  const statuses: number[] = [];
  for (let day = 0; day < 14; day += 1) {
    clock.now = new Date(clock.now.getTime() + 11.9 * 60 * 60 * 1000);
    statuses.push((await app.inject({ url: '/api/studies', headers })).statusCode);
  }
  expect(statuses.slice(0, 13)).toEqual(Array(13).fill(200));
  clock.now = new Date(clock.now.getTime() + 2 * 60 * 60 * 1000);
  expect((await app.inject({ url: '/api/studies', headers })).statusCode).toBe(401);
});

test('where a study demands a second factor, no address of it opens without; where the installation does, only one’s own account', async () => {
  const server = await openTestServer();
  const study = await givenStudy(server.services);
  const { studio } = server.services.databases;
  const weak = await givenResearcher(server.services, { study, role: 'owner' }, { administrator: 1 });
  const strong = await givenResearcher(
    server.services,
    { study, role: 'owner' },
    { administrator: 1, strength: 'strong' },
  );
  const operations = await operationsOf(server);
  const closed = async (headers: Headers) => {
    const said = await Promise.all(
      operations.map(async (each) => [each, await gate(server, each, study, headers)] as const),
    );
    return said.filter(([, answer]) => answer === '403 second-factor-needed').map(([each]) => name(each));
  };
  await studio.updateTable('study').set({ second_factor: 1 }).execute();
  const inStudy = operations.filter(isInStudy);
  expect(await closed(weak.headers)).toEqual(inStudy.map(name));
  expect(await closed(strong.headers)).toEqual([]);
  await studio.updateTable('study').set({ second_factor: 0 }).execute();
  await studio.updateTable('instance').set({ second_factor: 'required' }).execute();
  const guarded = operations.filter(({ access }) => access !== 'public' && access !== 'own');
  expect(await closed(weak.headers)).toEqual(guarded.map(name));
  expect(await closed(strong.headers)).toEqual([]);
});
