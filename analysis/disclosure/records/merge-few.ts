import {
  cellsOf,
  keepRows,
  type LongTable,
  type LongTables,
  type RecordCell,
} from '../../model/records/long-table.ts';

/** What takes the place of values that few people have. */
export const OTHER = 'other';

/** Of which people a column of the tables tells, and what it says of them. */
const saidOf = [
  ['persons', 'person', ['department', 'grade', 'gender', 'age']],
  ['ratings', 'rater', ['class']],
] as const;

/** The tables with every post, band and class of people that fewer than `least` have merged with others, and without rewards of so few. */
export function mergeFew(tables: LongTables, least: number): LongTables {
  const merged = { ...tables };
  for (const [name, person, columns] of saidOf) {
    const table = tables[name];
    if (table)
      merged[name] = {
        ...table,
        ...mergedColumns(
          table,
          person,
          columns.filter((column) => column in table),
          least,
        ),
      };
  }
  const { rewards } = tables;
  if (rewards) {
    const people = cellsOf(rewards, 'people');
    merged.rewards = keepRows(rewards, (row) => !(typeof people[row] === 'number' && people[row] < least));
  }
  return merged;
}

function mergedColumns(
  table: LongTable,
  person: string,
  columns: readonly string[],
  least: number,
): LongTable {
  const people = cellsOf(table, person);
  return Object.fromEntries(columns.map((name) => [name, mergedColumn(table[name]!, people, least)]));
}

/** The smallest values are merged until what they are merged to has enough people, all of them if need be. */
function mergedColumn(
  cells: readonly RecordCell[],
  people: readonly RecordCell[],
  least: number,
): readonly RecordCell[] {
  const having = new Map<RecordCell, Set<RecordCell>>();
  cells.forEach((cell, row) => {
    if (cell !== null) having.set(cell, (having.get(cell) ?? new Set()).add(people[row]!));
  });
  const bySize = [...having].sort(([, a], [, b]) => a.size - b.size);
  const others = new Set<RecordCell>();
  const merged = new Set<RecordCell>();
  for (const [value, own] of bySize) {
    if (own.size >= least && (merged.size === 0 || others.size >= least)) break;
    merged.add(value);
    own.forEach((each) => others.add(each));
  }
  return cells.map((cell) => (merged.has(cell) ? OTHER : cell));
}
