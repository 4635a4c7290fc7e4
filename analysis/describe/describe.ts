import { groupsOf } from '../dataset/groups.ts';
import { note, type Note } from '../notes/note.ts';
import type { Procedure } from '../dataset/dataset.ts';
import { completeCases } from '../dataset/restrict.ts';
import { emptyRows } from '../numeric/complete-rows.ts';
import { tally } from '../dataset/tally.ts';
import { summarise, type Summary } from './summary.ts';

/** What a reader should know of a summary that is not whole. */
function notesOf(name: string | Note, { n, variance }: Summary): Note[] {
  if (n === 0) return [note('no-answers', { name })];
  if (n < 4) return [note('too-few-answers', { name })];
  return variance === 0 ? [note('equal-no-shape', { name })] : [];
}

/**
 * Describes variables, whole or by group: how many, where the middle is, how far they spread, how lopsided and peaked they are.
 * Each variable uses its own observed rows unless `missing` is "listwise"; rows without a group are left out.
 * Cost: one pass a variable, whatever the number of groups. See summarise for the definitions.
 */
export const describe: Procedure<'describe'> = {
  run(data, { variables, by, missing, confidence }) {
    const used = missing === 'listwise' ? completeCases(data, variables) : data;
    const groups = by === undefined ? null : groupsOf(used.column(by));
    const notes: Note[] = [];
    const rows = variables.flatMap((name) =>
      tally(used, name, groups).map((counts, group) => {
        const summary = summarise(counts, confidence);
        const label = groups?.labels[group];
        const named = label === undefined ? name : note('in-group', { name, by: by!, group: label });
        notes.push(...notesOf(named, summary));
        return { name, ...(label === undefined ? {} : { group: label }), ...summary };
      }),
    );
    const ungrouped = groups ? used.rows - groups.sizes.reduce((total, size) => total + size, 0) : 0;
    if (ungrouped > 0) notes.push(note('ungrouped', { count: ungrouped, by: by! }));
    const empty = emptyRows(variables.map((name) => used.column(name)));
    const left = groups ? empty.filter((row) => groups.codes[row]! >= 0) : empty;
    return {
      n: used.rows - ungrouped - left.length,
      missing,
      definition: note('describe'),
      notes,
      variables: rows,
    };
  },
};
