import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { aFolder, copyMigrated, givenResearcher, givenStudy, openOn } from '../../support/server.ts';

async function givenInstallation() {
  const folder = aFolder();
  await copyMigrated(folder);
  const fourlinks = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('node', ['server/fourlinks.js', 'researcher', ...args], {
      env: { PATH: process.env.PATH, LANG: 'C', FOURLINKS_DATA: folder },
      encoding: 'utf8',
    });
    return { status, stdout: stdout.trim(), stderr: stderr.trim() };
  };
  return { folder, fourlinks };
}

test('an account is made, entered by its one-time address, and lost and found', async () => {
  const { folder, fourlinks } = await givenInstallation();
  const added = fourlinks('add', 'Head@example.org', '--name', 'Head');
  expect(added).toMatchObject({ status: 0, stderr: '' });
  expect(added.stdout).toMatch(/^\/reset#[\w-]{43}$/);
  const again = fourlinks('reset', 'head@example.org');
  const server = await openOn(folder);
  server.clock.now = new Date();
  const enter = (address: string) =>
    server.app.inject({
      method: 'POST',
      url: '/api/password-resets',
      payload: { token: address.split('#')[1], password: 'a long enough phrase' },
    });
  expect((await enter(added.stdout)).json()).toMatchObject({ code: 'reset-unknown' });
  expect((await enter(again.stdout)).json()).toMatchObject({ researcher: { name: 'Head' } });
  expect((await enter(again.stdout)).json()).toMatchObject({ code: 'reset-unknown' });
  await server.close();
  expect(fourlinks('admin', 'head@example.org').status).toBe(0);
  expect(fourlinks('list').stdout).toBe('head@example.org  Head  studies: 0  administrator');
  expect(fourlinks('codes', 'head@example.org')).toMatchObject({ status: 1, stdout: '' });
});

test('someone is disabled, enabled and deleted, and what cannot be is said in one sentence', async () => {
  const { folder, fourlinks } = await givenInstallation();
  const server = await openOn(folder);
  const study = await givenStudy(server.services);
  await givenResearcher(server.services, { study, role: 'owner' }, { email: 'owner@example.org' });
  await givenResearcher(server.services, null, { email: 'head@example.org', administrator: 1 });
  await server.close();
  expect(fourlinks('disable', 'owner@example.org').status).toBe(0);
  expect(fourlinks('list').stdout).toContain('studies: 1  disabled');
  expect(fourlinks('enable', 'owner@example.org').status).toBe(0);
  expect(fourlinks('delete', 'owner@example.org')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('only owner of studies, 1 in number') as string,
  });
  expect(fourlinks('disable', 'head@example.org')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('at least one administrator') as string,
  });
  expect(fourlinks('reset', 'nobody@example.org')).toMatchObject({
    status: 2,
    stderr: 'There is no account of nobody@example.org.',
  });
  expect(fourlinks('praise', 'head@example.org').status).toBe(2);
  expect(fourlinks('list', 'head@example.org').status).toBe(2);
});
