import { expect, onTestFinished, test, vi } from 'vitest';
import { UsageError } from '../../../server/commands/command.ts';
import { researcherCommand } from '../../../server/commands/researcher.ts';
import { aFolder, copyMigrated, givenResearcher, givenStudy, openOn } from '../../support/server.ts';

/** What the command line prints and ends with, in a folder of its own. */
async function givenInstallation() {
  const folder = aFolder();
  await copyMigrated(folder);
  const [out, err] = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')];
  onTestFinished(() => [out, err].forEach((each) => each.mockRestore()));
  const fourlinks = async (...args: string[]) => {
    [out, err].forEach((each) => each.mockReset().mockReturnValue(undefined));
    let refused = '';
    const status = await researcherCommand
      .run(args, { FOURLINKS_DATA: folder, LANG: 'C' })
      .catch((error: unknown) => {
        if (!(error instanceof UsageError)) throw error;
        refused = error.message;
        return 2;
      });
    const [stdout = '', stderr = ''] = [out, err].map(({ mock }) => mock.calls.map(String).join('\n'));
    return { status, stdout, stderr: stderr + refused };
  };
  return { folder, fourlinks };
}

test('an account is made, entered by its one-time address, and lost and found', async () => {
  const { folder, fourlinks } = await givenInstallation();
  const added = await fourlinks('add', 'Head@example.org', '--name', 'Head');
  expect(added).toMatchObject({ status: 0, stderr: '' });
  expect(added.stdout).toMatch(/^\/reset#[\w-]{43}$/);
  const again = await fourlinks('reset', 'head@example.org');
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
  expect((await fourlinks('admin', 'head@example.org')).status).toBe(0);
  expect((await fourlinks('list')).stdout).toBe('head@example.org  Head  studies: 0  administrator');
  expect(await fourlinks('codes', 'head@example.org')).toMatchObject({ status: 1, stdout: '' });
});

test('someone is disabled, enabled and deleted, and what cannot be is said in one sentence', async () => {
  const { folder, fourlinks } = await givenInstallation();
  const server = await openOn(folder);
  const study = await givenStudy(server.services);
  await givenResearcher(server.services, { study, role: 'owner' }, { email: 'owner@example.org' });
  await givenResearcher(server.services, null, { email: 'head@example.org', administrator: 1 });
  await server.close();
  expect((await fourlinks('disable', 'owner@example.org')).status).toBe(0);
  expect((await fourlinks('list')).stdout).toContain('studies: 1  disabled');
  expect((await fourlinks('enable', 'owner@example.org')).status).toBe(0);
  expect(await fourlinks('delete', 'owner@example.org')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('only owner of studies, 1 in number') as string,
  });
  expect(await fourlinks('disable', 'head@example.org')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('at least one administrator') as string,
  });
  expect(await fourlinks('reset', 'nobody@example.org')).toMatchObject({
    status: 2,
    stderr: 'There is no account of nobody@example.org.',
  });
  expect((await fourlinks('praise', 'head@example.org')).status).toBe(2);
  expect((await fourlinks('list', 'head@example.org')).status).toBe(2);
});
