import { expect, test } from 'vitest';
import type { AnalysisReply } from '../../../../server/contract/analysis.ts';
import type { PresentedReply } from '../../../../server/contract/presented.ts';
import { openReleased } from './released.ts';

async function open() {
  const { call, release, as, services, study } = await openReleased();
  const path = `releases/${release}`;
  const present = (body: object) => call('POST', `${path}/presented`, body);
  const analyse = (body: object) => call('POST', `${path}/analyses`, body);
  return { call, as, path, present, analyse, services, study };
}

test('the reply is that of analyse, and the request gives it again', async () => {
  const { present, analyse } = await open();
  const analysis = { procedure: 'correlation', variables: ['PL', 'PR', 'AP'] };
  const reply = await present({ analysis, where: 'D1 = 1', language: 'zh-CN' });
  expect(reply.statusCode, reply.body).toBe(200);
  const { presented, reply: found, request } = reply.json<PresentedReply>();
  const again = (await analyse({ ...request, language: 'zh-CN' })).json<AnalysisReply>();
  expect(found).toEqual(again);
  expect(presented).toMatchObject({ procedure: 'correlation', n: found.analyses[0]!.n });
});

test('who asked for what is kept in the log of looks as with analyse', async () => {
  const { present, services, study } = await open();
  await present({ analysis: { procedure: 'describe', variables: ['PL'] } });
  const looks = await services.databases.studio
    .selectFrom('look')
    .select(['action', 'request'])
    .where('study_id', '=', study)
    .where('action', '=', 'analysis.run')
    .execute();
  expect(looks.map(({ request }) => JSON.parse(request!) as unknown)).toContainEqual({
    analyses: [{ procedure: 'describe', variables: ['PL'] }],
  });
});

test('the gate holds: what analyse refuses is refused, in the same words', async () => {
  const { present, analyse } = await open();
  const analysis = { procedure: 'describe', variables: ['PL'] };
  const where = 'PL > 1.01 and PL < 1.02';
  const refused = await present({ analysis, where });
  const likewise = await analyse({ analyses: [analysis], where });
  expect(refused.statusCode).toBe(403);
  expect(refused.json()).toEqual(likewise.json());
});

test('a refusal names the field as the caller wrote it', async () => {
  const { present } = await open();
  const reply = await present({ analysis: { procedure: 'describe', variables: ['Q9'] } });
  expect(reply.statusCode).toBe(400);
  expect(reply.json()).toMatchObject({ details: { field: 'analysis.variables' } });
  for (const body of [{}, { analysis: [] }, { analysis: { procedure: 'describe' }, analyses: [] }, []])
    expect((await present(body)).json()).toMatchObject({ code: 'analysis-request-invalid' });
});

test('it is for those who may analyse', async () => {
  const { as, path } = await open();
  const viewer = await as('viewer');
  const body = { analysis: { procedure: 'describe', variables: ['PL'] } };
  expect((await viewer('POST', `${path}/presented`, body)).statusCode).toBe(403);
});
