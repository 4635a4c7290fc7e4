/** The peer group and the period that a request keeps to. */
interface RecordRows {
  readonly group?: string;
  readonly period?: string;
}

/**
 * The condition of a request that keeps the rows of a peer group and a period; undefined for all rows.
 *
 * @example
 * conditionOf({ group: 'branch', period: '2024Q4' }) // => 'group = "branch" and period = "2024Q4"'
 */
export function conditionOf({ group, period }: RecordRows): string | undefined {
  const conditions = Object.entries({ group, period }).flatMap(([column, value]) =>
    value === undefined ? [] : [`${column} = ${JSON.stringify(value)}`],
  );
  return conditions.length > 0 ? conditions.join(' and ') : undefined;
}
