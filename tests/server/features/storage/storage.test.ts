import { Writable } from 'node:stream';
import { sql } from 'kysely';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { buildApp } from '../../../../server/app.ts';
import type { Storage } from '../../../../server/contract/storage.ts';
import { logMeanings } from '../../../../server/features/storage/meanings.ts';
import { openTestServer } from '../../../support/server.ts';
import { unexplained } from '../../../support/storage.ts';

async function openStorage() {
  const server = await openTestServer();
  const read = async () => (await server.app.inject('/api/storage')).json<Storage>();
  return { ...server, read };
}

test('every column of roster and answers is explained in both languages, and nothing is explained that is not there', async () => {
  const { read } = await openStorage();
  const storage = await read();
  expect(unexplained(storage)).toEqual({ undeclared: [], gone: [] });
  const texts = JSON.stringify(storage);
  expect(texts).toContain('封存的答卷');
  expect(texts).not.toContain('""');
});

test('a column or table planted in the databases is found, and so is one that was taken away', async () => {
  const { read, services } = await openStorage();
  const { roster, answers } = services.databases;
  await sql`alter table box add column arrived_at text`.execute(answers);
  await sql`create table visitor (address text)`.execute(roster);
  await sql`alter table site drop column invited`.execute(roster);
  const storage = await read();
  expect(unexplained(storage)).toEqual({
    undeclared: ['roster.visitor', 'roster.visitor.address', 'answers.box.arrived_at'],
    gone: ['roster.site.invited'],
  });
  const box = storage.databases[1]!.tables.find(({ name }) => name === 'box')!;
  expect(box.columns.find(({ name }) => name === 'arrived_at')).toEqual({
    name: 'arrived_at',
    type: 'text',
    meaning: null,
  });
});

test('the page is for everybody: no session, and nothing of any study in it', async () => {
  const { read, services } = await openStorage();
  const before = await read();
  await services.databases.roster
    .insertInto('site')
    .values({
      study_id: 'x'.repeat(22),
      code: 'S1',
      name: '{"zh-CN":"甲局"}',
      invited: 44,
    } as never)
    .execute();
  expect(await read()).toEqual(before);
});

test('a line of the log holds the fields that are told, no other, and the paths that are told leave none', async () => {
  const { services, read } = await openStorage();
  const lines: Record<string, unknown>[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  });
  const app = await buildApp({ ...services, log: pino({ level: 'info' }, stream) });
  onTestFinished(() => app.close());
  const agent = { 'user-agent': 'canary-agent', 'x-forwarded-for': '203.0.113.77' };
  await app.inject({ url: '/api/studies?canary=query', headers: agent });
  expect(lines.map((line) => Object.keys(line).sort())).toEqual([Object.keys(logMeanings).sort()]);
  expect(JSON.stringify(lines)).not.toMatch(/canary|203\.0\.113/);
  const { unlogged } = (await read()).log;
  expect(unlogged).toEqual(expect.arrayContaining(['/a/', '/api/answer/']));
  for (const path of unlogged) await app.inject({ url: `${path}x`, headers: agent });
  expect(lines).toHaveLength(1);
});
