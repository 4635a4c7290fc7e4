import { expect, test } from 'vitest';
import type { Countermeasure, Countermeasures } from '../../../../server/contract/countermeasure.ts';
import { evidenceOf, openFindings } from '../finding/findings.ts';

const contentOf = (more: object = {}) => ({
  text: { 'zh-CN': '每季度面谈一次' },
  findings: [],
  row: null,
  level: 'county',
  actor: { 'zh-CN': '科室负责人' },
  technology: {},
  cost: {},
  feasibility: {},
  gaming: { 'zh-CN': '走过场' },
  burden: {},
  ...more,
});

async function openCountermeasures() {
  const given = await openFindings();
  const { call } = given;
  const list = async () => (await call('GET', 'countermeasures')).json<Countermeasures>();
  const write = async (more: object = {}) =>
    (await call('POST', 'countermeasures', contentOf(more))).json<Countermeasure>();
  return { ...given, list, write };
}

test('a countermeasure is written, changed, ordered, removed and restored; an older version is refused', async () => {
  const { call, list, write } = await openCountermeasures();
  const first = await write();
  const second = await write({ text: { en: 'A panel' } });
  expect(first).toMatchObject({ version: 1, text: { 'zh-CN': '每季度面谈一次' }, warnings: [] });
  const at = `countermeasures/${first.id}`;
  const saved = await call('PUT', at, { version: 1, ...contentOf({ text: { en: 'Quarterly talks' } }) });
  expect(saved.json()).toMatchObject({ version: 2, text: { en: 'Quarterly talks' } });
  expect((await call('PUT', at, { version: 1, ...contentOf() })).json()).toMatchObject({
    code: 'changed-meanwhile',
  });
  await call('PUT', 'countermeasure-order', [second.id, first.id]);
  expect((await list()).table.rows.map(({ key }) => key)).toEqual([second.id, first.id]);
  expect((await call('DELETE', `${at}?version=2`)).statusCode).toBe(204);
  const without = await list();
  expect(without.table.rows.map(({ key }) => key)).toEqual([second.id]);
  expect(without.countermeasures.find(({ id }) => id === first.id)!.removedAt).not.toBeNull();
  await call('POST', `${at}/restore`);
  expect((await list()).table.rows.map(({ key }) => key)).toEqual([second.id, first.id]);
});

test('what names nothing of the frame or says nothing is refused, and nothing is stored', async () => {
  const { call, list, as } = await openCountermeasures();
  const code = async (more: object) =>
    (await call('POST', 'countermeasures', contentOf(more))).json<{ code: string }>().code;
  expect(await code({ level: 'moon' })).toBe('countermeasure-place-unknown');
  expect(await code({ row: 'moon' })).toBe('countermeasure-place-unknown');
  expect(await code({ text: { en: '  ' } })).toBe('countermeasure-empty');
  expect((await list()).countermeasures).toEqual([]);
  expect(
    (await call('PUT', `countermeasures/${'A'.repeat(22)}`, { version: 1, ...contentOf() })).json(),
  ).toMatchObject({ code: 'countermeasure-unknown' });
  expect((await (await as('viewer'))('GET', 'countermeasures')).statusCode).toBe(403);
});

test('it tells the problem it answers, and warns when the finding is withdrawn or removed', async () => {
  const { list, write, made, save, call, show } = await openCountermeasures();
  const finding = await made({ claim: { 'zh-CN': '过程沟通不足', en: 'Too little talk' } });
  await write({ findings: [finding.id] });
  const told = await list();
  expect(told.table.rows[0]!.cells).toMatchObject({
    problem: { 'zh-CN': '过程沟通不足', en: 'Too little talk' },
    actor: { 'zh-CN': '县（区）局（科室负责人）' },
  });
  await save(finding, { verdict: 'withdrawn' });
  expect((await list()).countermeasures[0]!.warnings[0]!.en).toBe('“Too little talk” was withdrawn.');
  await call('DELETE', `findings/${finding.id}?version=${(await show(finding.id)).version}`);
  expect((await list()).countermeasures[0]!.warnings[0]!.en).toContain('was removed');
});

test('causes are the findings that stand, with survey numbers as the analysis gives them; a viewer has no file of them', async () => {
  const { made, save, list, call, release, as } = await openCountermeasures();
  const reading = evidenceOf('e1', { kind: 'reading', reading: { scale: 'PR' } });
  const search = {
    id: 's1',
    query: { codes: ['FBK'], values: {}, words: '' },
    judged: [],
    reviewed: true,
  };
  const finding = await made({
    claim: { 'zh-CN': '过程沟通不足', en: 'Too little talk' },
    column: 'process',
    evidence: [reading],
    cause: { en: 'Without feedback effort has no aim.' },
  });
  expect((await list()).causes.rows).toEqual([]);
  const hits = (await call('POST', 'finding-searches', search.query)).json<{ id: string }[]>();
  const judged = hits.map(({ id }) => ({ excerpt: id, judgement: 'fits', note: '' }) as const);
  const decided = await save(finding, {
    verdict: 'partly',
    searches: [{ ...search, judged: [...judged] as never }],
    saysUnreliable: true,
  });
  expect(decided.statusCode).toBe(200);
  const { causes } = await list();
  expect(causes.rows).toHaveLength(1);
  const analyses = [{ procedure: 'describe', variables: ['PR'] }];
  const described = (await call('POST', `releases/${release}/analyses`, { analyses })).json<{
    analyses: [{ variables: [{ n: number; mean: number }] }];
  }>().analyses[0].variables[0];
  const { survey, strength, cause } = causes.rows[0]!.cells as Record<string, { en: string }>;
  expect(survey!.en).toContain(`Mean ${described.mean.toFixed(2)}`);
  expect(survey!.en).toContain(`n ${described.n}`);
  expect(strength!.en).toBe('Survey only, in part');
  expect(cause!.en).toContain('no aim');
  const file = await call('GET', `releases/${release}/tables/causes.csv?language=en`);
  expect(file.body).toContain('Too little talk');
  const viewer = await as('viewer');
  expect((await viewer('GET', `releases/${release}/tables/causes.csv`)).statusCode).toBe(403);
});
