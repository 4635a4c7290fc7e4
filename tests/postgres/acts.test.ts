import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { recordAct } from '../../server/features/audit/audit.door.ts';
import { verifyStored } from '../../server/features/audit/verify-stored.ts';
import { openDatabases } from '../../server/platform/database/open.ts';
import { openServices } from '../../server/platform/services.ts';
import { migrate } from '../../server/platform/database/migrate.ts';
import { readSettings } from '../../server/platform/settings.ts';
import { aFolder, givenResearcher, givenStudy } from '../support/server.ts';
import { givenPostgres } from '../support/postgres.ts';

const postgres = givenPostgres();

/** Processes that share one database, each with connections of its own. */
async function openProcesses(count: number) {
  const settings = readSettings({
    FOURLINKS_DATA: aFolder(),
    FOURLINKS_LOG: 'silent',
    DATABASE_URL: await postgres.url(),
  });
  const services = openServices(settings);
  await migrate(services.databases);
  const study = await givenStudy(services);
  const { id } = await givenResearcher(services, { study, role: 'owner' });
  const others = Array.from({ length: count }, () => openDatabases(settings));
  const act = (name: string) => ({
    researcher: id,
    kind: 'look' as const,
    act: name,
    details: { name },
    at: new Date(),
  });
  const close = () => Promise.all([services.databases, ...others].map((each) => each.close()));
  return { services, study, act, others, close };
}

it('several processes add to one chain at once, and it is one chain', async () => {
  const { services, study, act, others, close } = await openProcesses(3);
  const adding = others.flatMap(({ studio }, process) =>
    Array.from({ length: 15 }, (_, at) => recordAct(studio, study, act(`${process}.${at}`))),
  );
  await Promise.all(adding);
  expect(await verifyStored(services.databases.studio, study)).toMatchObject({
    head: { number: 45 },
    fault: null,
  });
  await close();
});

it('who holds the chain of one study keeps nobody from that of another', async () => {
  const { services, study, act, others, close } = await openProcesses(1);
  const another = await givenStudy(services);
  await services.databases.studio.transaction().execute(async (db) => {
    await recordAct(db, study, act('held'));
    await recordAct(others[0]!.studio, another, act('free'));
  });
  expect((await verifyStored(services.databases.studio, another)).head.number).toBe(1);
  await close();
});

it('PostgreSQL refuses to change, remove and empty the record of a study that is there', async () => {
  const { services, study, act, close } = await openProcesses(0);
  const { studio } = services.databases;
  await recordAct(studio, study, act('kept'));
  await recordAct(studio, null, act('kept'));
  const refusal = 'only added to';
  await expect(studio.updateTable('act').set({ act: 'else' }).execute()).rejects.toThrow(refusal);
  await expect(studio.deleteFrom('act').execute()).rejects.toThrow(refusal);
  await expect(studio.updateTable('act_head').set({ number: 0 }).execute()).rejects.toThrow(refusal);
  await expect(sql`truncate act`.execute(studio)).rejects.toThrow(refusal);
  await studio.deleteFrom('study').where('id', '=', study).execute();
  await studio.deleteFrom('act').where('chain', '=', study).execute();
  expect((await verifyStored(studio, 'installation')).head.number).toBe(1);
  await close();
});
