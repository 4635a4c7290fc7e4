import { expect, test } from 'vitest';
import { readSheet } from '../../../../server/formats/spreadsheet/read-sheet.ts';
import { usualLimits } from '../../../../server/formats/spreadsheet/table-limits.ts';
import type { Progress } from '../../../../server/platform/child/messages.ts';
import { habits, type Meant } from './habits.ts';

/** Two megabytes and more, as text. */
const large: Meant = {
  header: ['A', 'B'],
  rows: Array.from({ length: 30_000 }, (_, at) => [String(at), `${at} `.repeat(20).trim()]),
};
const formats = Object.keys(habits).filter((name) =>
  /^commas|workbook of our own|OpenDocument|SPSS|Stata/i.test(name),
);

test('files of five formats at least are tried', () => expect(formats.length).toBeGreaterThanOrEqual(5));

test.each(formats)('how far it is, is told while a large file is read: %s', async (name) => {
  const told: Progress[] = [];
  const bytes = await habits[name]!(large);
  const { rows } = await readSheet(bytes, 'x', {}, usualLimits, (progress) => told.push(progress));
  expect(rows).toHaveLength(large.rows.length + 1);
  expect(told.length).toBeGreaterThan(1);
  told.forEach(({ done, total }, at) => {
    expect(done).toBeLessThanOrEqual(total);
    expect(done).toBeGreaterThanOrEqual(told[at - 1]?.done ?? 0);
  });
});
