import { readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { backupCommand } from '../../../server/commands/backup.ts';
import { restoreCommand } from '../../../server/commands/restore.ts';
import type { Questionnaire } from '../../../server/contract/response.ts';
import { closeCollection } from '../../../server/features/collection/close-collection.ts';
import { countBoxes } from '../../../server/features/response/response.door.ts';
import { start } from '../../../server/main.ts';
import { readSettings } from '../../../server/platform/settings.ts';
import { answerAt, freezeOn, startCollecting } from '../../support/collecting.ts';
import { Respondent } from '../../support/live/respondent.ts';
import { aFolder } from '../../support/server.ts';

/** A copy of a server that collects, made while answers come in, and where its key lies. */
async function givenCopy(codes: number, before: number, meanwhile: number) {
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  onTestFinished(() => said.mockRestore());
  const server = await startCollecting({ mode: 'slips' });
  onTestFinished(() => server.close());
  const drawn = await server.draw(codes);
  await server.answer(drawn.slice(0, before));
  const data = server.services.settings.dataFolder;
  const copies = aFolder();
  const coming = server.answer(drawn.slice(before, before + meanwhile));
  expect(await backupCommand.run([copies], { FOURLINKS_DATA: data })).toBe(0);
  await coming;
  const env = (folder: string) => ({
    FOURLINKS_DATA: folder,
    FOURLINKS_KEY_FILE: join(`${data}-keys`, 'wrapping.key'),
    FOURLINKS_LOG: 'silent',
    PORT: '0',
  });
  return { study: server.study, left: drawn.slice(before + meanwhile), copies, env, said };
}

test('a machine is lost while it collects: its copy, with its key, goes on collecting elsewhere and is frozen', async () => {
  const { study, left, copies, env } = await givenCopy(14, 9, 2);
  const folder = join(aFolder(), 'data');
  expect(await restoreCommand.run([copies], env(folder))).toBe(0);

  const running = await start(readSettings(env(folder)));
  onTestFinished(() => running.close());
  const { databases } = running.services;
  const kept = await countBoxes(databases.answers, study);
  expect(kept).toBeGreaterThanOrEqual(9);
  expect(kept).toBeLessThanOrEqual(11);
  await answerAt(running.address, study, left);
  await closeCollection(databases.studio, databases, study);
  expect((await freezeOn(running.services, study)).n).toBe(kept + left.length);
});

test('what cannot be restored is said in one sentence, and the data folder stays as empty as it was', async () => {
  const { copies, env } = await givenCopy(1, 0, 0);
  const folder = join(aFolder(), 'data');
  const restore = (args: string[], more: object = {}) =>
    restoreCommand.run(args, { ...env(folder), ...more });
  await expect(restore([])).rejects.toThrow('restore FOLDER');
  await expect(restore([aFolder()])).rejects.toThrow('There is no copy in');
  await expect(restore([copies, '--day', '1999-01-01'])).rejects.toThrow('no copy of 1999-01-01');
  const other = { FOURLINKS_KEY: 'cd'.repeat(32) };
  await expect(restore([copies], other)).rejects.toThrow('The wrapping key does not open');
  expect(readdirSync(folder)).toEqual([]);

  const [day] = readdirSync(join(copies, 'answers'));
  truncateSync(join(copies, 'answers', day!, 'answers.sqlite'), 8192);
  await expect(restore([copies])).rejects.toThrow('cannot be used');
  expect(readdirSync(folder)).toEqual([]);
  await expect(restoreCommand.run([copies], env(copies))).rejects.toThrow('is not empty');
});

test('hosts apart restore their own part alone, and go on answering for each other', async () => {
  const { study, left, copies, env } = await givenCopy(5, 3, 0);
  const serve = async (role: 'issuer' | 'collector') => {
    const folder = join(aFolder(), 'data');
    expect(await restoreCommand.run([copies, '--role', role], env(folder))).toBe(0);
    expect(readdirSync(folder).filter((name) => name.endsWith('.sqlite'))).toEqual([
      `${partOf[role]}.sqlite`,
    ]);
    const running = await start(readSettings(env(folder), role));
    onTestFinished(() => running.close());
    return running;
  };
  const [issuer, collector] = [await serve('issuer'), await serve('collector')];
  const reply = await fetch(`${collector.address}/api/answer/${study}`);
  const questionnaire = (await reply.json()) as Questionnaire;
  for (const code of left) {
    const one = new Respondent({ study, path: '', codes: left, questionnaire }, code);
    await one.prepare({});
    expect((await one.draw(issuer.address)).status).toBe(200);
    expect((await one.answer(collector.address)).status).toBe(200);
  }
  expect(await countBoxes(collector.services.databases.answers, study)).toBe(5);
});

const partOf = { issuer: 'roster', collector: 'answers' } as const;
