import { toDoubles, type Column, type Table } from '../columns.ts';
import { readDefinitions, within, type Definitions } from './definitions.ts';
import { keep } from './keep.ts';
import { numericColumn, prepare, type Prepared } from './prepare.ts';
import { RequestError, type Dataset, type Fields } from './procedure.ts';
import { Recent } from './recent.ts';

/** Ways of preparing one table that are kept: all rows and a choice of rows, as a page with and without careless answers asks. */
const MOST_PREPARED = 2;

function checkDefinitions(request: Fields, table: Table): void {
  const need = (path: string, name: string) => within(path, () => numericColumn(table, name));
  const entries = (field: string) => Object.entries((request[field] ?? {}) as Fields);
  for (const [name] of entries('items')) need('items', name);
  for (const [scale, value] of entries('scales'))
    for (const item of (value as { items: string[] }).items) need(`scales.${scale}.items`, item);
}

/** Requests that choose rows, reverse and score alike share their variables, and with them every sum that was made of them. */
function prepared(table: Table, request: Fields, definitions: Definitions): Prepared {
  const recent = keep(table, 'prepared', () => new Recent<Prepared>(MOST_PREPARED));
  const key = JSON.stringify([definitions, request['where'], request['weights']]);
  const known = recent.get(key);
  if (known) return known;
  const made = prepare(table, request, definitions);
  recent.set(key, made);
  return made;
}

/** The data of one request. Variables and sums are made on first use and kept with the table; doubles and notes are the request's own. */
export function createDataset(table: Table, request: Fields, given?: Definitions): Dataset {
  const definitions = readDefinitions(request, given);
  checkDefinitions(request, table);
  const basis = prepared(table, request, definitions);
  const notes = new Set(basis.notes);
  const doubles = new Map<string, Float64Array>();

  const column = (name: string): Column => {
    const found = basis.variable(name);
    if (!found) throw new RequestError(name, 'no-variable', { name });
    for (const note of found.notes) notes.add(note);
    return found.column;
  };

  return {
    rows: basis.rows,
    weights: basis.weights,
    basis,
    get notes() {
      return [...notes];
    },
    scaleItems: (name) => (Object.hasOwn(definitions.scales, name) ? definitions.scales[name]!.items : null),
    itemRange: (name) => definitions.items[name]?.range ?? null,
    kindOf: (name) =>
      Object.hasOwn(definitions.scales, name) ? 'real' : (table.columns.get(name)?.kind ?? null),
    column,
    numbers(name) {
      let values = doubles.get(name);
      if (!values) {
        const packed = column(name);
        if (packed.kind === 'text') throw new RequestError(name, 'words', { name });
        values = toDoubles(packed);
        doubles.set(name, values);
      }
      return values;
    },
  };
}
