import { expect, test } from 'vitest';
import { Client } from '../../../../server/features/demonstration/client.ts';
import { loadDemonstration } from '../../../../server/features/demonstration/load-demonstration.ts';
import { givenResearcher, openTestServer } from '../../../support/server.ts';

test(
  'a demonstration that breaks off leaves no study, no site and no answer behind',
  { timeout: 60_000 },
  async () => {
    const { app, services } = await openTestServer();
    const { studio, roster, answers } = services.databases;
    const { headers } = await givenResearcher(services);
    const owner = new Client(app, String(headers.cookie));
    // The release cannot be stored, so the load stops with a full inbox.
    await studio.schema.dropTable('release_column').execute();
    await expect(loadDemonstration(app, services.databases, owner, 'four-links')).rejects.toThrow(
      'server-fault',
    );
    expect(await studio.selectFrom('study').selectAll().execute()).toEqual([]);
    for (const table of ['site', 'ticketing', 'ticket'] as const)
      expect(await roster.selectFrom(table).selectAll().execute()).toEqual([]);
    expect(await answers.selectFrom('box').select('serial').execute()).toEqual([]);
    expect(await answers.selectFrom('questionnaire').select('state').execute()).toEqual([]);
  },
);
