import papaparse from 'papaparse';
import { expect, test } from 'vitest';
import type { JointCell, JointDisplay } from '../../../../server/contract/joint.ts';
import type { Results } from '../../../../server/contract/result.ts';
import { openDemonstration } from './demonstration.ts';

function cellOf({ rows }: JointDisplay, row: string, column: string): JointCell {
  return rows.find(({ code }) => code === row)!.cells.find((cell) => cell.column === column)!;
}

test('the demonstration: planted contrasts, counts of interviews, quotes for the team only', async () => {
  const { read } = await openDemonstration();
  const display = (await read('analyst', 'joint-display')).json<JointDisplay>();
  expect(display).toMatchObject({ n: 168, interviews: 8, release: { simulated: true } });

  const fit = (row: string, column: string) => cellOf(display, row, column).fit;
  expect(fit('needs', 'process')).toBe('confirmation');
  expect(fit('goals', 'plan')).toBe('discordance');
  expect(fit('agency', 'plan')).toBe('expansion');
  expect(fit('digital', 'appraisal')).toBe('complementarity');
  expect(fit('justice', 'across')).toBe('silence');

  // Both coders coded most interviews; each interview counts once.
  const { interviews } = cellOf(display, 'needs', 'process');
  expect(interviews.excerpts.length).toBeGreaterThan(interviews.interviews!);
  expect(interviews.interviews).toBeLessThanOrEqual(8);
  expect(new Set(interviews.excerpts.map(({ interview }) => interview.id)).size).toBe(interviews.interviews);
  expect(interviews.excerpts.some(({ id }) => id === interviews.exemplar)).toBe(true);

  // A single item has the mean of the item table, a scale that of the profile.
  const results = (await read('analyst', 'results')).json<Results>();
  const mean = (table: string, key: string) =>
    results.tables.find(({ id }) => id === table)!.rows.find((row) => row.key === key)!.cells.mean;
  expect(cellOf(display, 'expectancy', 'plan').survey!.value).toBe(mean('items-agree5', 'PL2'));
  expect(cellOf(display, 'implicit', 'across').survey!.value).toBe(mean('links', 'PV'));
  expect(cellOf(display, 'agency', 'plan').survey).toBeNull();

  // Burnout is adverse: deducting goes with more of it, a good process with less, and both are unfavourable.
  const burnout = (column: string) => cellOf(display, 'burnout', column).survey!;
  expect(burnout('plan')).toMatchObject({ kind: 'association', adverse: true });
  expect(burnout('plan').value).toBeGreaterThan(0);
  expect(burnout('process').value).toBeLessThan(0);
  expect(cellOf(display, 'burnout', 'across').fit).toBe('confirmation');

  const file = await read('analyst', 'tables/joint.csv?language=zh-CN');
  expect(file.headers['content-disposition']).toBe('attachment; filename="simulated-release-1-joint.csv"');
  expect(file.body).toContain('模拟数据');
  const lines = papaparse.parse<string[]>(file.body.slice(1)).data;
  expect(lines.filter((line) => line.length > 5)).toHaveLength(display.table.rows.length + 1);

  const shown = await read('viewer', 'joint-display');
  const seen = shown.json<JointDisplay>();
  expect(shown.body).not.toContain(interviews.excerpts[0]!.quote.slice(0, 12));
  expect(seen.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.interviews.excerpts))).toEqual([]);
  expect(cellOf(seen, 'needs', 'process').fit).toBe('confirmation');
  // Eight interviews are too few to be counted to a viewer, cell by cell.
  expect(cellOf(seen, 'needs', 'process').interviews).toMatchObject({ interviews: null, valence: {} });
  expect(seen.rows.flatMap(({ cells }) => cells).filter((cell) => cell.interviews.interviews)).toEqual([]);
  expect(shown.body).not.toMatch(/in \d+ interviews/);
  const { value } = cellOf(seen, 'implicit', 'across').survey!;
  expect(value).toBe(Number((value as number).toFixed(2)));
}, 120_000);
