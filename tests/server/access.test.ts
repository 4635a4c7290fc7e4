import type { InjectOptions } from 'fastify';
import { expect, test } from 'vitest';
import { type Action, actions, type Role, roles } from '../../server/contract/role.ts';
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
  'DELETE /api/library/{entry} signedIn',
  'DELETE /api/session public',
  'POST /api/answer/{study}/boxes public',
  'POST /api/answer/{study}/withdrawals public',
  'POST /api/demonstration signedIn',
  'POST /api/enrolments public',
  'POST /api/library signedIn',
  'POST /api/owner public',
  'POST /api/session public',
  'POST /api/studies signedIn',
  'POST /api/tickets/{study} public',
  'PUT /api/researchers/me/password signedIn',
];

interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly access: 'public' | 'signedIn' | Action;
}

type Server = Awaited<ReturnType<typeof openTestServer>>;
type Headers = NonNullable<InjectOptions['headers']>;

async function operationsOf({ app }: Server): Promise<Operation[]> {
  await app.ready();
  const paths = app.swagger().paths as Record<string, Record<string, { 'x-access': Operation['access'] }>>;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase() as Operation['method'],
      path,
      access: operation['x-access'],
    })),
  );
}

const name = ({ method, path }: Operation) => `${method} ${path}`;
const isWrite = ({ method }: Operation) => method !== 'GET';

/**
 * What the gate says. Writes carry a body that no route can read, so that a call which passes the gate ends before
 * anything is done.
 */
async function gate({ app }: Server, operation: Operation, study: string, headers: Headers = {}) {
  const url = operation.path.replace('{study}', study).replace(/\{\w+\}/g, 'x');
  const body = { headers: { ...headers, 'content-type': 'application/x-none' }, payload: 'x' };
  const { method } = operation;
  const reply = await app.inject({ method, url, ...(isWrite(operation) ? body : { headers }) });
  const { code } = reply.statusCode >= 400 ? reply.json<{ code?: string }>() : {};
  const refusals = ['sign-in-needed', 'not-allowed', 'study-unknown', 'origin-refused'];
  return code && refusals.includes(code) ? `${reply.statusCode} ${code}` : 'passed';
}

test('each route lets in exactly whom it should: by role, in one’s own study and another’s, signed out and expired', async () => {
  const server = await openTestServer();
  const study = await givenStudy(server.services);
  const other = await givenStudy(server.services);
  const members = await Promise.all(
    roles.map(async (role) => ({ role, ...(await givenResearcher(server.services, { study, role })) })),
  );
  const outsider = await givenResearcher(server.services, { study: other, role: 'owner' });
  const operations = await operationsOf(server);
  expect(operations.length).toBeGreaterThan(30);

  for (const operation of operations) {
    const { access } = operation;
    const inStudy = access !== 'public' && access !== 'signedIn';
    const found: Record<string, string> = {
      outsider: await gate(server, operation, study, outsider.headers),
      signedOut: await gate(server, operation, study),
    };
    for (const { role, headers } of members) found[role] = await gate(server, operation, study, headers);
    const wanted = Object.fromEntries(
      roles.map((role) => [role, !inStudy || expected[access].includes(role) ? 'passed' : '403 not-allowed']),
    );
    expect({ operation: name(operation), ...found }).toEqual({
      operation: name(operation),
      ...wanted,
      outsider: inStudy ? '404 study-unknown' : 'passed',
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
  const open = operations.filter((each) => isWrite(each) && /^(public|signedIn)$/.test(each.access));
  expect(open.map((each) => `${name(each)} ${each.access}`).sort()).toEqual(openWrites);
});

test('every route that names a study, other than to answer it, belongs to its members', async () => {
  const operations = await operationsOf(await openTestServer());
  const open = operations.filter(
    ({ path, access }) => path.includes('{study}') && (access === 'public' || access === 'signedIn'),
  );
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
