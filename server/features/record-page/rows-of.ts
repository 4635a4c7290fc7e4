import type { RecordReleaseDetail, RecordRows } from '../../contract/record.ts';
import type { Within } from './record-pages.ts';

/** What was asked for where it is there, else the first peer group and the newest period. */
export function chosenRows(
  { groups, periods }: Pick<RecordReleaseDetail, 'groups' | 'periods'>,
  asked: RecordRows,
): RecordRows {
  const group = groups.find((each) => each === asked.group) ?? groups[0];
  // Periods are written so that they sort: 2024Q3, 2024Q4.
  const period = periods.find((each) => each === asked.period) ?? [...periods].sort().at(-1);
  return { ...(group !== undefined && { group }), ...(period !== undefined && { period }) };
}

/** The condition that keeps the rows within what was chosen; undefined for all rows. */
export function conditionOf(within: readonly Within[], rows: RecordRows): string | undefined {
  const conditions = within.flatMap((column) => {
    const value = rows[column];
    return value === undefined ? [] : [`${column} = ${JSON.stringify(value)}`];
  });
  return conditions.length > 0 ? conditions.join(' and ') : undefined;
}
