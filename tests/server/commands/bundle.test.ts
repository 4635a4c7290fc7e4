import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { exportCommand } from '../../../server/commands/export.ts';
import { verifyCommand } from '../../../server/commands/verify.ts';
import { openDemonstration } from '../features/joint/demonstration.ts';
import { aFolder } from '../../support/server.ts';

test('a bundle is written with a look kept, and verified where there is no data folder', async () => {
  const { services, study, folder } = await openDemonstration();
  const said: string[] = [];
  for (const method of ['log', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((line: string) => void said.push(line));
  onTestFinished(() => void vi.restoreAllMocks());
  const out = join(aFolder(), 'out.zip');
  const given = ['--study', study, '--bundle', out, '--columns', '--transcripts', '--language', 'en'];
  expect(await exportCommand.run(given, { FOURLINKS_DATA: folder, LANG: 'en' })).toBe(0);
  expect(said.at(-1)).toContain('this is an export of rows, and the look was kept');
  const looks = await services.databases.studio.selectFrom('look').selectAll().execute();
  expect(looks.map(({ action, researcher_id: by }) => [action, by])).toContainEqual([
    'export.take',
    'command line',
  ]);

  const nowhere = { FOURLINKS_DATA: '/nowhere', LANG: 'en' };
  expect(await verifyCommand.run([out], nowhere)).toBe(0);
  const kinds = [
    'members',
    'release',
    'references',
    'quotes',
    'results',
    'tables',
    'joint display',
    'lenses',
    'numbers cited by findings',
  ];
  for (const [at, kind] of kinds.entries())
    expect(said.at(at - kinds.length)).toMatch(new RegExp(`^${kind}  \\d+  sound`));

  const bytes = readFileSync(out);
  bytes[bytes.indexOf('frame.json') + 400]! ^= 1;
  writeFileSync(out, bytes);
  expect(await verifyCommand.run([out], nowhere)).toBe(1);
  expect(said.join('\n')).toMatch(/frame\.json {2}(damaged|digest differs)/);

  writeFileSync(out, 'no zip');
  expect(await verifyCommand.run([out], { ...nowhere, LANG: 'zh_CN' })).toBe(1);
  expect(said.at(-1)).toContain('无法读取');
}, 400_000);

test('a call that does not fit says so', async () => {
  const run = (...args: string[]) => verifyCommand.run(args, {});
  await expect(run('nowhere.zip')).rejects.toThrow('The file "nowhere.zip" cannot be read.');
  await expect(run('a.zip', '--study', 'x')).rejects.toThrow('fourlinks verify FILE');
  const bundle = ['--study', 'x', '--bundle', 'out.zip', '--audience', 'outside', '--columns'];
  await expect(exportCommand.run(bundle, {})).rejects.toThrow('for the team');
});
