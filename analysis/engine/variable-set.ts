import { pickRows, type Column, type Table } from '../columns.ts';
import type { Definitions, ItemDefinition } from './definitions.ts';
import { note, type Note } from '../notes/note.ts';
import { RequestError } from '../dataset/dataset.ts';
import { countOutside, reverseColumn, scoreItems } from './score.ts';

/** A variable with what its reader should know of it. */
export interface Variable {
  readonly column: Column;
  readonly notes: readonly Note[];
}

/** The variables on some rows, by name; null when there is none of the name. */
export type VariableSet = (name: string) => Variable | null;

function itemFrom(column: Column, item: ItemDefinition | undefined): Variable {
  if (!item?.reverse || !item.range || column.kind === 'text') return { column, notes: [] };
  const outside = countOutside(column, item.range);
  const range = item.range.join('–');
  return {
    column: reverseColumn(column, item.range),
    notes: outside > 0 ? [note('reversed-outside', { name: column.name, count: outside, range })] : [],
  };
}

/**
 * The variables of a table on the chosen rows, each made on first use and kept: items are reversed at the column and nowhere else,
 * scales are scored from reversed items, `derived` gives the others on all rows.
 */
export function variablesOn(
  { columns }: Table,
  rows: Uint32Array | null,
  { items, scales }: Definitions,
  derived: VariableSet,
): VariableSet {
  // An item may share its name with a scale, so each kind has a map of its own.
  const knownItems = new Map<string, Variable | null>();
  const knownScores = new Map<string, Variable>();
  const chosen = (column: Column) => (rows ? pickRows(column, rows) : column);

  function make(name: string): Variable | null {
    const made = derived(name);
    if (made) return { ...made, column: chosen(made.column) };
    const stored = columns.get(name);
    return stored ? itemFrom(chosen(stored), items[name]) : null;
  }

  function item(name: string): Variable | null {
    if (!knownItems.has(name)) knownItems.set(name, make(name));
    return knownItems.get(name)!;
  }

  function score(name: string): Variable {
    const scale = scales[name]!;
    const made = scale.items.map((member) => {
      const found = item(member);
      if (!found || found.column.kind === 'text') throw new RequestError(name, 'words', { name: member });
      return { column: found.column, notes: found.notes };
    });
    const values = scoreItems(
      made.map(({ column }) => column),
      scale,
    );
    return { column: { kind: 'real', name, values }, notes: made.flatMap(({ notes }) => notes) };
  }

  return (name) => {
    if (!Object.hasOwn(scales, name)) return item(name);
    const made = knownScores.get(name) ?? score(name);
    knownScores.set(name, made);
    return made;
  };
}
