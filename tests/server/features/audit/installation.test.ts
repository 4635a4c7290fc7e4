import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { researcherCommand } from '../../../../server/commands/researcher.ts';
import { verifyCommand } from '../../../../server/commands/verify.ts';
import { type ActPage, type ChainFile, installation } from '../../../../server/contract/audit.ts';
import { everyEntry } from '../../../../server/features/audit/audit.queries.ts';
import { hashPassword } from '../../../../server/features/researcher/password.ts';
import { givenResearcher, openTestServer } from '../../../support/server.ts';

const password = 'three ducks on a long river';

async function openInstallation() {
  const server = await openTestServer();
  const { app, services } = server;
  const administrator = await givenResearcher(services, null, { administrator: 1 });
  const email = 'a@example.org';
  const { id } = await givenResearcher(services, null, {
    email,
    password_hash: await hashPassword(password),
  });
  const signIn = (body: object, from = '192.0.2.7') =>
    app.inject({ method: 'POST', url: '/api/session', payload: body, remoteAddress: from });
  const call = (path: string) => app.inject({ url: `/api/acts${path}`, headers: administrator.headers });
  const entries = async () => {
    const all = [];
    for await (const entry of everyEntry(services.databases.studio, installation)) all.push(entry);
    return all;
  };
  return { ...server, id, email, administrator, signIn, call, entries };
}

test('signing in and out is recorded, without an address or a device', async () => {
  const { app, id, email, signIn, entries } = await openInstallation();
  const { cookies } = await signIn({ email, password });
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  await app.inject({ method: 'DELETE', url: '/api/session', headers: { cookie } });
  await app.inject({ method: 'DELETE', url: '/api/session' });
  const told = await entries();
  expect(told.map(({ researcher, act, kind, details }) => [researcher, act, kind, details])).toEqual([
    [id, 'POST /api/session', 'account', {}],
    [id, 'DELETE /api/session', 'account', {}],
  ]);
  expect(JSON.stringify(told)).not.toContain('192.0.2.7');
});

test('a pause after failed tries is one entry, whoever goes on trying, and of no account it is nobody’s', async () => {
  const { id, email, signIn, entries } = await openInstallation();
  for (const tried of [email, 'none@example.org'])
    for (let at = 0; at < 9; at++) await signIn({ email: tried, password: 'not the one at all' });
  await vi.waitFor(async () =>
    expect((await entries()).map(({ researcher, act }) => [researcher, act])).toEqual([
      [id, 'sign-in paused'],
      ['nobody', 'sign-in paused'],
    ]),
  );
});

test('administrators read it in sentences and take it along, and nobody else', async () => {
  const { app, services, folder, id, email, signIn, call } = await openInstallation();
  await signIn({ email, password });
  const { acts } = (await call('')).json<ActPage>();
  expect(acts.map(({ what, by }) => [what.en, by])).toEqual([
    ['signed in with the password', `研究者 ${id.slice(0, 4)}`],
  ]);
  expect((await call('.csv?language=zh-CN')).body).toContain('用密码登录');
  const other = await givenResearcher(services);
  expect((await app.inject({ url: '/api/acts', headers: other.headers })).statusCode).toBe(403);

  const chain = (await call('.json')).json<ChainFile>();
  const file = join(folder, 'acts.json');
  writeFileSync(file, JSON.stringify(chain));
  const said: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
  onTestFinished(() => log.mockRestore());
  const verify = (...args: string[]) => verifyCommand.run(['--audit', ...args], { FOURLINKS_DATA: folder });
  expect(await verify(file)).toBe(0);
  const head = `${chain.head.number}:${chain.head.hash}`;
  expect(await verify('--installation', '--head', head)).toBe(0);
  expect(said.at(-1)).toContain('installation  sound up to entry');
  await expect(verify('--installation', '--study', 'x')).rejects.toThrow('--installation');
});

test('what the command line does with an account stands there too', async () => {
  const { folder, id, email, entries } = await openInstallation();
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  onTestFinished(() => log.mockRestore());
  await researcherCommand.run(['disable', email], { FOURLINKS_DATA: folder });
  expect(await entries()).toMatchObject([
    { researcher: 'command line', act: 'researcher disable', details: { researcher: id } },
  ]);
});
