import { RequestError } from '../../dataset/dataset.ts';
import type { ReadOf } from '../../model/procedures/index.ts';

type Within = ReadOf<'repeated'>['within'];

export interface WithinFactor {
  readonly name: string;
  readonly labels: readonly string[];
}

/** Repeated measures in the order of their levels, the last factor running fastest. */
export interface Layout {
  readonly factors: readonly WithinFactor[];
  readonly columns: readonly string[];
  /** The level of each factor at which each column was measured. */
  readonly levels: readonly (readonly number[])[];
}

/** Every combination of the levels of some factors, the last factor running fastest. */
export function combinationsOf(factors: readonly { readonly labels: readonly unknown[] }[]): number[][] {
  return factors.reduce<number[][]>(
    (found, { labels }) => found.flatMap((levels) => labels.map((_, level) => [...levels, level])),
    [[]],
  );
}

/** The columns by their levels; throws RequestError where a combination of levels has not exactly one column. */
export function layoutOf(within: Within): Layout {
  const factors = Object.entries(within).map(([name, levels]) => ({ name, labels: Object.keys(levels) }));
  for (const { name, labels } of factors)
    if (labels.length < 2) throw new RequestError(`within.${name}`, 'at-least', { count: 2 });
  const levels = combinationsOf(factors);
  const all = new Set(Object.values(within).flatMap((own) => Object.values(own).flat()));
  const columns = levels.map((combination) => {
    const labelled = factors.map(({ name, labels }, i) => ({ name, label: labels[combination[i]!]! }));
    const measured = [...all].filter((column) =>
      labelled.every(({ name, label }) => within[name]![label]!.includes(column)),
    );
    if (measured.length !== 1)
      throw new RequestError('within', 'one-column', {
        levels: labelled.map(({ name, label }) => `${name} = ${label}`).join(' × '),
        count: measured.length,
      });
    return measured[0]!;
  });
  const twice = columns.find((column, i) => columns.indexOf(column) !== i);
  if (twice !== undefined) throw new RequestError('within', 'twice', { name: twice });
  const left = [...all].find((column) => !columns.includes(column));
  if (left !== undefined) throw new RequestError('within', 'column-left', { name: left });
  return { factors, columns, levels };
}
