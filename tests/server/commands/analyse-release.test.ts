import { expect, test } from 'vitest';
import { answerOnRelease } from '../../../server/commands/analyse-release.ts';
import type { ReleaseId } from '../../../server/contract/ids.ts';
import { collect, freeze } from '../features/release/frozen.ts';
import { openAnswering } from '../features/response/answering.ts';

async function openReleased() {
  const given = await openAnswering();
  await collect(given, 0, 20);
  const release: { id: ReleaseId } = await freeze(given);
  await given.services.databases.studio.updateTable('study').set({ short_name: 'demo' }).execute();
  const env = { FOURLINKS_DATA: given.folder };
  const ask = (request: object, choice: object = {}) =>
    answerOnRelease({ study: 'demo', release: '1', ...choice }, request, env);
  return { ...given, release, ask };
}

const described = { analyses: [{ procedure: 'describe', variables: ['PL'] }] };

test('a release is asked by the short name of its study and gives what the interface gives', async () => {
  const { ask, own, release, study } = await openReleased();
  const overHttp = await own('POST', `releases/${release.id}/analyses`, described);
  expect(JSON.parse(JSON.stringify(await ask(described)))).toEqual(overHttp.json());
  expect(await ask(described, { study })).toEqual(await ask(described));
}, 60_000);

test('outside, the same numbers come rounded, and small groups and choices of rows do not come at all', async () => {
  const { ask } = await openReleased();
  const outside = { audience: 'outside' };
  const { analyses } = await ask(described, outside);
  const [{ variables }] = analyses as unknown as [{ variables: [{ mean: number; min: null }] }];
  expect(variables[0].mean).toBe(Number(variables[0].mean.toFixed(2)));
  expect(variables[0].min).toBeNull();
  const crossed = { analyses: [{ procedure: 'crosstab', rows: 'D1', columns: 'D3' }] };
  const chosen = { ...described, where: { column: 'flagged', equals: 0 } };
  for (const request of [crossed, chosen])
    await expect(ask(request, outside)).rejects.toMatchObject({ code: 'analysis-protected' });
}, 60_000);

test('a study, a release or an audience that is not there is named in a sentence', async () => {
  const { ask } = await openReleased();
  await expect(ask(described, { study: 'other' })).rejects.toMatchObject({ code: 'study-unknown' });
  await expect(ask(described, { release: '9' })).rejects.toMatchObject({ code: 'release-unknown' });
  await expect(ask(described, { release: undefined })).rejects.toThrow('named by both');
  await expect(ask(described, { audience: 'world' })).rejects.toThrow('team or outside');
}, 60_000);
