import { expect, test } from 'vitest';
import type { RecordFile } from '../../../../server/contract/record.ts';
import { loadRecordTable, findRecordRelease } from '../../../../server/features/record/record.door.ts';
import type { RecordCell } from '../../../../analysis/model/records/long-table.ts';
import type { RecordTable } from '../../../../analysis/model/records/record-tables.ts';
import { makeLedger } from '../../../support/records/ledger.ts';
import { openRecords } from './records.ts';

type Opened = Awaited<ReturnType<typeof openRecords>>;

async function cells(
  { services, study }: Opened,
  release: string,
  name: RecordTable,
  column: string,
): Promise<RecordCell[]> {
  const { studio } = services.databases;
  const found = await findRecordRelease(studio, study, release as never);
  const stored = (await loadRecordTable(studio, found, name)).columns.get(column);
  if (stored?.kind !== 'text') return [...(stored?.values ?? [])];
  return [...stored.values].map((code) => stored.levels[code] ?? null);
}

test('what was sent in waits until it is frozen, and can be taken back', async () => {
  const { call, add } = await openRecords();
  const ledger = makeLedger();
  const added = (await add('scores', ledger.scores)).json<RecordFile>();
  expect(added).toMatchObject({ table: 'scores', scheme: 1, rows: 576, listed: [] });
  expect((await call('GET', '/records/files')).json()).toEqual({ files: [added] });
  expect((await call('DELETE', `/records/files/${added.id}`)).statusCode).toBe(204);
  expect((await call('GET', '/records/files')).json()).toEqual({ files: [] });
  expect((await call('DELETE', `/records/files/${added.id}`)).json()).toMatchObject({
    code: 'record-file-unknown',
  });
  expect((await call('POST', '/record-releases', { named: false })).json()).toMatchObject({
    code: 'record-nothing-to-freeze',
  });
});

test('a release has every table, its codes drawn anew, one for each unit and person', async () => {
  const opened = await openRecords();
  const ledger = makeLedger();
  const release = await opened.freezeLedger();
  expect(release).toMatchObject({ number: 1, simulated: false, named: false, groups: ['branch', 'office'] });
  const rows = (table: RecordTable) => Object.values(ledger[table])[0]!.length;
  for (const { table, rows: held } of release.tables)
    // What was scored without an entry has one without points.
    if (table === 'entries') expect(held).toBeGreaterThan(rows(table));
    else expect(held, table).toBe(rows(table));
  expect(release.units).toHaveLength(12);
  expect(release.schemes).toMatchObject([{ number: 1 }]);
  // Where a unit stood is not where its new code stands: its points are.
  const totals = new Map<unknown, Set<unknown>>();
  const [units, found] = [
    await cells(opened, release.id, 'results', 'unit'),
    await cells(opened, release.id, 'results', 'total'),
  ];
  units.forEach((unit, row) => totals.set(unit, (totals.get(unit) ?? new Set()).add(found[row])));
  const before = new Map<unknown, Set<unknown>>();
  ledger.results['unit']!.forEach((unit, row) =>
    before.set(unit, (before.get(unit) ?? new Set()).add(ledger.results['total']![row])),
  );
  const told = (each: Map<unknown, Set<unknown>>) =>
    [...each.values()].map((own) => JSON.stringify([...own].sort())).sort();
  expect(told(totals)).toEqual(told(before));
  expect(units).not.toEqual(ledger.results['unit']);
  // The same person has one code in entries and in persons.
  const persons = new Set(await cells(opened, release.id, 'persons', 'person'));
  const responsible = new Set(await cells(opened, release.id, 'entries', 'person'));
  const known = new Set(ledger.persons['person']);
  const shared = new Set(ledger.entries['person']!.filter((person) => known.has(person)));
  expect([...responsible].filter((person) => persons.has(person))).toHaveLength(shared.size);
});

test('units keep their names only where the bureau permitted it', async () => {
  const opened = await openRecords();
  const units = [...makeLedger().units['unit']!];
  const named = await opened.freezeLedger({}, { named: true, explained: '试算' });
  expect(named.units).toEqual(units);
});

test('a unit of fewer than 10 staff is left out of every table, and no rank shows where it stood', async () => {
  const opened = await openRecords();
  const ledger = makeLedger();
  const staff = ledger.units['headcount']!.map((cell, at) => (at === 2 ? 9 : cell));
  const release = await opened.freezeLedger({ units: { ...ledger.units, headcount: staff } });
  expect(release.units).toHaveLength(11);
  expect(release.notes.map(({ en }) => en)[0]).toContain('fewer than 10 staff');
  const [group, period, rank] = await Promise.all(
    ['group', 'period', 'rank'].map((column) => cells(opened, release.id, 'results', column)),
  );
  const branch = rank!.filter((_, row) => group![row] === 'branch' && period![row] === '2023Q1');
  expect(Math.max(...(branch as number[]))).toBeLessThanOrEqual(5);
  expect(Math.min(...(branch as number[]))).toBe(1);
});

test('a unit that one assessor alone gave points to is left out', async () => {
  const opened = await openRecords();
  const ledger = makeLedger();
  const ofOne = (columns: typeof ledger.scores) => ({
    ...columns,
    assessor: columns['assessor']!.map((by, row) => (columns['unit']![row] === 'U05' ? 'leaders' : by)),
  });
  const release = await opened.freezeLedger({ scores: ofOne(ledger.scores), entries: ofOne(ledger.entries) });
  expect(release.units).toHaveLength(11);
});

test('values that fewer than 5 people have are merged, and so are the classes of few raters', async () => {
  const opened = await openRecords();
  const ledger = makeLedger();
  const grade = ledger.persons['person']!.map((person) => (String(person) < 'P04' ? 'head' : 'clerk'));
  const release = await opened.freezeLedger({ persons: { ...ledger.persons, grade } });
  expect(new Set(await cells(opened, release.id, 'persons', 'grade'))).toEqual(new Set(['other']));
  // Twelve raters in three classes of four: two make one of eight, which the third joins or stands beside only with 5.
  expect(new Set(await cells(opened, release.id, 'ratings', 'class'))).toEqual(new Set(['other']));
  expect(release.notes.some(({ en }) => en.includes('merged'))).toBe(true);
});

test('totals and ranks stand in every row of scores, staff in every row of results', async () => {
  const opened = await openRecords();
  const ledger = makeLedger();
  const without = (columns: typeof ledger.scores, ...names: string[]) =>
    Object.fromEntries(Object.entries(columns).filter(([name]) => !names.includes(name)));
  const release = await opened.freezeLedger({
    scores: without(ledger.scores, 'total', 'bonus', 'override', 'rank', 'tier', 'group'),
    results: without(ledger.results, 'headcount', 'workload', 'location', 'staffAge'),
  });
  const stands = async (table: RecordTable, column: string) =>
    (await cells(opened, release.id, table, column)).every((cell) => cell !== null && !Number.isNaN(cell));
  for (const column of ['total', 'rank', 'tier', 'group'])
    expect(await stands('scores', column), column).toBe(true);
  for (const column of ['headcount', 'location']) expect(await stands('results', column), column).toBe(true);
});

test('a second freeze is refused where a few people’s records differ, and not where nobody’s or everybody’s do', async () => {
  const opened = await openRecords();
  const ledger = makeLedger();
  await opened.freezeLedger();
  const again = await opened.call('POST', '/record-releases', { named: false, explained: '试算' });
  expect(again.json()).toMatchObject({ number: 2 });
  const one = Object.fromEntries(
    Object.entries(ledger.ratings).map(([name, own]) => [name, own.slice(0, 1)]),
  );
  await opened.add('ratings', { ...one, rating: [1] });
  const few = await opened.call('POST', '/record-releases', { named: false, explained: '试算' });
  expect(few.json()).toMatchObject({ code: 'record-few-changed', details: { floor: 10 } });
});
