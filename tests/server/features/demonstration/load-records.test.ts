import { expect, test } from 'vitest';
import type { Analysis } from '../../../../analysis/model/procedures/index.ts';
import { recordAddresses } from '../../../../server/contract/record.ts';
import { schemeAddresses } from '../../../../server/contract/scheme.ts';
import { studyAddresses } from '../../../../server/contract/study.ts';
import { Client } from '../../../../server/features/demonstration/client.ts';
import { loadRecords } from '../../../../server/features/demonstration/load-records.ts';
import { readDemonstration } from '../../../../server/templates/read-demonstration.ts';
import { givenResearcher, openTestServer } from '../../../support/server.ts';

test('the demonstration ledger is published, frozen as simulated and scored by its own rules', async () => {
  const { app, services } = await openTestServer();
  const { headers } = await givenResearcher(services);
  const owner = new Client(app, String(headers.cookie));
  const demonstration = await readDemonstration('four-links');
  const { id: study } = await owner.call(studyAddresses.create, {
    body: { title: demonstration.title, simulated: true, template: 'four-links' },
  });
  const params = { study };
  await loadRecords(owner, study, demonstration);

  const { versions } = await owner.call(schemeAddresses.show, { params });
  expect(versions.map(({ number }) => number).sort()).toEqual([1, 2]);
  const { releases } = await owner.call(recordAddresses.list, { params });
  const release = releases[0]!.id;
  const detail = await owner.call(recordAddresses.show, { params: { study, release } });
  expect(detail).toMatchObject({ number: 1, simulated: true, named: false, groups: ['branch'] });
  expect(detail.schemes.map(({ number }) => number)).toEqual([1, 2]);
  // Eight quarters, and two years of people and ratings.
  expect([detail.periods.length, detail.units.length, detail.tables.length]).toEqual([10, 12, 8]);

  const ask = async (analysis: Analysis, where?: string) => {
    const { findings } = await owner.call(recordAddresses.run, {
      params: { study, release },
      body: { analyses: [analysis], ...(where !== undefined && { where }) },
    });
    return findings[0]!.presented;
  };
  const scored = await ask({ procedure: 'ruleScore' });
  expect(scored.sentence.en).toMatch(/^Simulation, decides nothing; rules decide 60 % of full marks/);
  expect(scored.tables.find(({ id }) => id === 'ruleProofs')?.rows.length).toBeGreaterThan(0);
  // A year before, the scheme of that year scores.
  const before = JSON.stringify((await ask({ procedure: 'ruleScore' }, 'scheme = "1"')).tables);
  expect(before).toContain('2024Q4');
  expect(before).not.toContain('2025Q');
  const appeal = await ask({ procedure: 'appealScenario' });
  expect(appeal.sentence.en).toMatch(/^Simulation, decides nothing; the least that would lift a unit/);
  expect(appeal.tables[0]!.rows).toHaveLength(12);
});
