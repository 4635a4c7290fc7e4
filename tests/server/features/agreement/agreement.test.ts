import papaparse from 'papaparse';
import { expect, test } from 'vitest';
import type { AgreementReport } from '../../../../server/contract/agreement.ts';
import { openComparison } from '../adjudication/compared.ts';
import { openDemonstration } from '../joint/demonstration.ts';

const rowOf = ({ rows }: AgreementReport, dimension: string, label: string | null) =>
  rows.find((row) => row.dimension === dimension && row.label === label)!;

test('the demonstration: every α with its interval and reading, and the same numbers as a file', async () => {
  const { app, study, owner } = await openDemonstration();
  const url = `/api/studies/${study}/agreement`;
  const measured = await app.inject({ method: 'POST', url: `${url}/intervals`, headers: owner.headers });
  const report = (await app.inject({ url, headers: owner.headers })).json<AgreementReport>();
  expect(report).toMatchObject({ characters: 15_578, samples: 1000, simulated: true });
  expect(measured.json()).toEqual({ measured: report.rows.length });
  expect(report.groups).toHaveLength(1);
  expect(report.interviews.map(({ code }) => code)).toEqual(['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8']);

  const link = rowOf(report, 'link', null);
  expect(link.character.alpha.value).toBeCloseTo(0.785, 3);
  expect(link.character.alpha.reading).toBe('tentative');
  expect(link.turn.alpha.reading).toBe('reliable');
  const estimates = [link.character.alpha, link.turn.alpha, link.unitizing, link.relevance!, link.coding];
  for (const { value, interval } of estimates) {
    expect(interval![0]).toBeLessThan(value!);
    expect(interval![1]).toBeGreaterThanOrEqual(value!);
  }
  expect(rowOf(report, 'codes', 'PUN').name).toEqual({
    'zh-CN': 'PUN 惩罚·扣分',
    en: expect.any(String) as string,
  });

  const file = await app.inject({ url: `${url}.csv?language=en`, headers: owner.headers });
  expect(file.headers['content-disposition']).toBe('attachment; filename="simulated-agreement.csv"');
  const lines = papaparse.parse<string[]>(file.body.slice(1)).data;
  expect(lines[1]!.slice(0, 2)).toEqual(['Link (all)', String(link.character.alpha.value)]);
  expect(lines[1]).toContain(String(link.unitizing.value));
  expect(file.body).toContain('Simulated data');
  const book = await app.inject({ url: `${url}.xlsx`, headers: owner.headers });
  expect(book.rawPayload.subarray(0, 2).toString()).toBe('PK');
}, 120_000);

test('only interviews count that both finished, and a coder sees none before finishing', async () => {
  const { app, study, code, finish, owner, coderA, coderB } = await openComparison();
  const read = async (who: typeof owner) =>
    (
      await app.inject({ url: `/api/studies/${study}/agreement`, headers: who.headers })
    ).json<AgreementReport>();
  await code(coderA, '季度末墙上贴张表，𠮷才晓得扣了多少。');
  await finish(coderA);
  expect(await read(owner)).toMatchObject({ groups: [], interviews: [], rows: [] });
  await code(coderB, '𠮷才晓得扣了多少。');
  expect(await read(coderB)).toMatchObject({ groups: [], rows: [] });
  await finish(coderB);
  const report = await read(coderB);
  expect(report.groups).toMatchObject([{ interviews: 1 }]);
  expect(rowOf(report, 'link', 'plan').character).toMatchObject({ all: 9, some: 9 });
});

test('values come first, intervals by a job, and what was measured is kept for these codings', async () => {
  const { app, study, code, finish, owner, coderA, coderB, services } = await openComparison();
  const url = `/api/studies/${study}/agreement`;
  const read = async () => (await app.inject({ url, headers: owner.headers })).json<AgreementReport>().rows;
  await code(coderA, '季度末墙上贴张表，𠮷才晓得扣了多少。');
  await code(coderB, '𠮷才晓得扣了多少。');
  await Promise.all([finish(coderA), finish(coderB)]);

  const first = await read();
  expect(first.every(({ measured }) => !measured)).toBe(true);
  expect(first.every(({ character }) => character.alpha.interval === null)).toBe(true);
  await app.inject({ method: 'POST', url: `${url}/intervals`, headers: coderA.headers });
  const whole = await read();
  expect(whole.every(({ measured }) => measured)).toBe(true);
  expect(whole.map(({ character }) => character.alpha.value)).toEqual(
    first.map(({ character }) => character.alpha.value),
  );

  await services.databases.studio
    .updateTable('excerpt')
    .set({ frame_values: '{"link":"plan","stance":"strength"}' })
    .execute();
  expect((await read()).some(({ measured }) => measured)).toBe(false);
  const file = await app.inject({ url: `${url}.csv`, headers: owner.headers });
  expect(file.statusCode).toBe(200);
  expect((await read()).every(({ measured }) => measured)).toBe(true);
});
