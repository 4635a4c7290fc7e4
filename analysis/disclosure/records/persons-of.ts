import type { Declaration } from '../../model/procedure/declaration.ts';
import { type RecordColumn, type RecordTable, recordTables } from '../../model/records/record-tables.ts';

/** What is known of the people in a release of records. */
export interface RecordPeople {
  /** Ratings were given to units, whom a table may tell of one by one. */
  readonly rateesAreUnits: boolean;
}

/** Whether the values of a column stand for single people. */
export function isPersonal(column: string, table: RecordTable, { rateesAreUnits }: RecordPeople): boolean {
  return personalColumns(table, { rateesAreUnits }).some(({ name }) => name === column);
}

function personalColumns(table: RecordTable, { rateesAreUnits }: RecordPeople): RecordColumn[] {
  const columns: readonly RecordColumn[] = recordTables[table].columns;
  return columns.filter(({ name, person }) => person && !(name === 'ratee' && rateesAreUnits));
}

/** The columns of people of which every row of a table tells; none where it tells of units. */
export function peopleOf(table: RecordTable, people: RecordPeople): string[] {
  return personalColumns(table, people)
    .filter(({ needed }) => needed)
    .map(({ name }) => name);
}

/** The column that a role of a request goes to; undefined where it names none and the procedure knows none. */
export function columnOf(
  { roles }: Pick<Declaration, 'roles'>,
  role: string,
  asked: Readonly<Record<string, unknown>>,
): unknown {
  return asked[role] ?? roles[role]?.column;
}
