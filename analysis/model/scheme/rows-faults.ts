import { recordTables } from '../records/record-tables.ts';
import type { Scheme } from './scheme.ts';
import { leavesOf } from './indicators-of.ts';
import { fault, type SchemeFault } from './scheme-fault.ts';

/** A rule sees the entries of one unit, period and scheme, and never who a person is. */
const given = ['unit', 'period', 'scheme'];
const entries = recordTables.entries.columns;

/** The columns by which a rule may choose rows, and those that it may add up. */
export const ruleColumns: readonly string[] = entries
  .filter((column) => column.kind === 'text' && !('person' in column) && !given.includes(column.name))
  .map(({ name }) => name);
export const summedColumns: readonly string[] = ['points'];

/** What is wrong with the rows that a count or a sum names. */
export function rowsFaults(rows: unknown, place: string, scheme: Scheme): SchemeFault[] {
  if (typeof rows !== 'object' || rows === null || Array.isArray(rows))
    return [
      fault(place, '应为“列：取值列表”的对象', 'it must be an object of columns, each with its values'),
    ];
  return Object.entries(rows).flatMap(([column, values]) => {
    const at = `${place}.${column}`;
    if (!ruleColumns.includes(column))
      return [fault(at, `加减分明细没有可用的列“${column}”`, `entries have no column "${column}" for rules`)];
    if (!Array.isArray(values) || values.length === 0 || !values.every((each) => typeof each === 'string'))
      return [fault(at, '应为至少一个取值的列表', 'it must be a list of at least one value')];
    const known = valuesOf(scheme, column);
    return values
      .filter((value) => known !== null && !known.includes(value))
      .map((value) => fault(at, `方案没有“${value}”`, `the scheme has no "${value}"`));
  });
}

/** The values that a scheme knows of a column; null where it says nothing of them. */
function valuesOf(scheme: Scheme, column: string): readonly string[] | null {
  const lists: Readonly<Record<string, readonly { readonly code: string }[]>> = {
    indicator: leavesOf(scheme),
    assessor: scheme.assessors,
    reason: scheme.reasons,
    group: scheme.groups,
  };
  return lists[column]?.map(({ code }) => code) ?? null;
}
