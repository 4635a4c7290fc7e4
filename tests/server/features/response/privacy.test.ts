import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { buildApp } from '../../../../server/app.ts';
import { openAnswering } from './answering.ts';

test('a stored response is its study, serial and box: no time, no address, no row number', async () => {
  const { seal, send, services } = await openAnswering();
  await send((await seal({ PL1: 2 })).submission);
  const { answers } = services.databases;
  const [row] = await answers.selectFrom('box').selectAll().execute();
  expect(Object.keys(row!).sort()).toEqual(['box', 'serial', 'study_id']);
  await expect(sql`select rowid from box`.execute(answers)).rejects.toThrow(/rowid/);
});

test('rows lie in the order of their random serials, whatever the order of arrival', async () => {
  const { seal, send, services } = await openAnswering();
  for (let value = 0; value < 12; value++) await send((await seal({ PL1: (value % 5) + 1 })).submission);
  const rows = await services.databases.answers.selectFrom('box').select('serial').execute();
  const serials = rows.map(({ serial }) => Buffer.from(serial).toString('hex'));
  expect(serials).toEqual([...serials].sort());
});

test('the answer path sets no cookie and leaves address, agent, code and answers in no file', async () => {
  const { app, seal, draw, study, folder, services } = await openAnswering();
  const { submission } = await seal({ O1: { text: 'canary-words' } });
  const [code] = await draw(1);
  const blinded = Buffer.alloc(256, 1).toString('base64url');
  const headers = { 'user-agent': 'canary-agent', 'x-forwarded-for': '203.0.113.77' };
  const replies = [
    await app.inject({ url: `/api/answer/${study}`, headers }),
    await app.inject({ method: 'POST', url: `/api/answer/${study}/boxes`, headers, body: submission }),
    await app.inject({ method: 'POST', url: `/api/tickets/${study}`, headers, body: { code, blinded } }),
  ];
  for (const reply of replies) {
    expect(reply.statusCode).toBe(200);
    expect(reply.headers['set-cookie']).toBeUndefined();
  }
  await services.databases.settle();
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name)).toString('latin1');
    for (const canary of ['canary-agent', '203.0.113.77', 'canary-words', code!, blinded])
      expect(bytes).not.toContain(canary);
  }
});

test('nothing on the answer path is logged, refusals included, while other paths are', async () => {
  const { services, study, seal } = await openAnswering();
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
  const app = await buildApp({ ...services, log });
  const url = `/api/answer/${study}/boxes`;
  for (const body of [(await seal({})).submission, { serial: 'x' }])
    await app.inject({ method: 'POST', url, body });
  await app.inject({ method: 'POST', url: `/api/tickets/${study}`, body: { code: 'x', blinded: '' } });
  await app.inject(`/api/answer/${study}`);
  await app.inject(`/api/board/${study}`);
  expect(lines).toEqual([]);
  await app.inject('/api/studies');
  expect(lines).toHaveLength(1);
  await app.close();
});
