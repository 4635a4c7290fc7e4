import type { Column, Table } from '../../columns.ts';
import { isRecord } from '../../engine/fields.ts';
import { declarations } from '../../model/procedures/index.ts';
import { forRecords } from '../../model/procedure/two-forms.ts';
import { namedIn } from '../../model/procedure/named.ts';
import type { Declaration } from '../../model/procedure/declaration.ts';
import { type RecordTable, recordTables } from '../../model/records/record-tables.ts';
import { Refusal } from '../grammar/refusal.ts';
import { isPersonal, peopleOf, type RecordPeople } from './persons-of.ts';
import { type Equality, readRows } from './read-rows.ts';

/** Whom the gate lets look, and at what. */
export interface RecordGround extends RecordPeople {
  /** Fewer people are not told of. */
  readonly k: number;
  /** Readers outside the team choose no rows where these are of people. */
  readonly outside: boolean;
}

/** One analysis of a request on records that may be made. */
export interface AdmittedAnalysis {
  readonly declaration: Declaration;
  readonly table: RecordTable;
  readonly rows: readonly Equality[];
}

/** The declaration of a procedure on records; throws a Refusal where an analysis asks for another, or for none. */
function recordProcedure(analysis: unknown): Declaration & { readonly on: RecordTable } {
  const name = isRecord(analysis) ? String(analysis['procedure']) : '';
  const declaration: Declaration | undefined = Object.hasOwn(declarations, name)
    ? declarations[name as keyof typeof declarations]
    : undefined;
  if (!declaration?.on) throw new Refusal('procedure', 'records-only', { name });
  const other = declaration.onAnswers?.find((field) => field in (analysis as object));
  if (other !== undefined) throw new Refusal(other, 'records-only', { name: other });
  return { ...forRecords(declaration), on: declaration.on };
}

/**
 * Whether an analysis may be made on a release of records: a procedure on records, on the columns that it is for, of rows chosen by
 * period, peer group, scheme or class alone. Nothing is known of the cells yet. Throws a Refusal that names the field.
 */
export function admitRecords(request: object, ground: RecordGround): AdmittedAnalysis {
  const { analyses, where, language: _, ...rest } = request as Readonly<Record<string, unknown>>;
  const [field] = Object.keys(rest);
  if (field !== undefined) throw new Refusal(field, 'record-frame');
  const [analysis] = analyses as readonly unknown[];
  const { on: table, ...declaration } = recordProcedure(analysis);
  const isOfPeople = peopleOf(table, ground).length > 0;
  for (const [role, declared] of Object.entries(declaration.roles))
    for (const { name } of namedIn(declared, (analysis as Readonly<Record<string, unknown>>)[role]))
      if (!mayTake(name, declared.column, table, ground)) throw new Refusal(role, 'record-person', { name });
  const rows = readRows(where);
  if (isOfPeople && rows.length > (ground.outside ? 0 : 1)) throw new Refusal('where', 'record-people-rows');
  return { declaration, table, rows };
}

/**
 * Whether a column may take a role. One that stands for people takes its own only, for what is told of single values is declared of it;
 * in a table about people whatever groups them takes any role that groups them.
 */
function mayTake(name: string, own: string | undefined, table: RecordTable, ground: RecordGround): boolean {
  if (name === own) return true;
  if (isPersonal(name, table, ground) || (own !== undefined && isPersonal(own, table, ground))) return false;
  if (peopleOf(table, ground).length === 0) return true;
  const isGroup = (column: string) =>
    recordTables[table].columns.some((each) => each.name === column && each.kind === 'text');
  return isGroup(name) && (own === undefined || isGroup(own));
}

/** Whether the rows of a table that were chosen, and those that were not, tell of nobody or of at least k people each. */
export function tellsOfEnough(
  table: Table,
  { table: name, rows }: Pick<AdmittedAnalysis, 'table' | 'rows'>,
  ground: RecordGround,
): boolean {
  const chooses = rows.map((each) => chooser(table, each));
  const isChosen = (row: number) => chooses.every((holds) => holds(row));
  return peopleOf(name, ground).every((person) => {
    const column = table.columns.get(person);
    const chosen = distinct(column, isChosen);
    const left = distinct(column, (row) => !isChosen(row));
    return chosen >= ground.k && (left === 0 || left >= ground.k);
  });
}

function chooser(table: Table, { column: name, equals }: Equality): (row: number) => boolean {
  const column = table.columns.get(name);
  if (column?.kind !== 'text') return () => false;
  const code = column.levels.indexOf(String(equals));
  return (row) => column.values[row] === code;
}

function distinct(column: Column | undefined, counts: (row: number) => boolean): number {
  return new Set([...(column?.values ?? [])].filter((value, row) => value >= 0 && counts(row))).size;
}
