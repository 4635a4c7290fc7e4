import { expect, test } from 'vitest';
import { OUTSIDE_LEAST, TEAM_LEAST } from '../../../../analysis/disclosure/atoms/plan-disclosure.ts';
import { promisesOf } from '../../../../server/contract/promises.ts';
import type { Questionnaire } from '../../../../server/contract/response.ts';
import type { Study } from '../../../../server/contract/study.ts';
import { openAnswering } from '../response/answering.ts';

test('what respondents were told stays told and kept: the floor rises and never falls, whoever changes it where', async () => {
  const { app, own, services, study, headers, seal, send } = await openAnswering();
  const change = async (floor: number) =>
    app.inject({ method: 'PATCH', url: `/api/studies/${study}`, headers, payload: { floor } });
  const told = async () => (await app.inject(`/api/answer/${study}`)).json<Questionnaire>().promises;

  expect(await told()).toEqual({ team: 5, outside: 10, members: 2 });
  const lowered = await change(9);
  expect([lowered.statusCode, lowered.json<{ code: string }>().code]).toEqual([409, 'floor-promised']);
  const raised = (await change(12)).json<Study>();
  expect(raised).toMatchObject({ floor: 12, promises: { team: 5, outside: 10, members: 2 } });
  expect((await change(10)).statusCode).toBe(409);
  // Whoever has the page open was told of ten; those who come after the next opening are told of twelve.
  expect(await told()).toMatchObject({ outside: 10 });
  await own('POST', 'collection/close');
  await own('POST', 'collection/open');
  expect(await told()).toEqual({ team: 5, outside: 12, members: 2 });

  // A hand in the one database does not undo what the other has told.
  const { studio } = services.databases;
  await studio.updateTable('study').set({ floor: 5, promises: null }).execute();
  for (let i = 0; i < 7; i++) await send((await seal({})).submission);
  await own('POST', 'collection/close');
  expect((await own('POST', 'releases')).json()).toMatchObject({ code: 'release-too-few' });
});

test('promised are the fewest that groups are planned with', () => {
  expect(promisesOf(0)).toEqual({ team: TEAM_LEAST, outside: OUTSIDE_LEAST, members: 2 });
  expect(promisesOf(8)).toEqual({ team: 5, outside: 10, members: 2 });
  expect(promisesOf(12)).toEqual({ team: 5, outside: 12, members: 2 });
});
