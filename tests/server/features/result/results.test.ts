import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import papaparse from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { ImportPreview } from '../../../../server/contract/import.ts';
import type { Role } from '../../../../server/contract/role.ts';
import { defaultPlan } from '../../../../analysis/model/report-plan.ts';
import { printNumber } from '../../../../analysis/model/print-cell.ts';
import type { Table } from '../../../../analysis/model/table.ts';
import { plain } from '../../../../analysis/model/text.ts';
import { setReportPlan } from '../../../../server/features/result/report-plans.ts';
import type { Results } from '../../../../server/contract/result.ts';
import reference from '../../../fixtures/result/bfi.json' with { type: 'json' };
import { givenResearcher } from '../../../support/server.ts';
import { collect, freeze } from '../release/frozen.ts';
import { openBfi } from '../release/importing.ts';
import { openAnswering } from '../response/answering.ts';

const bfi = readFileSync('tests/fixtures/bfi/bfi.csv');
const tableOf = ({ tables }: Results, id: string): Table => tables.find((table) => table.id === id)!;

/** A release of `n` sheets and a reader of it with any role. */
async function openReleased(n: number) {
  const given = await openAnswering();
  await given.own('POST', 'frame/template', { template: 'four-links' });
  await collect(given, 0, n);
  const { id } = await freeze(given);
  const path = `/api/studies/${given.study}/releases/${id}`;
  return {
    ...given,
    read: async (role: Role, address: string) => {
      const { headers } = await givenResearcher(given.services, { study: given.study, role });
      return given.app.inject({
        url: `${path}/${address}`,
        headers: { ...headers, 'accept-language': 'en' },
      });
    },
  };
}

describe('the results of bfi.csv, 2,800 respondents', () => {
  test('agree with psych in R; a study without a frame is reported by the default plan, without marks', async () => {
    const { call, preview, import: send } = await openBfi();
    const { mapping } = (await preview(bfi)).json<ImportPreview>();
    const { release } = (await send(bfi, mapping)).json<{ release: { id: string } }>();
    const results = (await call('GET', `releases/${release.id}/results`)).json<Results>();

    const sections = [...new Set(results.tables.map(({ section }) => section))];
    expect(sections).toEqual(['sample', 'reliability', 'scales', 'items', 'groups', 'associations']);
    expect(results.tables.flatMap(({ rows }) => rows).filter(({ mark }) => mark)).toEqual([]);

    for (const [scale, expected] of Object.entries(reference.scales)) {
      const cells = tableOf(results, 'reliability').rows.find(({ key }) => key === scale)!.cells;
      expect(cells).toMatchObject({ n: expected.n, k: 5 });
      expect(cells.weakest).toMatch(new RegExp(`^${expected.weakest}`));
      expect(cells.alpha).toBeCloseTo(expected.alpha, 10);
      expect(cells.meanR).toBeCloseTo(expected.meanR, 10);
      expect(cells.itemRest).toBeCloseTo(expected.itemRest, 10);
      const profile = tableOf(results, 'profile').rows.find(({ key }) => key === scale)!.cells;
      expect(profile.mean).toBeCloseTo(expected.mean, 10);
      expect(profile.interval).toEqual(expected.interval.map((bound) => expect.closeTo(bound, 10) as number));
    }
    const items = results.tables.find(({ section }) => section === 'items')!;
    const { cells } = items.rows.find(({ key }) => key === 'A1')!;
    expect(cells.code).toBe('A1 R');
    expect(cells.mean).toBeCloseTo(reference.A1.mean, 10);
    // The reference turns the item around; its shares here are of the answers as they were given.
    expect(cells.low).toBeCloseTo(reference.A1.high, 10);

    // A group of the tree has the numbers that its label gives by itself.
    const groups = tableOf(results, 'groups').rows;
    const [all, first] = groups;
    expect(all!.cells.A).toBeCloseTo(reference.scales.A.mean, 10);
    const request = { where: 'gender = 1', analyses: [{ procedure: 'describe', variables: ['A'] }] };
    const reply = await call('POST', `releases/${release.id}/analyses`, request);
    const [asked] = reply.json<{ analyses: { variables: { n: number; mean: number }[] }[] }>().analyses;
    expect(first!.cells.A).toBeCloseTo(asked!.variables[0]!.mean, 10);
    for (const { cells: own } of groups) expect(own.n).toBeGreaterThanOrEqual(10);
  }, 120_000);
});

describe('the results of a released collection', () => {
  test('stand in the order of a thesis, each with n, and CSV and XLSX hold the same numbers', async () => {
    const { read } = await openReleased(30);
    const results = (await read('analyst', 'results')).json<Results>();
    expect([...new Set(results.tables.map(({ section }) => section))]).toEqual([
      'sample',
      'reliability',
      'links',
      'items',
      'groups',
      'burnout',
    ]);
    for (const table of results.tables) {
      const file = await read('analyst', `tables/${table.id}.csv?language=en`);
      expect(file.statusCode, table.id).toBe(200);
      const [header, ...lines] = papaparse.parse<string[]>(file.body.slice(1)).data;
      expect(lines[table.rows.length], table.id).toEqual(['']);
      table.columns.forEach(({ key, label, kind }) => {
        const at = header!.findIndex((name) => name === label.en || name === `${label.en} lower`);
        if (kind === 'text') return;
        table.rows.forEach(({ cells }, row) => {
          const cell = cells[key];
          const written = lines[row]!.slice(at, at + 2);
          if (typeof cell === 'number') expect(Number(written[0])).toBe(cell);
          if (Array.isArray(cell)) expect(written.map(Number)).toEqual(cell);
          if (typeof cell === 'object' && 'missing' in cell) expect(written[0]).toBe('—');
        });
      });
    }
    const book = await read('analyst', 'tables/links.xlsx?language=zh-CN');
    const sheet = await readSheet(book.rawPayload);
    const links = tableOf(results, 'links');
    expect(sheet[0]!.slice(0, 4)).toEqual(['环节', '量表', '代码', 'n']);
    expect(sheet[1]![4]).toBe(links.rows[0]!.cells.mean);
    const paper = await read('analyst', 'tables/links.docx?language=zh-CN');
    const words = Buffer.from(unzipSync(paper.rawPayload)['word/document.xml']!).toString();
    expect(words).toContain(`表 1\u3000${links.title['zh-CN']}`);
    expect(words).toContain(`>${printNumber(links.rows[0]!.cells['mean'] as number, 'mean')}<`);
  }, 60_000);

  test('can be asked for again: the request of a table gives its numbers', async () => {
    const { read, own } = await openReleased(20);
    const results = (await read('owner', 'results')).json<Results>();
    const { requests, rows } = tableOf(results, 'links');
    const reply = await own('POST', `releases/${results.release.id}/analyses`, requests![0]);
    const [described] = reply.json<{ analyses: { variables: { name: string; mean: number }[] }[] }>()
      .analyses;
    expect(described!.variables.find(({ name }) => name === 'PL')!.mean).toBe(rows[0]!.cells.mean);
  }, 60_000);

  test('hide groups below the floor, on the page and in the file alike', async () => {
    const { read } = await openReleased(20);
    const results = (await read('analyst', 'results')).json<Results>();
    const { rows } = tableOf(results, 'background');
    const hidden = rows.filter(({ cells }) => typeof cells.n !== 'number');
    expect(hidden.length).toBeGreaterThan(0);
    for (const { cells } of rows) if (typeof cells.n === 'number') expect(cells.n).toBeGreaterThanOrEqual(5);
    // Of twenty people no level of a scale may be told of, whatever is set against it.
    expect(results.tables.some(({ id }) => id === 'burnout-bands')).toBe(false);
    const lines = papaparse.parse<string[]>((await read('analyst', 'tables/background.csv')).body).data;
    rows.forEach(({ cells }, row) => {
      if (typeof cells.n !== 'number') expect(lines[row + 1]!.slice(-2)).toEqual(['—', '—']);
    });
  }, 60_000);

  test('show a viewer rounded numbers, all sheets only, and no request', async () => {
    const { read } = await openReleased(30);
    const results = (await read('viewer', 'results')).json<Results>();
    expect(results.casesOffered).toEqual(['all']);
    const numbers = tableOf(results, 'links').rows.map(({ cells }) => cells.mean as number);
    for (const mean of numbers) expect(mean).toBe(Number(mean.toFixed(2)));
    expect(results.tables.filter(({ requests }) => requests)).toEqual([]);
    // Levels are groups by what people answered: there are none outside the team. Groups of the tree hold ten at least.
    expect(results.tables.map(({ id }) => id)).not.toContain('burnout-bands');
    const groups = results.tables.filter(({ id }) => id === 'groups').flatMap(({ rows }) => rows);
    for (const { cells } of groups) expect(cells.n).toBeGreaterThanOrEqual(10);
    expect(
      tableOf(results, 'burnout-coefficients')
        .rows.map(({ key }) => key)
        .filter((key) => /:D\d/.test(key)),
    ).toEqual([]);
    const unflagged = await read('viewer', 'results?cases=unflagged');
    expect([unflagged.statusCode, unflagged.json<{ code: string }>().code]).toEqual([403, 'cases-protected']);
  }, 60_000);

  test('are not for coders, and an unknown table is named', async () => {
    const { read } = await openReleased(10);
    for (const address of ['results', 'joint-display', 'tables/links.csv'])
      expect((await read('coder', address)).statusCode).toBe(403);
    const unknown = await read('owner', 'tables/nothing.csv');
    expect(unknown.statusCode).toBe(404);
    expect(unknown.json()).toMatchObject({ title: 'This release has no table called "nothing".' });
    expect((await read('owner', 'tables/links.pdf')).statusCode).toBe(400);
  }, 60_000);

  test('say which table could not be made, and the others stand', async () => {
    const { read, services, study } = await openReleased(20);
    const before = (await read('owner', 'results')).json<Results>();
    // A score cannot be correlated with itself.
    const planned = { title: plain('PL'), stub: plain('PL'), outcome: 'PL', with: { scales: ['PL'] } };
    const section = {
      code: 'self',
      title: plain('Self'),
      tables: [{ table: 'associations', id: 'self', ...planned }],
    };
    await setReportPlan(services.databases.studio, study, {
      ...defaultPlan,
      sections: [section, ...defaultPlan.sections],
    });
    const after = (await read('owner', 'results')).json<Results>();
    expect(after.tables.filter(({ failed }) => failed).map(({ id }) => id)).toEqual(['self']);
    expect(tableOf(after, 'self').failed!.en).toContain('This table could not be made');
    for (const id of ['returns', 'reliability', 'items-agree5'])
      expect(tableOf(after, id)).toEqual(tableOf(before, id));
    const file = await read('owner', 'tables/self.csv?language=en');
    expect(file.body).toContain('This table could not be made');
  }, 60_000);
});
