import { expect, onTestFinished, test, vi } from 'vitest';
import { verifyCommand } from '../../../server/commands/verify.ts';
import type { Interview } from '../../../server/contract/interview.ts';
import { openComparison } from '../features/adjudication/compared.ts';
import { givenInterview, openCodedStudy } from '../features/interview/given.ts';

test('verify passes a sound study and names the excerpt whose text was changed behind its back', async () => {
  const { app, services, study, owner, folder } = await openCodedStudy();
  const { id, revision } = await givenInterview(app, study, owner.headers, '问：公平吗？\n答：还行。');
  const made = await app.inject({
    method: 'POST',
    url: `/api/studies/${study}/interviews/${id}/excerpts`,
    headers: owner.headers,
    payload: {
      revision: revision.id,
      start: 2,
      end: 5,
      values: { link: 'appraisal', stance: 'problem' },
      codes: ['JPR'],
      memo: '',
    },
  });
  const excerpt = made.json<Interview>().id;
  const { run, said } = listen(folder);
  expect(await run()).toBe(0);
  expect(said).toEqual([`study ${study}  quotes  sound`, `study ${study}  settled quotes  sound`]);
  await services.databases.studio
    .updateTable('transcript_revision')
    .set({ text: '问：不公平吗？\n答：还行。' })
    .where('id', '=', revision.id)
    .execute();
  expect(await run('--study', study)).toBe(1);
  expect(said.at(-2)).toBe(`study ${study}  quotes  CHANGED: ${excerpt}`);
  await expect(run('--study', 'x')).rejects.toThrow('There is no study "x".');
});

test('verify names the excerpt whose settled quote no longer stands at its place', async () => {
  const { services, study, folder, code, finish, matches, settle, coderA, coderB } = await openComparison();
  const a = await code(coderA, '𠮷才晓得扣了多少。');
  await code(coderB, '𠮷才晓得扣了多少。', { values: { link: 'process', stance: 'problem' } });
  await finish(coderA, coderB);
  await settle((await matches())[0]!, { kind: 'take', coder: coderA.id });
  const { run, said } = listen(folder);
  expect(await run()).toBe(0);
  await services.databases.studio.updateTable('settled_excerpt').set({ start_point: 1 }).execute();
  expect(await run()).toBe(1);
  expect(said.slice(-2)).toEqual([
    `study ${study}  quotes  sound`,
    `study ${study}  settled quotes  CHANGED: ${a.id}`,
  ]);
});

/** The command on a data folder, and what it prints. */
function listen(folder: string) {
  const said: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
  onTestFinished(() => log.mockRestore());
  return { said, run: (...args: string[]) => verifyCommand.run(args, { FOURLINKS_DATA: folder }) };
}
