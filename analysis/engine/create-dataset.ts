import { toDoubles, type Column, type Table } from '../columns.ts';
import type { Weighting } from '../model/reply.ts';
import { readDefinitions, type Definitions } from './definitions.ts';
import { keep } from '../dataset/keep.ts';
import { numericColumn, prepare, type Making, type Prepared } from './prepare.ts';
import { RequestError, type Dataset, type Fields } from '../dataset/dataset.ts';
import { readDerive, type Derivation } from './read-derive.ts';
import { Recent } from './recent.ts';
import { variableTypes } from './types.ts';
import { within } from './within.ts';

/** Ways of preparing one table that are kept: all rows and a choice of rows, as a page with and without careless answers asks. */
const MOST_PREPARED = 2;

/** Every item that the request keys or scores must be there. */
function checkDefinitions(request: Fields, table: Table, derivations: Making['derivations']): void {
  const need = (path: string, name: string) => within(path, () => numericColumn(table, name));
  const entries = (field: string) => Object.entries((request[field] ?? {}) as Fields);
  for (const [name] of entries('items')) need('items', name);
  for (const [scale, value] of entries('scales'))
    for (const item of (value as { items: string[] }).items)
      if (!derivations.has(item)) need(`scales.${scale}.items`, item);
}

/** The derivations by name; a name stands for one thing. */
function byName(derivations: readonly Derivation[], table: Table, { scales }: Definitions) {
  const named = new Map<string, Derivation>();
  derivations.forEach((derivation, i) => {
    const { name } = derivation;
    if (named.has(name) || table.columns.has(name) || Object.hasOwn(scales, name))
      throw new RequestError(`derive[${i}].name`, 'name-taken', { name });
    named.set(name, derivation);
  });
  return named;
}

function makingOf(request: Fields, table: Table, given?: Definitions): Making {
  const definitions = readDefinitions(request, given);
  const derivations = byName(readDerive(request), table, definitions);
  checkDefinitions(request, table, derivations);
  const types = variableTypes(table, definitions, derivations);
  for (const name of derivations.keys()) types(name);
  return { definitions, derivations, types };
}

/** Requests that choose rows, reverse and score alike share their variables, and with them every sum that was made of them. */
function prepared(table: Table, request: Fields, making: Making): Prepared {
  const recent = keep(table, 'prepared', () => new Recent<Prepared>(MOST_PREPARED));
  const key = JSON.stringify([making.definitions, request['derive'], request['where'], request['weights']]);
  const known = recent.get(key);
  if (known) return known;
  const made = prepare(table, request, making);
  recent.set(key, made);
  return made;
}

/** The data of a request with what its weights cost. */
interface RequestData extends Dataset {
  readonly weighting: Weighting | null;
}

/** The data of one request. Variables and sums are made on first use and kept with the table; doubles and notes are the request's own. */
export function createDataset(table: Table, request: Fields, given?: Definitions): RequestData {
  const making = makingOf(request, table, given);
  return datasetOf(table, making, prepared(table, request, making));
}

function datasetOf(table: Table, making: Making, basis: Prepared): RequestData {
  const { definitions, derivations, types } = making;
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
    weighting: basis.weighting,
    basis,
    get notes() {
      return [...notes];
    },
    scaleItems: (name) => (Object.hasOwn(definitions.scales, name) ? definitions.scales[name]!.items : null),
    itemRange: (name) => definitions.items[name]?.range ?? null,
    isReversed: (name) => definitions.items[name]?.reverse ?? false,
    kindOf(name) {
      if (!Object.hasOwn(definitions.scales, name) && !derivations.has(name))
        return table.columns.get(name)?.kind ?? null;
      return types(name) === 'text' ? 'text' : 'real';
    },
    column,
    filled: (columns) => datasetOf(table, making, { ...basis, variable: basis.refill(columns) }),
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
