import { expect, test } from 'vitest';
import type {
  BackgroundQuestion,
  Meter,
  MeterRequest,
} from '../../../../server/contract/reidentification.ts';
import { givenResearcher, givenStudy, openTestServer } from '../../../support/server.ts';

const age: BackgroundQuestion = { code: 'D1', shares: [30, 45, 25], storage: 'linked' };
const level: BackgroundQuestion = { code: 'D3', shares: [85, 15], storage: 'linked' };
const request: MeterRequest = { questions: [age, level], respondents: 30, floor: 10, bar: 0.01 };

async function openMeter() {
  const { app, services } = await openTestServer();
  const study = await givenStudy(services);
  const { headers } = await givenResearcher(services, { study, role: 'analyst' });
  return (body: MeterRequest) =>
    app.inject({ method: 'POST', url: `/api/studies/${study}/reidentification`, headers, body });
}

test('the meter gives the risk, and what to do until it is below the bar', async () => {
  const read = await openMeter();
  const { risk, steps, reached } = (await read(request)).json<Meter>();
  expect(risk.cells).toBe(6);
  expect(risk.sampleUniques).toBeGreaterThan(0.01);
  expect(risk.populationUniques).toBe(risk.sampleUniques);
  expect(reached).toBe(true);
  expect(steps.at(-1)!.risk.sampleUniques).toBeLessThanOrEqual(0.01);
});

test('more people who could have answered make fewer population uniques, not fewer sample uniques', async () => {
  const read = await openMeter();
  const alone = (await read(request)).json<Meter>().risk;
  const among = (await read({ ...request, population: 200 })).json<Meter>().risk;
  expect(among.sampleUniques).toBe(alone.sampleUniques);
  expect(among.populationUniques).toBeLessThan(alone.populationUniques);
});

test('shares that are all zero and more combinations than can matter are refused in a sentence', async () => {
  const read = await openMeter();
  const empty = await read({ ...request, questions: [{ ...age, shares: [0, 0] }] });
  expect(empty.json()).toMatchObject({ status: 422, code: 'shares-missing', details: { code: 'D1' } });
  const many = Array.from({ length: 9 }, (_, at) => ({ ...age, code: `Q${at}` }));
  expect((await read({ ...request, questions: many })).json()).toMatchObject({
    code: 'too-many-cells',
    details: { cells: 19683 },
  });
});
