import { isMissingInteger, pickRows, toDoubles, type Column, type Table } from '../columns.ts';
import { readDefinitions, readWhere, within, type Definitions, type Where } from './definitions.ts';
import { isRecord, optional, word } from './fields.ts';
import { RequestError, type Dataset, type Fields } from './procedure.ts';
import { countOutside, reverseColumn, scoreItems } from './score.ts';

/** A predicate of a row: true where the column holds the value. */
function matcher(table: Table, { column: name, equals }: Where): (row: number) => boolean {
  const column = table.columns.get(name);
  if (!column) throw new RequestError('column', `there is no column "${name}"`);
  if (column.kind === 'text') {
    const code = column.levels.indexOf(String(equals));
    return (row) => code >= 0 && column.values[row] === code;
  }
  const wanted = Number(equals);
  if (equals === '' || Number.isNaN(wanted)) throw new RequestError('equals', `"${name}" holds numbers`);
  const missing = column.kind === 'integer' && isMissingInteger(wanted);
  return (row) => !missing && column.values[row] === wanted;
}

function numericColumn(table: Table, name: string): Exclude<Column, { kind: 'text' }> {
  const column = table.columns.get(name);
  if (!column) throw new RequestError(name, 'there is no such column');
  if (column.kind === 'text') throw new RequestError(name, 'holds words where numbers are needed');
  return column;
}

/** The rows to use and how many more fell out for want of a positive weight; null when all rows are used. */
function chooseRows(
  rows: number,
  matches: ((row: number) => boolean) | undefined,
  weights: Float64Array | null,
): { readonly rows: Uint32Array; readonly unweighted: number } | null {
  if (!matches && !weights) return null;
  const chosen = new Uint32Array(rows);
  let count = 0;
  let unweighted = 0;
  for (let row = 0; row < rows; row++) {
    if (matches && !matches(row)) continue;
    if (weights && !(weights[row]! > 0)) unweighted++;
    else chosen[count++] = row;
  }
  return { rows: chosen.slice(0, count), unweighted };
}

function checkDefinitions(request: Fields, table: Table): void {
  const need = (path: string, name: string) => within(path, () => numericColumn(table, name));
  const entries = (field: string) => Object.entries((request[field] ?? {}) as Fields);
  for (const [name] of entries('items')) need('items', name);
  for (const [scale, value] of entries('scales'))
    for (const item of (value as { items: string[] }).items) need(`scales.${scale}.items`, item);
}

/**
 * The data of one request: `where` and weights choose the rows, items are reversed at the column and nowhere else, scales are
 * scored from the reversed items. Everything is made on first use and kept.
 */
export function createDataset(table: Table, request: Fields, given?: Definitions): Dataset {
  const definitions = readDefinitions(request, given);
  checkDefinitions(request, table);
  const notes: string[] = [];

  const matches = optional(request, 'where', (fields) => {
    const value = fields['where'];
    if (!isRecord(value)) throw new RequestError('where', 'must be an object with column and equals');
    return within('where', () => matcher(table, readWhere(value)));
  });
  const weightName = optional(request, 'weights', word);
  const allWeights =
    weightName === undefined ? null : within('weights', () => toDoubles(numericColumn(table, weightName)));
  const chosen = chooseRows(table.rows, matches, allWeights);
  const rows = chosen?.rows.length ?? table.rows;
  if (chosen?.unweighted) notes.push(`${chosen.unweighted} rows without a positive weight were left out`);
  const pick = (column: Column) => (chosen ? pickRows(column, chosen.rows) : column);

  const columns = new Map<string, Column>();
  const doubles = new Map<string, Float64Array>();

  function makeItem(name: string): Column | null {
    const stored = table.columns.get(name);
    if (!stored) return null;
    const column = pick(stored);
    const item = definitions.items[name];
    if (!item?.reverse || !item.range || column.kind === 'text') return column;
    const outside = countOutside(column, item.range);
    if (outside > 0)
      notes.push(`${name}: ${outside} values outside ${item.range.join('–')} were reversed as well`);
    return reverseColumn(column, item.range);
  }

  function makeVariable(name: string): Column | null {
    const scale = Object.hasOwn(definitions.scales, name) ? definitions.scales[name]! : null;
    if (!scale) return makeItem(name);
    const items = scale.items.map((item) => {
      const column = variable(item, makeItem);
      if (!column || column.kind === 'text') throw new RequestError(name, `item "${item}" holds no numbers`);
      return column;
    });
    return { kind: 'real', name, values: scoreItems(items, scale) };
  }

  function variable(name: string, make: (name: string) => Column | null): Column | null {
    // An item that shares its name with a scale is rare and only the scale is cached under it.
    const cached = make === makeVariable || !Object.hasOwn(definitions.scales, name);
    const known = cached ? columns.get(name) : undefined;
    if (known) return known;
    const made = make(name);
    if (made && cached) columns.set(name, made);
    return made;
  }

  const column = (name: string): Column => {
    const found = variable(name, makeVariable);
    if (!found) throw new RequestError(name, 'there is no such item, scale or column');
    return found;
  };

  return {
    rows,
    weights: chosen && allWeights ? Float64Array.from(chosen.rows, (row) => allWeights[row]!) : allWeights,
    notes,
    scaleItems: (name) => (Object.hasOwn(definitions.scales, name) ? definitions.scales[name]!.items : null),
    itemRange: (name) => definitions.items[name]?.range ?? null,
    kindOf: (name) =>
      Object.hasOwn(definitions.scales, name) ? 'real' : (table.columns.get(name)?.kind ?? null),
    column,
    numbers(name) {
      let values = doubles.get(name);
      if (!values) {
        const packed = column(name);
        if (packed.kind === 'text') throw new RequestError(name, 'holds words where numbers are needed');
        values = toDoubles(packed);
        doubles.set(name, values);
      }
      return values;
    },
  };
}
