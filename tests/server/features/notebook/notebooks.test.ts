import { expect, test } from 'vitest';
import type { Notebook, NotebookContent, NotebookLine } from '../../../../server/contract/notebook.ts';
import { NOTEBOOK_LIMITS } from '../../../../server/contract/notebook.ts';
import type { ReleaseId } from '../../../../server/contract/ids.ts';
import { openReleased } from './released.ts';

const entry = { id: 'a1', kind: 'analysis', analysis: { procedure: 'describe', variables: ['A1'] } } as const;
const contentOf = (release: ReleaseId, more: Partial<NotebookContent> = {}): NotebookContent => ({
  title: '第一章',
  release,
  derive: [],
  where: null,
  weights: null,
  entries: [entry, { id: 't1', kind: 'text', text: '说明' }],
  ...more,
});

async function open() {
  const { call, release, ...rest } = await openReleased();
  const create = async (more: Partial<NotebookContent> = {}) =>
    (await call('POST', 'notebooks', contentOf(release, more))).json<Notebook>();
  const list = async () => (await call('GET', 'notebooks')).json<NotebookLine[]>();
  const save = (notebook: Notebook, version: number, more: Partial<NotebookContent>) =>
    call('PUT', `notebooks/${notebook.id}`, { version, ...contentOf(release, more) });
  return { ...rest, call, release, create, list, save };
}

test('a notebook is kept as it was written, in the order of its entries, and listed with who changed it', async () => {
  const { create, call, list, release } = await open();
  const made = await create({ where: 'A1 > 2', derive: [{ name: 'd', from: 'A1 + 1' }], weights: 'w' });
  expect(made).toMatchObject({ version: 1, where: 'A1 > 2', weights: 'w' });
  expect((await call('GET', `notebooks/${made.id}`)).json()).toEqual(made);
  expect(made.entries.map(({ id }) => id)).toEqual(['a1', 't1']);
  expect(await list()).toMatchObject([
    { id: made.id, title: '第一章', release, entries: 2, removedAt: null },
  ]);
});

test('a save at the version that was read succeeds; at an older one it is refused and nothing is lost', async () => {
  const { create, save, call } = await open();
  const made = await create();
  expect((await save(made, 1, { title: '甲' })).json<Notebook>()).toMatchObject({ version: 2, title: '甲' });
  const late = await save(made, 1, { title: '乙' });
  expect(late.statusCode).toBe(409);
  expect(late.json()).toMatchObject({ code: 'changed-meanwhile' });
  expect((await call('GET', `notebooks/${made.id}`)).json<Notebook>().title).toBe('甲');
});

test('a removed notebook is brought back as it was for thirty days, then it is gone', async () => {
  const { create, call, list, clock, as } = await open();
  const made = await create();
  expect((await call('DELETE', `notebooks/${made.id}?version=7`)).statusCode).toBe(409);
  expect((await call('DELETE', `notebooks/${made.id}?version=1`)).statusCode).toBe(204);
  expect((await call('GET', `notebooks/${made.id}`)).json()).toMatchObject({ code: 'notebook-unknown' });
  expect((await list())[0]!.removedAt).not.toBeNull();
  const back = (await call('POST', `notebooks/${made.id}/restore`)).json<Notebook>();
  expect(back).toEqual({ ...made, version: 2 });

  await call('DELETE', `notebooks/${made.id}?version=2`);
  const other = await create();
  clock.now = new Date(clock.now.getTime() + 31 * 86_400_000);
  const later = await as('owner');
  await later('DELETE', `notebooks/${other.id}?version=1`);
  expect((await later('GET', 'notebooks')).json<NotebookLine[]>().map(({ id }) => id)).toEqual([other.id]);
  expect((await later('POST', `notebooks/${made.id}/restore`)).statusCode).toBe(404);
});

test('what is too much, of another study or not a notebook is refused with its reason', async () => {
  const { create, save, call, release } = await open();
  const made = await create();
  const long = { id: 't', kind: 'text', text: 'x'.repeat(NOTEBOOK_LIMITS.text) } as const;
  const full = Array.from({ length: 30 }, (_, at) => ({ ...long, id: `t${at}` }));
  expect((await save(made, 1, { entries: full })).json()).toMatchObject({ code: 'notebook-too-long' });
  const many = Array.from({ length: NOTEBOOK_LIMITS.entries + 1 }, (_, at) => ({ ...entry, id: `a${at}` }));
  expect((await save(made, 1, { entries: many })).statusCode).toBe(400);
  expect((await save(made, 1, { title: ' ' })).statusCode).toBe(400);
  const elsewhere = 'AAAAAAAAAAAAAAAAAAAAAA' as ReleaseId;
  expect((await call('POST', 'notebooks', contentOf(elsewhere))).statusCode).toBe(404);
  expect((await call('POST', 'notebooks', { ...contentOf(release), more: 1 })).statusCode).toBe(400);
  expect((await call('GET', `notebooks/${'A'.repeat(22)}`)).statusCode).toBe(404);
});

test('notebooks are for those who may analyse', async () => {
  const { create, as } = await open();
  await create();
  for (const role of ['viewer', 'coder'] as const)
    expect((await (await as(role))('GET', 'notebooks')).statusCode).toBe(403);
  expect((await (await as('analyst'))('GET', 'notebooks')).json()).toHaveLength(1);
});
