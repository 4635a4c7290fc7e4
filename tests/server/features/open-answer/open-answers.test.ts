import { expect, test } from 'vitest';
import type { Interview, InterviewSummary } from '../../../../server/contract/interview.ts';
import type { JointDisplay } from '../../../../server/contract/joint.ts';
import type { OpenAnswers, OpenQuestions } from '../../../../server/contract/open-answer.ts';
import type { ReleaseDetail } from '../../../../server/contract/release.ts';
import { givenResearcher } from '../../../support/server.ts';
import { openDemonstration } from '../joint/demonstration.ts';

async function openRoom() {
  const given = await openDemonstration();
  const { app, study, owner, releasePath } = given;
  const call = (method: 'GET' | 'POST' | 'PUT', url: string, body?: object, headers = owner.headers) =>
    app.inject({
      method,
      url,
      headers: { ...headers, 'accept-language': 'zh-CN' },
      ...(body && { payload: body }),
    });
  const room = `${releasePath}/open-answers`;
  const list = async () => (await call('GET', room)).json<OpenQuestions>();
  const first = (await list()).questions.find(({ answers }) => answers !== null)!;
  const read = async () => (await call('GET', `${room}/${first.name}`)).json<OpenAnswers>();
  const take = (body: object) => call('POST', `${room}/${first.name}/source`, body);
  const interviews = async () =>
    (await call('GET', `/api/studies/${study}/interviews`)).json<InterviewSummary[]>();
  return { ...given, call, room, list, first, read, take, interviews };
}

test('the owner reads the answers of the demonstration in an order that stays and is not that of the rows', async () => {
  const { list, first, read, call, room, services, study, releasePath } = await openRoom();
  const { floor } = await list();
  expect(first.answers).toBeGreaterThanOrEqual(floor);
  const { answers } = await read();
  expect(answers).toHaveLength(first.answers!);
  expect(await read()).toMatchObject({ answers });
  expect(answers.map(({ id }) => id)).toEqual(answers.map(({ id }) => id).toSorted());
  const { manifest } = (await call('GET', releasePath)).json<ReleaseDetail>();
  const stored = await services.databases.studio
    .selectFrom('release_column')
    .select('bytes')
    .where('pool', '=', manifest.columns.find(({ name }) => name === first.name)!.pool)
    .executeTakeFirstOrThrow();
  const inRows = (JSON.parse(Buffer.from(stored.bytes).toString()) as string[]).filter(
    (text) => text.trim() !== '',
  );
  expect(answers.map(({ text }) => text)).not.toEqual(inRows);
  expect(answers.map(({ text }) => text).toSorted()).toEqual(inRows.toSorted());

  for (const role of ['analyst', 'coder', 'viewer'] as const) {
    const { headers } = await givenResearcher(services, { study, role });
    expect((await call('GET', `${room}/${first.name}`, undefined, headers)).statusCode, role).toBe(403);
  }
  expect((await call('GET', `${room}/PL1`)).statusCode).toBe(404);
  const looks = (await call('GET', `/api/studies/${study}/looks`)).json<{ looks: { action: string }[] }>();
  expect(looks.looks.filter(({ action }) => action === 'open.read').length).toBeGreaterThanOrEqual(2);
});

test('taken to coding they are one masked turn each; taking again gives the same source, other words lose nothing', async () => {
  const { read, take, interviews, list, call, study, first, services, room, releasePath } = await openRoom();
  const { answers } = await read();
  const word = answers[0]!.text.slice(0, 3);
  const before = await interviews();
  const body = { masks: [word], leaveOut: [answers[1]!.id] };
  const taken = await take(body);
  expect(taken.statusCode, taken.body).toBe(201);
  const { interview, answers: count } = taken.json<{ interview: string; answers: number }>();
  expect(count).toBe(answers.length - 1);
  const source = (await call('GET', `/api/studies/${study}/interviews/${interview}`)).json<Interview>();
  expect(source).toMatchObject({ code: 'O1', open: true });
  expect(source.turns).toHaveLength(count);
  expect(source.turns.every(({ role }) => role === 'respondent')).toBe(true);
  expect(source.text).not.toContain(word);
  expect(source.text).toContain('■■■');
  expect((await list()).questions.find(({ name }) => name === first.name)!.source).toBe(interview);

  expect((await take(body)).json()).toEqual({ interview, answers: count });
  expect((await take({ masks: [], leaveOut: [] })).statusCode).toBe(409);
  expect(await interviews()).toHaveLength(before.length + 1);

  // The answers are no interview: nothing that counts interviews counts them.
  const joint = async () => (await call('GET', `${releasePath}/joint-display`)).json<JointDisplay>();
  expect((await joint()).interviews).toBe(before.length);
  const { headers } = await givenResearcher(services, { study, role: 'analyst' });
  expect((await call('POST', `${room}/${first.name}/source`, body, headers)).statusCode).toBe(403);
});

test('where too few are left to be taken none are', async () => {
  const { read, take, list } = await openRoom();
  const { answers } = await read();
  const { floor } = await list();
  const leaveOut = answers.slice(floor - 1).map(({ id }) => id);
  expect((await take({ masks: [], leaveOut })).statusCode).toBeGreaterThanOrEqual(400);
});

test('what is coded of open answers is a strand of its own in the joint display, counted in answers', async () => {
  const { read, take, call, study, releasePath } = await openRoom();
  const { answers } = await read();
  const { interview } = (await take({ masks: [], leaveOut: [] })).json<{ interview: string }>();
  const joint = async () => (await call('GET', `${releasePath}/joint-display`)).json<JointDisplay>();
  const before = await joint();
  const cellIn = ({ rows }: JointDisplay) =>
    rows.find(({ code }) => code === 'needs')!.cells.find(({ column }) => column === 'process')!;
  expect(cellIn(before).open).toBeUndefined();

  const source = (await call('GET', `/api/studies/${study}/interviews/${interview}`)).json<Interview>();
  const [code] = cellIn(before).interviews.codes;
  const { turns, revision } = source;
  // Two excerpts of one answer and one of another are two answers.
  for (const [start, end] of [
    [turns[0]!.wordsStart, turns[0]!.wordsStart + 2],
    [turns[0]!.wordsStart + 2, turns[0]!.end],
    [turns[1]!.wordsStart, turns[1]!.end],
  ]) {
    const coded = await call('POST', `/api/studies/${study}/interviews/${interview}/excerpts`, {
      revision: revision.id,
      start,
      end,
      values: { link: 'process', stance: 'problem' },
      codes: [code!.code],
      memo: '',
    });
    expect(coded.statusCode, coded.body).toBeLessThan(300);
  }
  await call('PUT', `/api/studies/${study}/interviews/${interview}/task`, { state: 'finished' });
  const after = await joint();
  expect(cellIn(after).open).toMatchObject({ answers: 2 });
  expect(cellIn(after).interviews.interviews).toBe(cellIn(before).interviews.interviews);
  expect(after.table.columns.map(({ key }) => key)).toContain('open');
  expect(answers.length).toBeGreaterThan(2);
});
