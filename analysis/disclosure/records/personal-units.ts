import {
  cellsOf,
  keepRows,
  type LongTable,
  type LongTables,
  mapColumns,
  mapTables,
  type RecordCell,
  rowCount,
} from '../../model/records/long-table.ts';

/** A unit with fewer staff is known by its people. */
export const LEAST_STAFF = 10;

/** Units that count as a person: with fewer than 10 staff, or with all that is told of them coming from one assessor. */
export function personalUnits(tables: LongTables): ReadonlySet<RecordCell> {
  const small = [tables.units, tables.results].flatMap((table = {}) => {
    const staff = cellsOf(table, 'headcount');
    return cellsOf(table, 'unit').filter((_, row) => isFewer(staff[row]));
  });
  return new Set([...small, ...ofOneAssessor(tables)]);
}

const isFewer = (staff: RecordCell | undefined) => typeof staff === 'number' && staff < LEAST_STAFF;

/** Who assessed is the class of an indicator, the rater of a rating. */
function ofOneAssessor({ scores = {}, entries = {}, ratings = {} }: LongTables): RecordCell[] {
  const assessors = new Map<RecordCell, Set<RecordCell>>();
  const units = new Set([...cellsOf(scores, 'unit'), ...cellsOf(entries, 'unit')]);
  const add = (table: LongTable, unit: string, assessor: string) =>
    cellsOf(table, assessor).forEach((by, row) => {
      const of = cellsOf(table, unit)[row]!;
      if (by !== null && units.has(of)) assessors.set(of, (assessors.get(of) ?? new Set()).add(by));
    });
  add(scores, 'unit', 'assessor');
  add(entries, 'unit', 'assessor');
  add(ratings, 'ratee', 'rater');
  return [...assessors].filter(([, by]) => by.size === 1).map(([unit]) => unit);
}

/**
 * The tables without some units. The ranks of the others close up: a gap would tell which rank one of them has, and between which
 * totals it lies.
 */
export function leaveOut(tables: LongTables, units: ReadonlySet<RecordCell>): LongTables {
  if (units.size === 0) return tables;
  return mapTables(tables, (table) => {
    const ranked = table['rank'] ? closeRanks(table, units) : table;
    const kept = keepRows(ranked, (row) => !units.has(table['unit']?.[row] ?? table['ratee']?.[row] ?? null));
    return mapColumns(kept, (cells, name) =>
      name === 'successor' ? cells.map((unit) => (units.has(unit) ? null : unit)) : cells,
    );
  });
}

function closeRanks(table: LongTable, units: ReadonlySet<RecordCell>): LongTable {
  const [unit, group, period, rank] = ['unit', 'group', 'period', 'rank'].map((name) => cellsOf(table, name));
  const within = Array.from({ length: rowCount(table) }, (_, row) =>
    JSON.stringify([group![row], period![row]]),
  );
  // A unit has a row for each indicator, all with the same rank.
  const gone = new Map<string, Map<RecordCell, number>>();
  rank!.forEach((own, row) => {
    if (units.has(unit![row]!) && typeof own === 'number')
      gone.set(within[row]!, (gone.get(within[row]!) ?? new Map<RecordCell, number>()).set(unit![row]!, own));
  });
  const closed = rank!.map((own, row) => {
    if (typeof own !== 'number') return own;
    return own - [...(gone.get(within[row]!)?.values() ?? [])].filter((other) => other < own).length;
  });
  return { ...table, rank: closed };
}
