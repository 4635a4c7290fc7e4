import type { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { fillUp } from '../../../support/full-disk.ts';
import { openAnswering } from './answering.ts';

test('on a full disk an answer is refused with a sentence in both languages, nothing is stored, and the same is taken later', async () => {
  const { app, seal, send, study, boxes, services } = await openAnswering();
  const { submission } = await seal({ PL1: 2 });
  const makeRoom = await fillUp(services.databases.answers as unknown as Kysely<never>);
  for (const [language, words] of [
    ['zh-CN', '磁盘已满'],
    ['en', 'The disk of the server is full'],
  ] as const) {
    const url = `/api/answer/${study}/boxes`;
    const headers = { 'accept-language': language };
    const reply = await app.inject({ method: 'POST', url, headers, body: submission });
    expect(reply.json()).toMatchObject({ status: 507, code: 'storage-full' });
    expect(reply.json<{ title: string }>().title).toContain(words);
  }
  expect(await boxes()).toBe(0);
  await makeRoom();
  expect((await send(submission)).statusCode).toBe(200);
  expect(await boxes()).toBe(1);
});

test('on a full disk the studio is told the same, and what it would have written is not half there', async () => {
  const { app, own, services, headers } = await openAnswering();
  const { studio } = services.databases;
  const makeRoom = await fillUp(studio as unknown as Kysely<never>);
  const count = () => studio.selectFrom('study').selectAll().execute();
  const before = (await count()).length;
  const title = { 'zh-CN': '绩效'.repeat(90), en: 'x'.repeat(190) };
  const make = () => app.inject({ method: 'POST', url: '/api/studies', headers, body: { title } });
  let made = 0;
  let reply = await make();
  for (; reply.statusCode === 201 && made < 200; made++) reply = await make();
  expect(reply.json()).toMatchObject({ status: 507, code: 'storage-full' });
  expect((await count()).length).toBe(before + made);
  expect((await own('GET', 'collection')).statusCode).toBe(200);
  await makeRoom();
  expect((await make()).statusCode).toBe(201);
});
