import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { verifyStored } from '../../../../server/features/audit/verify-stored.ts';
import { openDemonstration } from '../joint/demonstration.ts';

test('the record of the demonstration is sound, and one changed entry of it is named', async () => {
  const { services, study } = await openDemonstration();
  const { studio } = services.databases;
  const { head, fault } = await verifyStored(studio, study);
  expect(fault).toBeNull();
  expect(head.number).toBeGreaterThan(50);
  await sql`drop trigger act_unchanged`.execute(studio);
  await studio.updateTable('act').set({ researcher_id: 'else' }).where('number', '=', 42).execute();
  expect((await verifyStored(studio, study)).fault).toEqual({ number: 42, fault: 'changed' });
});
