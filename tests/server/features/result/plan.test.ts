import { expect, test } from 'vitest';
import { defaultPlan, type ReportPlan } from '../../../../analysis/model/report-plan.ts';
import type { StudyPlan } from '../../../../server/contract/report-plan.ts';
import type { Results } from '../../../../server/contract/result.ts';
import { openDemonstration } from '../joint/demonstration.ts';
import { givenResearcher } from '../../../support/server.ts';

async function openPlan() {
  const { app, study, services, owner, releasePath } = await openDemonstration();
  const release = releasePath.split('/').at(-1)!;
  const as = (headers: object) => (method: 'GET' | 'PUT', address: string, payload?: object) =>
    app.inject({
      method,
      url: `/api/studies/${study}/${address}`,
      headers: { ...headers },
      ...(payload && { payload }),
    });
  const read = async (role: 'viewer' | 'coder') =>
    as((await givenResearcher(services, { study, role })).headers);
  const own = as(owner.headers);
  return {
    app,
    owner,
    releasePath,
    own,
    read,
    plan: (await own('GET', 'report-plan')).json<StudyPlan>(),
    release,
  };
}

const only = (tables: ReportPlan['sections'][number]['tables']): ReportPlan => ({
  format: 1,
  sections: [{ code: 'own', title: { en: 'Own' }, tables }],
});

test('a report plan offers what the instrument has, and the page follows what is saved', async () => {
  const { app, owner, releasePath, own, plan, release } = await openPlan();
  expect(plan.scales.map(({ code }) => code)).toContain('BO');
  expect(plan.hasColumns).toBe(true);
  const next = only([
    { table: 'correlations', id: 'some', title: { en: 'Some' }, among: { scales: ['PL', 'PR', 'BO'] } },
    { table: 'differences', id: 'by', title: { en: 'By' }, scores: { scales: ['BO'] }, by: ['D1'] },
  ]);
  const saved = await own('PUT', 'report-plan', { plan: next, revision: plan.revision });
  expect(saved.json<StudyPlan>()).toMatchObject({ plan: next, revision: plan.revision + 1 });

  const results = (await own('GET', `releases/${release}/results`)).json<Results>();
  expect(results.sections.map(({ code }) => code)).toEqual(['own']);
  const [some, by] = results.tables;
  expect(some!.rows.map(({ key }) => key)).toEqual(['PL', 'PR', 'BO']);
  expect([by!.id, by!.rows.map(({ key }) => key)]).toEqual(['by-D1', ['BO']]);

  // The request of a table gives its numbers again.
  const body = some!.requests![0]!;
  const reply = await app.inject({
    method: 'POST',
    url: `${releasePath}/analyses`,
    headers: owner.headers,
    payload: body,
  });
  const [, found] = reply.json<{ analyses: { matrix?: { values: number[][] } }[] }>().analyses;
  expect(some!.rows[2]!.cells['r:PR']).toBe(found!.matrix!.values[2]![1]);
  // The facts are numbers of the tables.
  const [{ facts }] = results.sections as [Results['sections'][number]];
  const r = some!.rows
    .flatMap(({ cells }) => [cells['r:PL'], cells['r:PR']])
    .filter((cell) => typeof cell === 'number');
  const strongest = r.reduce((best, each) => (Math.abs(each) > Math.abs(best) ? each : best));
  expect(facts.map(({ table, value }) => [table, value])).toEqual([
    ['some', strongest],
    ['by-D1', by!.rows[0]!.cells['eta']],
  ]);
}, 60_000);

test('a plan that another has changed is not overwritten; a faulty one is refused with its place', async () => {
  const { own, plan } = await openPlan();
  const change = { plan: defaultPlan, revision: plan.revision };
  expect((await own('PUT', 'report-plan', change)).statusCode).toBe(200);
  const late = await own('PUT', 'report-plan', change);
  expect([late.statusCode, late.json<{ code: string }>().code]).toEqual([409, 'report-plan-changed']);
  const faulty = { plan: only([{ table: 'nothing' } as never]), revision: plan.revision + 1 };
  const refused = await own('PUT', 'report-plan', faulty);
  expect(refused.json()).toMatchObject({ status: 400, code: 'report-plan-invalid' });
  const now = (await own('GET', 'report-plan')).json<StudyPlan>();
  expect(now.plan).toEqual(defaultPlan);
}, 60_000);

test('a viewer reads the plan and may not change it; no table parts a viewer’s groups', async () => {
  const { read, plan, release } = await openPlan();
  const viewer = await read('viewer');
  expect((await viewer('GET', 'report-plan')).statusCode).toBe(200);
  const refused = await viewer('PUT', 'report-plan', { plan: defaultPlan, revision: plan.revision });
  expect(refused.statusCode).toBe(403);
  const coder = await read('coder');
  expect((await coder('GET', 'report-plan')).statusCode).toBe(403);
  const results = (await viewer('GET', `releases/${release}/results`)).json<Results>();
  expect(results.tables.filter(({ id }) => id.startsWith('differences'))).toEqual([]);
  expect(results.tables.map(({ id }) => id)).toContain('correlations');
}, 60_000);

test('a plan holds analyses of answers and of records; what cannot be told says so, and the page stands', async () => {
  const { own, plan, read, release } = await openPlan();
  const analysis = { procedure: 'correlation', variables: ['PL', 'PR'] };
  const next = only([
    { table: 'reliability' },
    { table: 'analysis', id: 'asked', title: { en: 'Asked' }, request: { analyses: [analysis] } },
    {
      table: 'records',
      id: 'points',
      title: { 'zh-CN': '扣与加' },
      request: { analyses: [{ procedure: 'points' }] },
    },
    {
      table: 'analysis',
      id: 'few',
      title: { en: 'Few' },
      request: { analyses: [analysis], where: 'PL > 4 and D1 = 1' },
    },
  ]);
  expect((await own('PUT', 'report-plan', { plan: next, revision: plan.revision })).statusCode).toBe(200);
  const page = (await own('GET', `releases/${release}/results`)).json<Results>();
  const [, asked] = page.tables;
  expect(asked).toMatchObject({ id: 'asked-correlations', section: 'own', title: { en: 'Asked' } });
  expect(asked!.notes[0]!.en).toMatch(/r = /);
  expect(asked!.requests).toEqual([{ analyses: [analysis] }]);
  expect(page.tables.filter(({ id }) => id.startsWith('points-')).length).toBeGreaterThan(0);
  expect(page.tables.find(({ id }) => id === 'few')?.failed?.en).toContain('could not be made');

  // With some cases left out nothing of it is told, and others have the numbers as they may.
  const viewer = await read('viewer');
  const theirs = (await viewer('GET', `releases/${release}/results`)).json<Results>();
  const told = theirs.tables.filter(({ id }) => id.startsWith('asked'));
  expect(told.map(({ id }) => id)).toEqual(
    page.tables.map(({ id }) => id).filter((id) => id.startsWith('asked')),
  );
  const mean = (table: Results['tables'][number]) => Number(table.rows[0]!.cells['mean']);
  expect(mean(told[0]!)).toBe(Number(mean(asked!).toFixed(2)));
  const some = (await own('GET', `releases/${release}/results?cases=unflagged`)).json<Results>();
  expect(some.tables.map(({ id }) => id)).toEqual(['reliability']);
});
