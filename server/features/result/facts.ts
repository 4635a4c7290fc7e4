import type { PlannedTable } from '../../../analysis/model/report-plan.ts';
import { type Column, isInterval, type Row, type Table } from '../../../analysis/model/table.ts';
import { both } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { Fact } from '../../contract/result.ts';

/** From which alpha on a scale is called reliable. */
const RELIABLE = 0.7;

/** What a reader comes to a planned table for: a few of its numbers. They are read off released tables, so they tell nothing more. */
export function factsOf(planned: PlannedTable, tables: readonly Table[]): Fact[] {
  const table = widest(tables);
  if (!table || table.failed) return [];
  switch (planned.table) {
    case 'returns':
      return returned(table);
    case 'reliability':
      return reliable(table);
    case 'profile':
      return ends(table, 'mean', both('均值最高', 'Highest mean'), both('均值最低', 'Lowest mean'));
    case 'items':
      return ends(table, 'high', both('同意最多', 'Most agreement'), both('同意最少', 'Least agreement'));
    case 'differences':
      return largestDifference(tables);
    case 'associations':
      return farthest(table, ['r'], both('最强的关联 r', 'Strongest association, r'));
    case 'correlations': {
      const pairs = table.columns.map(({ key }) => key).filter((key) => key.startsWith('r:'));
      return farthest(table, pairs, both('最强的相关 r', 'Strongest correlation, r'));
    }
    case 'models':
      return explained(tables);
    case 'interviews':
      return [{ table: table.id, name: both('访谈份数', 'Interviews'), kind: 'count', value: table.n }];
    case 'analysis':
    case 'records':
    case 'background':
    case 'cross':
    case 'groups':
    case 'answers':
    case 'levels':
      return [];
  }
}

const widest = (tables: readonly Table[]): Table | undefined =>
  [...tables].sort((a, b) => b.rows.length - a.rows.length)[0];

/** The rows in which a column holds a number, with it. */
function numbersIn({ rows }: Table, key: string): { readonly row: Row; readonly value: number }[] {
  return rows.flatMap((row) => {
    const value = row.cells[key];
    return typeof value === 'number' ? [{ row, value }] : [];
  });
}

const kindIn = ({ columns }: Table, key: string): Column['kind'] =>
  columns.find((column) => column.key === key)?.kind ?? 'number';

function factAt(
  table: Table,
  key: string,
  name: Bilingual,
  { row, value }: { row: Row; value: number },
): Fact {
  return {
    table: table.id,
    name,
    kind: kindIn(table, key),
    value,
    of: whole(row),
    ...(row.mark && { mark: row.mark }),
  };
}

const whole = ({ group, label }: Row): Bilingual =>
  group && label['zh-CN'].length < 20
    ? both(`${group['zh-CN']} · ${label['zh-CN']}`, `${group.en} · ${label.en}`)
    : label;

/** The rows at both ends of a column; none where there is no choice. Scores of another range than most are no match for them. */
function ends(table: Table, key: string, most: Bilingual, least: Bilingual): Fact[] {
  const found = numbersIn(table, key)
    .filter(({ row }) => key !== 'mean' || isOnAxis(row, table))
    .sort((a, b) => b.value - a.value);
  if (found.length < 2) return [];
  return [factAt(table, key, most, found[0]!), factAt(table, key, least, found.at(-1)!)];
}

function isOnAxis({ cells: { mean, interval } }: Row, { axis }: Table): boolean {
  const values = [mean, ...(isInterval(interval) ? interval : [])];
  return (
    !axis || values.every((value) => typeof value === 'number' && value >= axis.from && value <= axis.to)
  );
}

/** The score that background questions tell apart most, and by which. */
function largestDifference(tables: readonly Table[]): Fact[] {
  const found = tables.flatMap((table) => numbersIn(table, 'eta').map((each) => ({ ...each, table })));
  const [first] = found.sort((a, b) => b.value - a.value);
  if (!first) return [];
  const { table, row } = first;
  const fact = factAt(table, 'eta', both('组间差异最大 η²', 'Largest difference, η²'), first);
  const [zh, en] = [table.title['zh-CN'].split('：').at(-1)!, table.title.en.split(': ').at(-1)!];
  return [{ ...fact, of: both(`${row.label['zh-CN']} × ${zh}`, `${row.label.en} × ${en}`) }];
}

/** The number farthest from nothing in some columns. */
function farthest(table: Table, keys: readonly string[], name: Bilingual): Fact[] {
  const found = keys.flatMap((key) => numbersIn(table, key).map((each) => ({ ...each, key })));
  const [first] = found.sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  if (!first) return [];
  const fact = factAt(table, first.key, name, first);
  const other = table.rows.find(({ key }) => first.key === `r:${key}`);
  if (!other) return [fact];
  const { label } = first.row;
  return [
    { ...fact, of: both(`${label['zh-CN']} × ${other.label['zh-CN']}`, `${label.en} × ${other.label.en}`) },
  ];
}

function returned(table: Table): Fact[] {
  const row = table.rows.find(({ key }) => key === 'returned');
  const { n, percent } = row?.cells ?? {};
  return [
    ...(typeof n === 'number'
      ? [{ table: table.id, name: both('回收', 'Returned'), kind: 'count' as const, value: n }]
      : []),
    ...(typeof percent === 'number'
      ? [
          {
            table: table.id,
            name: both('回收率 %', 'Response rate, %'),
            kind: 'percent' as const,
            value: percent,
          },
        ]
      : []),
  ];
}

function reliable(table: Table): Fact[] {
  const found = numbersIn(table, 'alpha').sort((a, b) => a.value - b.value);
  const good = found.filter(({ value }) => value >= RELIABLE).length;
  if (found.length === 0) return [];
  return [
    {
      table: table.id,
      name: both(`α ≥ .70 的量表（共 ${found.length} 个）`, `Scales with α ≥ .70, of ${found.length}`),
      kind: 'count',
      value: good,
    },
    factAt(table, 'alpha', both('最低的 α', 'Lowest α'), found[0]!),
  ];
}

function explained(tables: readonly Table[]): Fact[] {
  return tables.flatMap((table) => {
    const last = numbersIn(table, 'r2').at(-1);
    return last ? [factAt(table, 'r2', both('末一模型的 R²', 'R² of the last model'), last)] : [];
  });
}
