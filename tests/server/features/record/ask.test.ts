import { expect, test } from 'vitest';
import type { RecordFinding } from '../../../../server/contract/record.ts';
import { askRecords, verifyRecords } from '../../../../server/features/record/record.door.ts';
import { duplicateStudy } from '../../../../server/features/retention/duplicate-study.ts';
import { latestScheme } from '../../../../server/features/scheme/scheme.door.ts';
import { outsideAudience, teamAudience } from '../../../../server/features/disclosure/audience.ts';
import { makeLedger } from '../../../support/records/ledger.ts';
import { openRecords } from './records.ts';

const kendallW = { procedure: 'kendallW' } as const;
const floors = { team: 5, outside: 10 };

test('what is found of a release is told in words, with the request that gives it again', async () => {
  const { call, freezeLedger } = await openRecords();
  const release = await freezeLedger();
  const path = `/record-releases/${release.id}/analyses`;
  const asked = { analyses: [kendallW, { ...kendallW, ratee: 'ratee' }], where: 'period = "2023Q1"' };
  const reply = await call('POST', path, asked);
  expect(reply.statusCode).toBe(200);
  const { findings } = reply.json<{ findings: RecordFinding[] }>();
  expect(findings.map(({ request }) => request)).toEqual(
    asked.analyses.map((analysis) => ({ analyses: [analysis], where: asked.where })),
  );
  expect(findings[0]!.presented).toMatchObject({ procedure: 'kendallW', n: 20 });
  expect(findings[0]!.presented.sentence['zh-CN']).toContain('12 名评价人对 20 个对象');
  expect(reply.body).not.toMatch(/"[PRE]\d\d"/);
  const looks = (await call('GET', '/looks')).json<{ looks: { request: object }[] }>().looks;
  expect(looks[0]!.request).toEqual(asked);
});

test('requests outside the grammar of records are refused with the field and the reason', async () => {
  const { call, callOf, freezeLedger } = await openRecords();
  const { id } = await freezeLedger();
  const path = `/record-releases/${id}/analyses`;
  const refused = async (body: object) =>
    (await call('POST', path, body)).json<{ code: string; details: { field: string } }>();
  expect(await refused({ analyses: [{ procedure: 'describe', variables: ['rating'] }] })).toMatchObject({
    code: 'analysis-ungrammatical',
    details: { field: 'procedure' },
  });
  expect(await refused({ analyses: [kendallW], where: 'rater = "P01"' })).toMatchObject({
    code: 'analysis-ungrammatical',
    details: { field: 'where' },
  });
  expect(await refused({ analyses: [] })).toMatchObject({ code: 'analysis-request-invalid' });
  expect(await refused({ analyses: [kendallW], where: 'class = "peer"' })).toMatchObject({
    code: 'analysis-protected',
  });
  const analyst = await callOf('analyst');
  expect((await analyst('POST', path, { analyses: [kendallW] })).statusCode).toBe(200);
  const viewer = await callOf('viewer');
  expect((await viewer('POST', path, { analyses: [kendallW] })).json()).toMatchObject({
    code: 'not-allowed',
  });
  expect((await viewer('GET', `/record-releases/${id}`)).json()).toMatchObject({ number: 1 });
});

test('few raters are told of to nobody, and outside the team k is larger', async () => {
  const opened = await openRecords();
  const { ratings } = makeLedger();
  const eight = Object.fromEntries(
    Object.entries(ratings).map(([name, cells]) => [
      name,
      cells.filter((_, row) => ratings['rater']![row]! < 'R09'),
    ]),
  );
  const { id } = await opened.freezeLedger({ ratings: eight });
  const { studio } = opened.services.databases;
  const ask = (audience: ReturnType<typeof teamAudience>) =>
    askRecords(
      studio,
      { study: opened.study, release: id, asked: { analyses: [kendallW] } },
      { researcher: opened.owner.id, at: new Date(), audience },
    );
  expect(await ask(teamAudience(floors))).toHaveLength(1);
  await expect(ask(outsideAudience(floors))).rejects.toMatchObject({ code: 'analysis-protected' });
});

test('points that do not add up are not frozen without a word why', async () => {
  const { call, add } = await openRecords();
  const { scores, results } = makeLedger();
  await add('results', results);
  await add('scores', {
    ...scores,
    score: scores['score']!.map((score, row) => (row === 5 ? Number(score) - 3 : score)),
  });
  expect((await call('POST', '/record-releases', { named: false })).json()).toMatchObject({
    code: 'record-not-reconciled',
  });
  const explained = await call('POST', '/record-releases', {
    named: false,
    explained: '第三季度分值另行核定',
  });
  expect(explained.statusCode).toBe(201);
  expect(explained.body).toContain('第三季度分值另行核定');
});

test('a release is verified byte by byte', async () => {
  const { services, study, freezeLedger } = await openRecords();
  const { id } = await freezeLedger();
  const { studio } = services.databases;
  expect(await verifyRecords(studio, study, id)).toEqual([]);
  await studio
    .updateTable('record_column')
    .set({ bytes: new Uint8Array(8 * 96) })
    .where('record_table', '=', 'results')
    .where('name', '=', 'total')
    .execute();
  expect(await verifyRecords(studio, study, id)).toEqual(['results.total']);
  await studio.updateTable('record_release').set({ manifest: '{"tables":[]}' }).execute();
  expect(await verifyRecords(studio, study, id)).toEqual(['manifest']);
});

test('a study that is duplicated brings its scheme and no records; one that is deleted takes all along', async () => {
  const { services, study, owner, freezeLedger } = await openRecords();
  await freezeLedger();
  const { studio } = services.databases;
  const title = { 'zh-CN': '副本', en: 'Copy' };
  const { id: copy } = await duplicateStudy(studio, study, title, owner.id, new Date());
  expect(await latestScheme(studio, copy)).toMatchObject({ code: 'SMALL' });
  const held = async () => {
    const tables = ['record_file', 'record_release', 'record_column', 'scheme_version'] as const;
    const rows = await Promise.all(tables.map((table) => studio.selectFrom(table).selectAll().execute()));
    return rows.map(({ length }) => length > 0);
  };
  expect(await held()).toEqual([true, true, true, true]);
  await studio.deleteFrom('study').where('id', '=', study).execute();
  expect(await held()).toEqual([false, false, false, false]);
});
