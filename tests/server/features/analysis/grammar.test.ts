import { expect, test } from 'vitest';
import type { AnalysisReply } from '../../../../server/contract/analysis.ts';
import type { Imported, ImportPreview } from '../../../../server/contract/import.ts';
import { givenResearcher } from '../../../support/server.ts';
import { openBfi } from '../release/importing.ts';

/** Sixty people of whom three did not finish school, one of them a man; their answers to two items differ. */
const people = Array.from({ length: 60 }, (_, i) => ({
  gender: i % 2 === 0 ? 1 : 2,
  education: i < 3 ? 1 : i < 30 ? 2 : 3,
  A1: 1 + (i % 6),
  A2: 1 + ((i * 5 + Math.floor(i / 6)) % 6),
}));
const csv = [
  'A1,A2,gender,education',
  ...people.map(({ A1, A2, gender, education }) => `${A1},${A2},${gender},${education}`),
].join('\n');

async function openGrammar() {
  const given = await openBfi();
  const { mapping } = (await given.preview(csv)).json<ImportPreview>();
  const { release } = (await given.import(csv, mapping)).json<Imported>();
  const as = (role: 'owner' | 'analyst' | 'viewer') =>
    givenResearcher(given.services, { study: given.study, role });
  const url = `/api/studies/${given.study}/releases/${release.id}/analyses`;
  const ask = async (request: object, headers = given.headers) =>
    given.app.inject({
      method: 'POST',
      url,
      headers: { ...headers, 'accept-language': 'en' },
      payload: request,
    });
  return { ...given, release, as, ask };
}

const A2 = { procedure: 'describe', variables: ['A2'] };

/** Each would single somebody out by an answer, a ratio or a rest; under the old rule the team had all of them. */
const attacks: readonly (readonly [string, object])[] = [
  ['an answer as a condition', { where: { column: 'A1', equals: 6 }, analyses: [A2] }],
  ['an answer as a condition in words', { where: 'A1 >= 6', analyses: [A2] }],
  ['answers as groups', { analyses: [{ ...A2, by: 'A1' }] }],
  [
    'answers as categories',
    { analyses: [{ procedure: 'regression', outcome: 'A2', blocks: [['A1']], categorical: ['A1'] }] },
  ],
  ['an answer as a weight', { weights: 'A1', analyses: [A2] }],
  [
    'weights that leave only one',
    { derive: [{ name: 'w', from: 'if(gender = 1, 1, 0.0001)' }], weights: 'w', analyses: [A2] },
  ],
  [
    'a product that is zero but for a few',
    { derive: [{ name: 'x', from: 'A1 * A2' }], analyses: [{ ...A2, variables: ['x'] }] },
  ],
  [
    'a selector made of an answer',
    { derive: [{ name: 'x', from: 'if(A1 = 6, A2, missing)' }], analyses: [{ ...A2, variables: ['x'] }] },
  ],
  ['a range that turns single answers', { items: { A1: { reverse: true, range: [5, 6] } }, analyses: [A2] }],
  ['a code of missing answers', { data: { missing: ['6'] }, analyses: [A2] }],
  ['who did not answer', { where: 'isMissing(A1)', analyses: [A2] }],
  ['a scale of one item with a level', { scales: { T: { items: ['A1'] } }, where: 'T > 5', analyses: [A2] }],
];

test('no request of the team picks people by what they answered, and each refusal says which field', async () => {
  const { ask } = await openGrammar();
  for (const [name, request] of attacks) {
    const reply = await ask(request);
    expect([reply.statusCode, reply.json<{ code: string }>().code], name).toEqual([
      403,
      'analysis-ungrammatical',
    ]);
    expect(reply.json<{ title: string }>().title, name).toMatch(
      /^To protect respondents, the field "[\w.[\]]+" /,
    );
  }
}, 60_000);

test('background is asked for by the groups of the team, each of at least five; nothing else of it is in an answer', async () => {
  const { ask, as } = await openGrammar();
  // Three people who did not finish school would be a group of their own; they are told of with their neighbours.
  const counted = (
    await ask({ analyses: [{ procedure: 'frequencies', variables: ['education'] }] })
  ).json<AnalysisReply>();
  const [education] = (
    counted.analyses[0] as unknown as { variables: { categories: { value: number; n: number }[] }[] }
  ).variables;
  expect(education!.categories.map(({ n }) => n)).toEqual([30, 30]);
  const three = await ask({ where: { column: 'education', equals: 2 }, analyses: [A2] });
  expect(three.json<AnalysisReply>().analyses[0]!.n).toBe(0);

  const chosen = await ask({ where: 'education = 1 and gender = 2', analyses: [A2] });
  const [described] = (chosen.json<AnalysisReply>().analyses[0] as unknown as { variables: object[] })
    .variables;
  expect(described).toMatchObject({ n: 15, min: null, max: null, median: null, kurtosis: null });
  expect((await ask({ where: 'education = 1 and gender = 2', analyses: [A2] })).body).toBe(chosen.body);

  // Others may not ask at all: an answer that is kept for the team is not theirs.
  const viewer = await as('viewer');
  const refused = await ask({ where: 'education = 1 and gender = 2', analyses: [A2] }, viewer.headers);
  expect(refused.json()).toMatchObject({ code: 'not-allowed' });
}, 60_000);

test('small cells of a cross table of answers are hidden with what would give them away', async () => {
  const { ask } = await openGrammar();
  const reply = await ask({ analyses: [{ procedure: 'crosstab', rows: 'A1', columns: 'A2' }] });
  const [crossed] = reply.json<{
    analyses: { table: { values: (number | null)[][] }; chi2: null; notes: string[] }[];
  }>().analyses;
  const counts = crossed!.table.values.flat();
  expect(counts).toContain(null);
  for (const count of counts) if (count !== null) expect(count).toBeGreaterThanOrEqual(5);
  expect(crossed).toMatchObject({ chi2: null });
  expect(crossed!.notes.join(' ')).toContain('to protect respondents');
}, 60_000);

test('what a member asked is kept with who and when, also where it was refused', async () => {
  const { ask, as, services, release } = await openGrammar();
  const analyst = await as('analyst');
  const request = { where: 'A1 = 6', analyses: [A2] };
  expect((await ask(request, analyst.headers)).statusCode).toBe(403);
  const [look] = await services.databases.studio
    .selectFrom('look')
    .selectAll()
    .where('action', '=', 'analysis.run')
    .execute();
  expect(look).toMatchObject({
    researcher_id: analyst.id,
    subject: release.id,
    at: '2026-03-02T08:00:00.000Z',
  });
  expect(JSON.parse(look!.request!)).toEqual(request);
}, 60_000);
