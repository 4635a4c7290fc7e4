import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Verification } from '../../../../server/contract/release.ts';
import { openAnswering } from '../response/answering.ts';
import { collect, freeze } from './frozen.ts';

test('verification finds every changed byte', async () => {
  const given = await openAnswering();
  await collect(given, 0, 10);
  const { id, manifest } = await freeze(given);
  const verify = async () => (await given.own('GET', `releases/${id}/verification`)).json<Verification>();
  expect(await verify()).toEqual({ sound: true, columns: manifest.columns.length, changed: [] });
  const { studio } = given.services.databases;
  await sql`update release_column set bytes = x'05' where name = 'PL1'`.execute(studio);
  await sql`update release set manifest = replace(manifest, '"flagged":0', '"flagged":1')`.execute(studio);
  expect(await verify()).toMatchObject({ sound: false, changed: ['PL1', 'manifest'] });
});
