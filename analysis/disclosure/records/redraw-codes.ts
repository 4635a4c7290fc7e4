import {
  type LongTables,
  mapColumns,
  mapTables,
  type RecordCell,
  valuesIn,
} from '../../model/records/long-table.ts';

/** The numbers 0 … n − 1 in an order that nobody can guess. */
export type RandomOrder = (n: number) => ArrayLike<number>;

const unitColumns = ['unit', 'successor'];
const personColumns = ['person', 'rater', 'ratee'];

/** Whether ratings were given to units, and not to people. */
export function rateesAreUnits(tables: LongTables): boolean {
  const units = valuesIn(tables, 'unit');
  const ratees = valuesIn(tables, 'ratee');
  return ratees.size > 0 && [...ratees].every((ratee) => units.has(ratee));
}

/**
 * The tables with a code drawn anew for every unit and every person, the same wherever it stands, so that nothing can be looked up by
 * the codes that were sent in. Units keep what they are called where `named`. The site of a unit would tell which it is, and goes.
 */
export function redrawCodes(
  tables: LongTables,
  { named, order }: { readonly named: boolean; readonly order: RandomOrder },
): LongTables {
  const called = new Set(unitColumns.flatMap((column) => [...valuesIn(tables, column)]));
  const people = new Set(personColumns.flatMap((column) => [...valuesIn(tables, column)]));
  const units = named ? new Map([...called].map((unit) => [unit, unit])) : drawn('U', called, order);
  const isOfUnits = rateesAreUnits(tables);
  const persons = drawn('P', people, order);
  const mapOf = (column: string) => {
    if (unitColumns.includes(column) || (column === 'ratee' && isOfUnits)) return units;
    return personColumns.includes(column) ? persons : null;
  };
  return mapTables(tables, (table) =>
    mapColumns(table, (cells, column) => {
      if (column === 'site' && !named) return cells.map(() => null);
      const codes = mapOf(column);
      return codes ? cells.map((cell) => codes.get(cell) ?? null) : cells;
    }),
  );
}

function drawn(
  letter: string,
  values: ReadonlySet<RecordCell>,
  order: RandomOrder,
): ReadonlyMap<RecordCell, string> {
  const numbers = order(values.size);
  const digits = String(values.size).length;
  return new Map(
    [...values].map((value, at) => [value, `${letter}${String(numbers[at]! + 1).padStart(digits, '0')}`]),
  );
}
