import { MISSING_INTEGER, type Column } from '../columns.ts';
import { groupsOf } from '../dataset/groups.ts';
import { note, type Note } from '../notes/note.ts';
import type { Dataset, Procedure } from '../dataset/dataset.ts';
import { cellCounts } from '../numeric/cell-counts.ts';
import { emptyRows } from '../numeric/complete-rows.ts';
import { tally } from '../dataset/tally.ts';

const MOST_CATEGORIES = 1000;

interface Counted {
  readonly values: readonly (number | string)[];
  readonly counts: readonly number[];
  readonly missing: number;
}

function count(data: Dataset, name: string): Counted {
  const column = data.column(name);
  if (column.kind !== 'text') {
    const { values, counts, missing } = tally(data, name)[0]!;
    return { values: [...values], counts: [...counts], missing };
  }
  const { labels, codes } = groupsOf(column);
  const counts = labels.map(() => 0);
  let missing = 0;
  codes.forEach((code, row) => {
    const weight = data.weights?.[row] ?? 1;
    if (code < 0) missing += weight;
    else counts[code]! += weight;
  });
  return { values: labels, counts, missing };
}

/** How many cells each reason for a missing answer has, where the column tells reasons apart. */
function reasonsOf(column: Column) {
  if (column.kind !== 'integer') return null;
  const cells = cellCounts(column);
  const of = (reason: keyof typeof MISSING_INTEGER) => cells[MISSING_INTEGER[reason] + 128]!;
  const absent = { notAsked: of('notAsked'), notReached: of('notReached') };
  const counts = {
    unanswered: of('unanswered'),
    preferNotToSay: of('preferNotToSay'),
    dontKnow: of('dontKnow'),
    ...(absent.notAsked + absent.notReached > 0 ? absent : {}),
  };
  const { unanswered: _, ...reasons } = counts;
  return Object.values(reasons).some((count) => count > 0) ? counts : null;
}

function table(data: Dataset, name: string, notes: Note[]) {
  const { values, counts, missing } = count(data, name);
  const n = counts.reduce((total, each) => total + each, 0);
  const reasons = reasonsOf(data.column(name));
  if (n === 0) notes.push(note('no-answers', { name }));
  if (values.length > MOST_CATEGORIES) notes.push(note('too-many-values', { name, count: values.length }));
  let below = 0;
  const categories = values.slice(0, values.length > MOST_CATEGORIES ? 0 : values.length).map((value, i) => {
    const own = counts[i]!;
    below += own;
    return {
      value,
      n: own,
      percent: (100 * own) / (n + missing),
      validPercent: (100 * own) / n,
      cumulativePercent: (100 * below) / n,
    };
  });
  return { name, n, missing, ...(reasons ? { missingReasons: reasons } : {}), categories };
}

/**
 * How often each answer was given: counts and percentages of all respondents (`percent`), of those who answered
 * (`validPercent`) and up to and including the answer (`cumulativePercent`), as SPSS FREQUENCIES. Only values that occur are
 * listed; weights replicate rows. Cost: one pass a variable.
 */
export const frequencies: Procedure<'frequencies'> = {
  run(data, { variables: names }) {
    const notes: Note[] = [];
    const empty = emptyRows(names.map((name) => data.column(name)));
    return {
      n: data.rows - empty.length,
      missing: 'pairwise',
      definition: note('frequencies'),
      notes,
      variables: names.map((name) => table(data, name, notes)),
    };
  },
};
