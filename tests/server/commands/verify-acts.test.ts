import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { verifyCommand } from '../../../server/commands/verify.ts';
import type { ChainFile } from '../../../server/contract/audit.ts';
import { openRecorded } from '../features/audit/given.ts';

async function givenActs() {
  const recorded = await openRecorded();
  const { call, folder, study, services } = recorded;
  for (const path of ['/members', '/interviews', '/memos', '/reports', '/notebooks']) await call('GET', path);
  await services.databases.settle();
  const said: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
  onTestFinished(() => log.mockRestore());
  const run = (...args: string[]) => verifyCommand.run(['--audit', ...args], { FOURLINKS_DATA: folder });
  const file = join(folder, 'acts.json');
  const chain = (await call('GET', '/acts.json')).json<ChainFile>();
  writeFileSync(file, JSON.stringify(chain));
  /** What only somebody with the data folder can do: the guards of the database are taken away first. */
  const forge = (sql: string) => {
    const handle = new Sqlite(join(folder, 'studio.sqlite'));
    handle.exec(`drop trigger act_unchanged; drop trigger act_kept; ${sql}`);
    handle.close();
  };
  return { ...recorded, said, run, file, chain, forge, study };
}

test('verify passes stored records and names the entry that was changed behind their back', async () => {
  const { run, said, study, chain, forge } = await givenActs();
  expect(await run()).toBe(0);
  expect(said).toEqual([expect.stringContaining(`${study}  sound up to entry 6  6:`)]);
  const { number, hash } = chain.head;
  expect(await run('--study', study, '--head', `${number}:${hash}`)).toBe(0);
  forge(`update act set researcher_id = 'else' where number = 3`);
  expect(await run()).toBe(1);
  expect(said.at(-1)).toBe(`${study}  entry 3  CHANGED`);
});

test.each([
  ['delete from act where number = 2', 'entry 2  MISSING'],
  ['delete from act where number = 6', 'entry 6  CUT OFF from here on'],
  [
    'update act set number = 99 where number = 2; update act set number = 2 where number = 4; update act set number = 4 where number = 99',
    'entry 2  MOVED',
  ],
])('planted in the database, %s is named', async (sql, said) => {
  const acts = await givenActs();
  acts.forge(sql);
  expect(await acts.run('--study', acts.study)).toBe(1);
  expect(acts.said.at(-1)).toBe(`${acts.study}  ${said}`);
});

test('a record that was taken along is verified by itself, and against a head that was noted', async () => {
  const { run, said, file, chain } = await givenActs();
  expect(await run(file)).toBe(0);
  const { number, hash } = chain.head;
  expect(await run(file, '--head', `${number}:${hash.replace(/^./, (c) => (c === '0' ? '1' : '0'))}`)).toBe(
    1,
  );
  expect(said.at(-1)).toMatch(/entry 5 {2}REWRITTEN/);
  const less = { ...chain, entries: chain.entries.slice(0, 3) };
  writeFileSync(file, JSON.stringify(less));
  expect(await run(file)).toBe(1);
  expect(said.at(-1)).toMatch(/entry 4 {2}CUT OFF/);
});

test('what is no record, no head and no study is said in a sentence', async () => {
  const { run, file } = await givenActs();
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 50));
  await expect(run(file)).rejects.toThrow('is no record of acts');
  await expect(run('nowhere.json')).rejects.toThrow('cannot be read');
  await expect(run(file, '--head', 'x')).rejects.toThrow('NUMBER:HASH');
  await expect(run('--head', `1:${'0'.repeat(64)}`)).rejects.toThrow('fourlinks verify');
  await expect(run('--study', 'x')).rejects.toThrow('There is no study "x".');
});
