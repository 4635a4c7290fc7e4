import { expect, test } from 'vitest';
import type { Study } from '../../../../server/contract/study.ts';
import { verifyStored } from '../../../../server/features/audit/verify-stored.ts';
import { givenStudy } from '../../../support/server.ts';
import { inFiles, openCanaryStudy } from './canary.ts';

test('a study is deleted after its title was typed, and no word of it is found in the files', async () => {
  const { services, study, folder, call } = await openCanaryStudy();
  const { studio } = services.databases;
  await services.databases.settle();
  expect(inFiles(folder).length).toBeGreaterThan(0);
  expect((await call('POST', '/deletion', { title: '别的研究' })).json()).toMatchObject({
    code: 'deletion-title',
  });
  expect((await call('POST', '/deletion', { title: ' 测试研究 ' })).statusCode).toBe(204);
  expect((await call('GET', '')).statusCode).toBe(404);
  expect(inFiles(folder)).toEqual([]);
  expect(await studio.selectFrom('act').select('number').where('chain', '=', study).execute()).toEqual([]);
});

test('what is left of its record is the last hash, in the chain of the installation', async () => {
  const { services, study, call } = await openCanaryStudy();
  const { studio } = services.databases;
  const other = await givenStudy(services);
  await call('POST', '/deletion', { title: 'Test study' });
  const [entry] = await studio.selectFrom('act').selectAll().where('chain', '=', 'installation').execute();
  expect(JSON.parse(entry!.details)).toMatchObject({ study, because: 'asked', record: { number: 4 } });
  expect((await verifyStored(studio, 'installation')).fault).toBeNull();
  expect(await studio.selectFrom('study').select('id').execute()).toEqual([{ id: other }]);
});

test('a duplicate asks and sorts by the same, and knows nobody', async () => {
  const { call, app, owner, services } = await openCanaryStudy();
  const made = (await call('POST', '/duplicates', { title: { en: 'Again' } })).json<Study>();
  expect(made).toMatchObject({ title: { en: 'Again' }, state: 'draft', role: 'owner' });
  const read = async (id: string, path: string) =>
    (await app.inject({ url: `/api/studies/${id}${path}`, headers: owner.headers })).json<unknown>();
  const codes = ({ codes: all }: { codes: { code: string; parent: string | null }[] }) =>
    all.map(({ code, parent }) => [code, parent]);
  const [mine, theirs] = [await read(made.id, '/codebook'), (await call('GET', '/codebook')).json<unknown>()];
  expect(codes(mine as never)).toEqual(codes(theirs as never));
  expect(await read(made.id, '/interviews')).toEqual([]);
  const { studio } = services.databases;
  for (const table of ['memo', 'excerpt', 'member'] as const) {
    const rows = await studio.selectFrom(table).select('study_id').where('study_id', '=', made.id).execute();
    expect(rows).toHaveLength(table === 'member' ? 1 : 0);
  }
});
