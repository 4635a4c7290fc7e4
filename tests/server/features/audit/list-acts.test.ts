import { expect, test } from 'vitest';
import type { ChainState } from '../../../../server/contract/audit.ts';
import { openRecorded } from './given.ts';

test('the record says in sentences who did what, latest first', async () => {
  const { call, join, page, owner } = await openRecorded();
  const colleague = await join('viewer');
  await call('PATCH', `/members/${colleague.id}`, { role: 'coder' });
  await call('GET', '/interviews');
  const { acts, next, people } = await page();
  expect(acts.map(({ number, what, about }) => [number, what.en, about.map(({ en }) => en)])).toEqual([
    [2, 'looked at the list of interviews', []],
    [1, 'changed the role of a member', [`研究者 ${colleague.id.slice(0, 4)}`]],
  ]);
  expect(next).toBeNull();
  expect(people).toEqual([{ id: owner.id, name: `研究者 ${owner.id.slice(0, 4)}` }]);
});

test('it can be filtered by person, kind, time and words, and pages go on where one ended', async () => {
  const { call, as, join, page, clock, owner } = await openRecorded();
  const coder = await join('coder');
  await as(coder)('GET', '/interviews');
  for (let look = 1; look <= 130; look++) {
    clock.now = new Date(clock.now.getTime() + 10 * 60_000);
    await call('GET', '/members');
  }
  const first = await page(`?by=${owner.id}`);
  expect(first.acts).toHaveLength(100);
  const rest = await page(`?by=${owner.id}&before=${first.next}`);
  expect(rest.acts.map(({ by }) => by).every((by) => by === first.acts[0]!.by)).toBe(true);
  expect(rest).toMatchObject({ next: null });
  expect((await page(`?text=${encodeURIComponent('访谈列表')}`)).acts).toMatchObject([{ number: 1 }]);
  expect((await page('?from=2026-03-02T09:00:00.000Z&until=2026-03-02T09:20:00.000Z')).acts).toHaveLength(2);
  expect((await page('?kind=settings')).acts).toEqual([]);
});

test('only an owner reads it, and reading it is recorded', async () => {
  const { as, join, page } = await openRecorded();
  expect((await as(await join('analyst'))('GET', '/acts')).statusCode).toBe(403);
  await page();
  expect((await page()).acts).toMatchObject([{ what: { en: 'looked at the record of acts' } }]);
});

test('its page says up to which entry it is sound', async () => {
  const { call, entries } = await openRecorded();
  await call('GET', '/members');
  const state = (await call('GET', '/acts/verification')).json<ChainState>();
  expect(state).toEqual({ head: { number: 1, hash: (await entries())[0]!.hash }, fault: null });
});

test('the table has a line an entry, in the language of its reader', async () => {
  const { call } = await openRecorded();
  await call('GET', '/members');
  const csv = (await call('GET', '/acts.csv?language=zh-CN')).body;
  expect(csv).toContain('查看了成员名单');
});
