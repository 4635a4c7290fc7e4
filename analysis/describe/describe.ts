import { confidence, missingRule, numericVariables, optional, variable } from '../engine/fields.ts';
import { groupsOf } from '../engine/groups.ts';
import type { Procedure } from '../engine/procedure.ts';
import { completeCases } from '../engine/restrict.ts';
import { emptyRows } from '../numeric/complete-rows.ts';
import { tally } from '../numeric/tally.ts';
import { summarise, type Summary } from './summary.ts';

interface DescribeRequest {
  readonly variables: readonly string[];
  readonly by: string | undefined;
  readonly missing: 'pairwise' | 'listwise';
  readonly confidence: number;
}

/** What a reader should know of a summary that is not whole. */
function notesOf(name: string, { n, variance }: Summary): string[] {
  if (n === 0) return [`${name}: no answers`];
  if (n < 4) return [`${name}: too few answers for every statistic`];
  return variance === 0 ? [`${name}: all answers are equal, so its shape is not defined`] : [];
}

/**
 * Describes variables, whole or by group: how many, where the middle is, how far they spread, how lopsided and peaked they are.
 * Each variable uses its own observed rows unless `missing` is "listwise"; rows without a group are left out.
 * Cost: one pass a variable, whatever the number of groups. See summarise for the definitions.
 */
export const describe: Procedure<DescribeRequest> = {
  name: 'describe',
  weighted: true,
  parse: (request, data) => ({
    variables: numericVariables(request, 'variables', data),
    by: optional(request, 'by', (fields) => variable(fields, 'by', data)),
    missing: missingRule(request, 'pairwise'),
    confidence: confidence(request),
  }),
  run(data, { variables, by, missing, confidence }) {
    const used = missing === 'listwise' ? completeCases(data, variables) : data;
    const groups = by === undefined ? null : groupsOf(used.column(by));
    const notes: string[] = [];
    const rows = variables.flatMap((name) =>
      tally(used, name, groups).map((counts, group) => {
        const summary = summarise(counts, confidence);
        const label = groups?.labels[group];
        notes.push(...notesOf(label === undefined ? name : `${name} (${by} = ${label})`, summary));
        return { name, ...(label === undefined ? {} : { group: label }), ...summary };
      }),
    );
    const ungrouped = groups ? used.rows - groups.sizes.reduce((total, size) => total + size, 0) : 0;
    if (ungrouped > 0) notes.push(`${ungrouped} respondents have no ${by} and are left out`);
    const empty = emptyRows(variables.map((name) => used.column(name)));
    const left = groups ? empty.filter((row) => groups.codes[row]! >= 0) : empty;
    return {
      procedure: 'describe',
      n: used.rows - ungrouped - left.length,
      missing,
      definition:
        'variance over n − 1; quartiles type 7; skewness and excess kurtosis type 2 (bias-corrected); t interval of the mean',
      notes,
      variables: rows,
    };
  },
};
