import type { Dataset, Procedure } from '../../dataset/dataset.ts';
import { groupsOf } from '../../dataset/groups.ts';
import { completeCases } from '../../dataset/restrict.ts';
import { note, type Note } from '../../notes/note.ts';
import { adjustP } from '../../numeric/adjust.ts';
import { emptyRows } from '../../numeric/complete-rows.ts';
import { chiSquareUpperTail } from '../../numeric/distributions.ts';
import { changes } from './changes.ts';

type Label = number | string;

/** 1 where a variable has the value, 0 where it has another. */
function marks(complete: Dataset, name: string, value: Label): Uint8Array {
  const { labels, codes } = groupsOf(complete.column(name));
  const at = labels.indexOf(value);
  return Uint8Array.from(codes, (code) => Number(code === at));
}

/** People who have the value in the first only, and in the second only. */
function discordant(first: Uint8Array, second: Uint8Array): { b: number; c: number } {
  let [b, c] = [0, 0];
  for (let r = 0; r < first.length; r++) {
    b += Number(first[r]! > second[r]!);
    c += Number(second[r]! > first[r]!);
  }
  return { b, c };
}

const total = (counts: Uint8Array) => counts.reduce((sum, mark) => sum + mark, 0);

/** Q by the totals of variables and of people. Source: Cochran (1950), Biometrika 37, 256–266. */
function qOf(columns: readonly Uint8Array[]): number {
  const k = columns.length;
  const sums = columns.map(total);
  const all = sums.reduce((sum, own) => sum + own, 0);
  let ofPeople = 0;
  for (let r = 0; r < columns[0]!.length; r++) {
    let own = 0;
    for (const column of columns) own += column[r]!;
    ofPeople += own * own;
  }
  const spread = k * all - ofPeople;
  return spread > 0
    ? ((k - 1) * (k * sums.reduce((sum, own) => sum + own * own, 0) - all * all)) / spread
    : NaN;
}

/** Who has any of the variables. */
const peopleWithAny = (data: Dataset, names: readonly string[]) =>
  data.rows - emptyRows(names.map((name) => data.column(name))).length;

function notesOn(n: number, values: readonly Label[], isGiven: boolean, q: number): Note[] {
  if (n === 0) return [note('none-complete')];
  if (values.length > 2 && !isGiven) return [note('more-than-two-values', { value: values.at(-1)! })];
  return Number.isNaN(q) ? [note('nobody-changed')] : [];
}

/**
 * Do the same people give a value equally often in several variables? Cochran's Q, the share of each variable and McNemar's exact test of
 * each pair, by Holm. `value` is the highest that occurs unless it is given. R: friedman.test of zeros and ones. Cost: k² passes.
 */
export const cochranQ: Procedure<'cochranQ'> = {
  run(data, { variables, value }) {
    const complete = completeCases(data, variables);
    const n = complete.rows;
    const values = [...new Set(variables.flatMap((name) => groupsOf(complete.column(name)).labels))].sort(
      (a, b) => (a < b ? -1 : 1),
    );
    const counted = value ?? values.at(-1) ?? NaN;
    const columns = variables.map((name) => marks(complete, name, counted));
    const q = n > 0 ? qOf(columns) : NaN;
    const df = variables.length - 1;
    const pairs = variables.flatMap((first, i) =>
      variables.slice(i + 1).map((second, j) => {
        const found = discordant(columns[i]!, columns[i + 1 + j]!);
        return { pair: [first, second], ...found, pExact: changes(found.b, found.c).pExact };
      }),
    );
    const adjusted = adjustP(
      pairs.map(({ pExact }) => pExact),
      'holm',
    );
    return {
      n,
      missing: 'listwise',
      definition: note('cochran-q'),
      notes: notesOn(n, values, value !== undefined, q),
      leftOut: peopleWithAny(data, variables) - n,
      values,
      value: n > 0 || value !== undefined ? counted : null,
      q,
      df,
      p: chiSquareUpperTail(q, df),
      variables: variables.map((name, i) => ({
        name,
        n: total(columns[i]!),
        percent: (100 * total(columns[i]!)) / n,
      })),
      pairs: pairs.map(({ pExact: _, ...pair }, i) => ({ ...pair, p: adjusted[i]! })),
    };
  },
};
