import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { buildApp } from '../../../../server/app.ts';
import { givenResearcher, givenStudy, openTestServer } from '../../../support/server.ts';

/** The application with a log whose lines can be read. */
async function openLogged() {
  const { services } = await openTestServer();
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const app = await buildApp({ ...services, log });
  onTestFinished(() => app.close());
  return { app, services, lines };
}

test('every address that anybody may call leaves no line, but for deeds of those who sign in', async () => {
  const { app, lines } = await openLogged();
  const { paths } = (await app.inject('/api/openapi.json')).json<{
    paths: Record<string, Record<string, { 'x-access': string; tags: string[] }>>;
  }>();
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { 'x-access': access }]) => ({ path, method, access })),
  );
  expect(all.length).toBeGreaterThan(100);
  const anybody = all.filter(({ access }) => access === 'public');
  for (const { path, method } of anybody)
    await app.inject({ method: method.toUpperCase() as 'GET', url: path.replace(/\{\w+\}/g, 'x') });
  const logged = lines.map((line) => JSON.parse(line) as { method: string; route: string });
  expect(logged.filter(({ method }) => method === 'GET')).toEqual([]);
  expect(logged.filter(({ route }) => /answer|ticket|board|storage|health/.test(route))).toEqual([]);
  expect(logged.map(({ route }) => route)).toContain('/api/session');
});

test('lines carry no number of the request, and durations in hundreds', async () => {
  const { app, services, lines } = await openLogged();
  const study = await givenStudy(services);
  const { headers } = await givenResearcher(services, { study, role: 'owner' });
  for (let at = 0; at < 3; at++) await app.inject({ url: `/api/studies/${study}`, headers });
  const told = lines.map((line) => JSON.parse(line) as { elapsedMs: number });
  expect(told).toHaveLength(3);
  for (const line of told) {
    expect(line).not.toHaveProperty('reqId');
    expect(line.elapsedMs % 100).toBe(0);
  }
});

test('a fault is logged with its number in the studio, and told without one where people answer', async () => {
  const { app, services, lines } = await openLogged();
  const { headers } = await givenResearcher(services);
  await services.databases.studio.schema.dropTable('enrolment').ifExists().execute();
  await services.databases.studio.schema.dropTable('member').execute();
  await services.databases.answers.schema.dropTable('questionnaire').execute();
  const told = (await app.inject({ url: '/api/studies', headers })).json<{ code: string; details: object }>();
  expect(told).toMatchObject({ code: 'server-fault', details: { incident: expect.any(String) as string } });
  expect(lines.join('')).toContain((told.details as { incident: string }).incident);
  const before = lines.length;
  const untold = await app.inject('/api/answer/AAAAAAAAAAAAAAAAAAAAAA');
  expect(untold.json()).toMatchObject({ code: 'server-fault-untold', status: 500, details: {} });
  expect(lines).toHaveLength(before);
});
