import type { Column } from '../columns.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { distinct, note, type Note } from '../notes/note.ts';

type Doubles = Extract<Column, { kind: 'real' }>;

/** Squares, products and fourth powers of larger numbers leave no room in a double. */
const FARTHEST = 1e50;
/** So many times its spread may a variable lie from 0 before sums of squares lose digits that anybody reads. */
const MOST_OFFSET = 1e9;

type Reach = 'near' | 'far-from-zero' | 'beyond-reach';

const known = new WeakMap<Doubles, { readonly reach: Reach; readonly usable: Doubles }>();

function judge({ values }: Doubles): Reach {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const farthest = Math.max(Math.abs(least), Math.abs(most));
  if (!(most >= least)) return 'near';
  if (farthest > FARTHEST) return 'beyond-reach';
  return most > least && farthest > MOST_OFFSET * (most - least) ? 'far-from-zero' : 'near';
}

function usableOf(column: Doubles) {
  let found = known.get(column);
  if (!found) {
    const reach = judge(column);
    const usable =
      reach === 'beyond-reach'
        ? { ...column, values: new Float64Array(column.values.length).fill(NaN) }
        : column;
    known.set(column, (found = { reach, usable }));
  }
  return found;
}

/**
 * The same data for a procedure that computes: a variable with numbers too large for their squares has no values, one that lies far
 * from 0 for its spread is named. `categories` are variables whose values only tell groups apart. Cost: one pass a variable of
 * doubles, kept with its column.
 */
export function withinReach(data: Dataset, categories: ReadonlySet<string>): Dataset {
  const said: Note[] = [];
  const column = (name: string): Column => {
    const held = data.column(name);
    if (held.kind !== 'real' || categories.has(name)) return held;
    const { reach, usable } = usableOf(held);
    if (reach !== 'near') said.push(note(reach, { name }));
    return usable;
  };
  return {
    ...data,
    get notes() {
      return [...data.notes, ...distinct(said)];
    },
    column,
    numbers(name) {
      const usable = column(name);
      return usable.kind === 'real' ? usable.values : data.numbers(name);
    },
  };
}
