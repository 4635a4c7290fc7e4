import { expect, test } from 'vitest';
import { answerRecords, findRecordRelease, verifyRecords } from '../../server/features/record/record.door.ts';
import { teamAudience } from '../../server/features/disclosure/audience.ts';
import { openRecords } from '../server/features/record/records.ts';
import { givenPostgres } from '../support/postgres.ts';
import { publishedSchemes } from '../../server/features/scheme/scheme.door.ts';
import { aFolder, openOn } from '../support/server.ts';

const postgres = givenPostgres();

test('records are sent in, frozen, asked and verified on PostgreSQL as on SQLite', async () => {
  const server = await openOn(aFolder(), { DATABASE_URL: await postgres.url() });
  const { services, study, call, freezeLedger } = await openRecords(server);
  const { studio } = services.databases;
  const { id, units } = await freezeLedger();
  expect(units).toHaveLength(12);
  const release = await findRecordRelease(studio, study, id);
  const audience = teamAudience({ team: 5, outside: 10 });
  const { analyses } = await answerRecords(
    studio,
    release,
    { analyses: [{ procedure: 'kendallW' }] },
    { audience, schemes: await publishedSchemes(studio, study) },
  );
  expect(analyses[0]).toMatchObject({ procedure: 'kendallW', raters: 12, ratees: 20 });
  expect(await verifyRecords(studio, study, id)).toEqual([]);
  expect((await call('GET', '/schemes/versions/1')).statusCode).toBe(200);
  await server.close();
}, 60_000);
