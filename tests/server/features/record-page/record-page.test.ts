import { expect, test } from 'vitest';
import { type RecordPage, type RecordPageReply, recordPages } from '../../../../server/contract/record.ts';
import { makeLedger } from '../../../support/records/ledger.ts';
import { openRecords } from '../record/records.ts';

/** The ledger calls its scheme S1; here it is the first version that was published. */
const byVersion = () =>
  Object.fromEntries(
    Object.entries(makeLedger()).map(([table, columns]) => [
      table,
      columns['scheme'] ? { ...columns, scheme: columns['scheme'].map(() => '1') } : columns,
    ]),
  );

const requestsOf = ({ sections }: RecordPageReply) =>
  sections.flatMap(({ findings }) => findings.map(({ request }) => request));

test('every page of a whole ledger answers each of its questions, for the owner and for a viewer', async () => {
  const { call, callOf, freezeLedger } = await openRecords();
  const { id } = await freezeLedger(byVersion(), { named: false });
  const viewer = await callOf('viewer');
  for (const page of recordPages) {
    const path = `/record-releases/${id}/pages/${page}`;
    const own = (await call('GET', path)).json<RecordPageReply>();
    const outside = (await viewer('GET', path)).json<RecordPageReply>();
    expect(own.sections.map(({ code, failed }) => [code, failed])).toEqual(
      own.sections.map(({ code }) => [code, undefined]),
    );
    expect(own.sections.every(({ findings }) => findings.length > 0)).toBe(true);
    expect(outside.sections.map(({ code }) => code)).toEqual(own.sections.map(({ code }) => code));
  }
});

test('settings come of the scheme by which the points were given', async () => {
  const { call, freezeLedger } = await openRecords();
  const { id } = await freezeLedger(byVersion(), { named: false });
  const page = (await call('GET', `/record-releases/${id}/pages/fairness`)).json<RecordPageReply>();
  expect(requestsOf(page)).toMatchObject([
    { analyses: [{ procedure: 'quota', tiers: ['A', 'B', 'C'], shares: [0.3, 0.3, 0.4] }] },
    { analyses: [{ procedure: 'rotation', win: 'A' }] },
    { analyses: [{ procedure: 'audit', first: 'A' }] },
  ]);
});

test('rows are chosen by peer group and period where an analysis is of units, never of people', async () => {
  const { call, freezeLedger } = await openRecords();
  const { id } = await freezeLedger(byVersion(), { named: false });
  const read = async (page: RecordPage) =>
    (
      await call('GET', `/record-releases/${id}/pages/${page}?group=branch&period=2024Q4`)
    ).json<RecordPageReply>();
  const indicators = await read('indicators');
  expect(indicators.choices).toEqual(['group', 'period']);
  expect(requestsOf(indicators)).toMatchObject(
    Array(2).fill({ where: 'group = "branch" and period = "2024Q4"' }),
  );
  const raters = await read('raters');
  expect(raters.choices).toEqual([]);
  expect(JSON.stringify(requestsOf(raters))).not.toContain('where');
});

test('what cannot be made says why, and the rest of the page stands', async () => {
  const { call, add, freeze } = await openRecords();
  const { scores, entries } = byVersion();
  await add('scores', scores!);
  await add('entries', entries!);
  const { id } = await freeze({ named: false });
  const page = (await call('GET', `/record-releases/${id}/pages/ranks`)).json<RecordPageReply>();
  const said = Object.fromEntries(page.sections.map((section) => [section.code, section]));
  expect(said['neighbours']!.findings).toEqual([]);
  expect(said['neighbours']!.failed?.['zh-CN']).toContain('考评结果');
  expect(said['gaps']!.findings).toHaveLength(1);
});
