import { expect, test } from 'vitest';
import { defaultPlan } from '../../../../analysis/model/report-plan.ts';
import { setReportPlan, storedPlan } from '../../../../server/features/result/report-plans.ts';
import fourLinks from '../../../../server/templates/four-links/report-plan.json' with { type: 'json' };
import { givenStudy, openTestServer } from '../../../support/server.ts';

async function openStudy() {
  const { services } = await openTestServer();
  const { studio } = services.databases;
  return { studio, study: await givenStudy(services) };
}

test('a study keeps the plan that a template brings; without one it is reported as any other', async () => {
  const { studio, study } = await openStudy();
  expect(await storedPlan(studio, study)).toBeNull();
  await setReportPlan(studio, study, fourLinks);
  expect(await storedPlan(studio, study)).toEqual(fourLinks);
  await setReportPlan(studio, study, defaultPlan);
  expect(await storedPlan(studio, study)).toEqual(defaultPlan);
  const { revision } = await studio.selectFrom('report_plan').select('revision').executeTakeFirstOrThrow();
  expect(revision).toBe(2);
});

test.each([
  [
    'an unknown table',
    { ...defaultPlan, sections: [{ code: 'a', title: { en: 'A' }, tables: [{ table: 'x' }] }] },
  ],
  ['a field that it does not know', { ...defaultPlan, chapters: [] }],
  ['a newer format', { ...defaultPlan, format: 2 }],
  ['a section twice', { ...defaultPlan, sections: [...defaultPlan.sections, ...defaultPlan.sections] }],
])('%s is refused with its place, and nothing is stored', async (_, plan) => {
  const { studio, study } = await openStudy();
  await expect(setReportPlan(studio, study, plan)).rejects.toMatchObject({ code: 'report-plan-invalid' });
  expect(await storedPlan(studio, study)).toBeNull();
});
