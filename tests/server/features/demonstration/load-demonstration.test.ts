import { expect, test } from 'vitest';
import { codebookAddresses } from '../../../../server/contract/codebook.ts';
import { frameAddresses } from '../../../../server/contract/frame.ts';
import { releaseAddresses } from '../../../../server/contract/release.ts';
import { findDemonstration } from '../../../../server/features/demonstration/find-demonstration.ts';
import { findStudy } from '../../../../server/features/study/study.door.ts';
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

test(
  'demonstrations of other templates lie side by side, each found by its short name',
  { timeout: 240_000 },
  async () => {
    const { app, services } = await openTestServer();
    const { headers } = await givenResearcher(services);
    const owner = new Client(app, String(headers.cookie));
    const [hospital, blank] = [
      await loadDemonstration(app, services.databases, owner, 'hospital'),
      await loadDemonstration(app, services.databases, owner, 'blank'),
    ];
    for (const [name, study] of [
      ['hospital', hospital],
      ['blank', blank],
    ] as const) {
      expect(await findDemonstration(owner, name)).toBe(study);
      expect(await findStudy(services.databases.studio, name)).toBe(study);
    }
    expect(await findDemonstration(owner, 'four-links')).toBeNull();
    const { releases } = await owner.call(releaseAddresses.list, { params: { study: hospital } });
    expect(releases).toMatchObject([{ number: 1, n: 120 }]);
    const { frame } = await owner.call(frameAddresses.show, { params: { study: blank } });
    expect(frame.dimensions).toEqual([]);
    const { codes } = await owner.call(codebookAddresses.show, { params: { study: blank } });
    expect(codes.map(({ code, kind }) => [code, kind])).toEqual([
      ['HELP', 'free'],
      ['TIME', 'free'],
    ]);
  },
);
