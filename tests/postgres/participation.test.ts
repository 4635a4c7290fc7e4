import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Board } from '../../server/contract/board.ts';
import type { Receipt } from '../../server/contract/response.ts';
import type { AnswersDb, RosterDb } from '../../server/platform/database/tables.ts';
import { answersOf, freeze } from '../server/features/release/frozen.ts';
import { openAnswering } from '../server/features/response/answering.ts';
import { givenPostgres } from '../support/postgres.ts';

const postgres = givenPostgres();
const random = (length: number) => Buffer.alloc(length, 7).toString('base64url');

/** Keys in the order in which the heap holds them, and how many transactions wrote them. */
async function heapOf(db: AnswersDb | RosterDb, table: string, key: string) {
  const { rows } = await sql<{ key: Buffer; xmin: string }>`
    select ${sql.ref(key)} as key, xmin::text from ${sql.table(table)} order by ctid`.execute(db);
  const keys = rows.map((row) => row.key.toString('hex'));
  return { keys, writers: new Set(rows.map(({ xmin }) => xmin)).size };
}

test('tickets, boxes, withdrawal, freeze and board work on PostgreSQL, and its heap tells no order', async () => {
  const given = await openAnswering({ env: { DATABASE_URL: await postgres.url() } });
  const { roster, answers } = given.services.databases;
  const leaves: string[] = [];
  const sealed = [];
  for (let i = 0; i < 12; i++) sealed.push(await given.seal(answersOf(i)));
  for (const { submission } of sealed) leaves.push((await given.send(submission)).json<Receipt>().leaf);

  const { submission, secret } = sealed[0]!;
  expect((await given.send(submission)).json<Receipt>().leaf).toBe(leaves[0]);
  const rival = { ...sealed[1]!.submission, box: sealed[2]!.submission.box };
  expect((await given.send(rival)).json()).toMatchObject({ code: 'serial-taken' });
  const forged = { ...submission, serial: random(32) };
  expect((await given.send(forged)).json()).toMatchObject({ code: 'signature-refused' });
  const [code] = await given.draw(1);
  const blinded = random(256).replace(/^./, 'A');
  const first = await given.ask({ code, blinded });
  expect(first.statusCode).toBe(200);
  expect((await given.ask({ code, blinded })).json()).toEqual(first.json());
  expect((await given.ask({ code, blinded: random(256) })).json()).toMatchObject({ code: 'ticket-used' });
  expect((await given.withdraw(secret)).statusCode).toBe(204);

  expect((await heapOf(answers, 'box', 'serial')).writers).toBeGreaterThan(1);
  await given.own('POST', 'collection/close');
  for (const heap of [await heapOf(answers, 'box', 'serial'), await heapOf(roster, 'ticket', 'code_hash')]) {
    expect(heap.keys.length).toBeGreaterThan(10);
    expect(heap.keys).toEqual([...heap.keys].sort());
    expect(heap.writers).toBe(1);
  }

  expect((await freeze(given)).n).toBe(11);
  const { boards } = (await given.app.inject(`/api/board/${given.study}`)).json<Board>();
  expect(boards).toMatchObject([{ release: 1, roster: 41, tickets: 13, responses: 11 }]);
  expect(boards[0]!.leaves).toEqual(leaves.slice(1).sort());
  expect((await given.send(sealed[3]!.submission)).json<Receipt>().leaf).toBe(leaves[3]);
  const { rows } = await sql<{ bytes: number }>`select pg_relation_size('box')::int as bytes`.execute(
    answers,
  );
  expect(rows).toEqual([{ bytes: 0 }]);
  expect(await roster.selectFrom('ticket').selectAll().execute()).toEqual([]);
});

test('twenty at once for one code: one message is signed, and every other is told that the code is used', async () => {
  const given = await openAnswering({ env: { DATABASE_URL: await postgres.url() } });
  const [code] = await given.draw(1);
  const replies = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      given.ask({ code, blinded: Buffer.concat([Buffer.of(1), Buffer.alloc(255, i)]).toString('base64url') }),
    ),
  );
  expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, ...Array<number>(19).fill(409)]);
});
