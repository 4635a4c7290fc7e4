import type { Instance } from '../../contract/instance.ts';
import type { StudioDb } from '../../platform/database/tables.ts';

export async function readInstance(db: StudioDb): Promise<Instance> {
  const { creators, second_factor } = await db
    .selectFrom('instance')
    .select(['creators', 'second_factor'])
    .where('id', '=', 1)
    .executeTakeFirstOrThrow();
  return { creators, secondFactor: second_factor };
}

export async function saveInstance(db: StudioDb, { creators, secondFactor }: Instance): Promise<void> {
  await db
    .updateTable('instance')
    .set({ creators, second_factor: secondFactor })
    .where('id', '=', 1)
    .execute();
}
