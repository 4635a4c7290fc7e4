import type { ProcedureName } from '../../model/procedures/index.ts';
import { type Bilingual, both, plain } from '../../model/words.ts';
import { buildTable, type Line, matrixTable } from '../build-table.ts';
import type { Answered, Names, PlainTable } from '../presentation.ts';
import { joined } from '../say.ts';
import { termLabel } from '../term-label.ts';
import { termOf } from '../terms/term-of.ts';
import { groupTables, seriesTables } from './groups.ts';
import { head } from './heads.ts';
import { flat, type Group, isGroup, isList, isMatrix, isPlain } from './shapes.ts';

/** What every result says beside its numbers; it stands elsewhere. */
const heading = new Set(['procedure', 'n', 'missing', 'definition', 'notes']);

/** Fields that say what a row is about, the first of them first. */
const stubs = [
  'name',
  'term',
  'effect',
  'outcome',
  'path',
  'mediator',
  'factor',
  'threshold',
  'label',
  'lhs',
];

/** Fields whose values are names of variables. */
const variables = new Set(['name', 'term', 'item', 'outcome', 'mediator']);

/**
 * Tables of any result, made from its shape: lists and matrices are tables of their own, groups with the same fields are rows of one,
 * and what is left is a row of figures.
 */
export function fallbackTables(
  { asked, found, names }: Answered<ProcedureName>,
  why: Bilingual,
): readonly PlainTable[] {
  const parts = Object.entries(found).filter(([field]) => !heading.has(field));
  const plainParts = Object.fromEntries(parts.filter(([, value]) => isPlain(value) && !isEmpty(value)));
  const by = groupingOf(asked);
  return [
    ...(Object.keys(plainParts).length > 0 ? [figures(plainParts, why)] : []),
    ...groupTables(parts, why),
    ...seriesTables(parts, why),
    ...parts.flatMap(([field, value]) => tablesOf(field, value, { names, by, why })),
  ];
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;

interface Telling {
  readonly names: Names;
  /** The variable whose values are groups. */
  readonly by: string | undefined;
  readonly why: Bilingual;
}

function groupingOf(asked: object): string | undefined {
  const { by, group, unit } = asked as Readonly<Record<string, unknown>>;
  return [by, group, unit].find((each) => typeof each === 'string');
}

const figures = (values: Group, why: Bilingual) =>
  buildTable(
    { id: 'summary', title: both('概要', 'Summary'), stub: both('', '') },
    Object.keys(values),
    [{ label: both('结果', 'Result'), values }],
    why,
  );

function tablesOf(field: string, value: unknown, telling: Telling): readonly PlainTable[] {
  const { names, why } = telling;
  const title = termOf(field).label;
  if (isMatrix(value)) {
    const { kind } = termOf(field);
    const labels = { row: names.of, column: names.of };
    return [matrixTable({ id: field, title, stub: both('变量', 'Variable') }, value, kind, why, labels)];
  }
  if (isList(value)) return listTables(field, title, value, telling);
  if (!isGroup(value)) return [];
  return Object.entries(value).flatMap(([inner, each]) =>
    isMatrix(each) || isList(each) ? tablesOf(inner, each, telling) : [],
  );
}

/** A list as a table, and the lists in its entries as tables whose rows stand in groups. */
function listTables(
  field: string,
  title: Bilingual,
  list: readonly Group[],
  telling: Telling,
): readonly PlainTable[] {
  const rows = list.map((entry) => flat(entry));
  const stub = stubs.find((each) => rows.every((row) => typeof row[each] === 'string')) ?? 'group';
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((key) => key !== stub);
  const lines = rows.map((values, i) => ({ label: labelOf(values, stub, i, telling), values }));
  const inner = [...new Set(list.flatMap((entry) => Object.keys(entry)))].filter((key) =>
    list.some((entry) => isList(entry[key])),
  );
  return [
    buildTable({ id: field, title, stub: termOf(stub).label }, keys.map(head), lines, telling.why),
    ...inner.map((key) => innerTable(key, list, lines, telling)),
  ];
}

function innerTable(key: string, list: readonly Group[], outer: readonly Line[], telling: Telling) {
  const entries = list.flatMap((entry, i) => {
    const value = entry[key];
    return isList(value) ? value.map((each) => ({ values: flat(each), group: outer[i]!.label })) : [];
  });
  const stub =
    stubs.find((each) => entries.every(({ values }) => typeof values[each] === 'string')) ?? 'value';
  const keys = [...new Set(entries.flatMap(({ values }) => Object.keys(values)))].filter(
    (each) => each !== stub,
  );
  const lines = entries.map(({ values, group }, i) => ({
    label: labelOf(values, stub, i, telling),
    group,
    values,
  }));
  const { label } = termOf(key);
  return buildTable({ id: key, title: label, stub: termOf(stub).label }, keys.map(head), lines, telling.why);
}

function labelOf(values: Group, stub: string, i: number, { names, by }: Telling): Bilingual {
  const value = values[stub];
  if (typeof value !== 'string' && typeof value !== 'number') return plain(String(i + 1));
  if (stub === 'group' && by !== undefined) return names.value(by, value);
  const text = String(value);
  if (stub === 'term') return termLabel(text, names);
  if (stub === 'path')
    return joined(
      text.split(' → ').map((each) => names.of(each)),
      ' → ',
      ' → ',
    );
  return variables.has(stub) ? names.of(text) : plain(text);
}
