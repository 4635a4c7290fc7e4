import { createDataset } from '../../../analysis/engine/create-dataset.ts';
import type { Column } from '../../../analysis/columns.ts';
import { postRandomise } from '../../../analysis/disclosure/post-randomise.ts';
import type { Scoring } from '../../contract/release.ts';
import type { ExportSource, SourceColumn } from './export-source.ts';
import { rowChance } from './row-chance.ts';

/** The probability with which an answer stands in a protected file as it was given. */
export const RETAINED = 0.8;

/** The rows with answers changed by chance and scores made of what then stands there; groups stay. */
export function protectRows(source: ExportSource, secret: Uint8Array): ExportSource {
  const answers = source.columns.flatMap(({ cells }, at) =>
    isAnswer(source.columns[at]!) && cells instanceof Int8Array ? [cells] : [],
  );
  const chance = rowChance(answers, source.rows, secret);
  let next = 0;
  const changed = source.columns.map((each): SourceColumn => {
    if (!isAnswer(each) || !(each.cells instanceof Int8Array)) return each;
    return { ...each, cells: postRandomise(each.cells, RETAINED, chance(next++)) };
  });
  const scores = rescore(changed, source.rows, source.release.manifest.scoring);
  return {
    ...source,
    columns: changed.map((each) =>
      each.column.role === 'score' ? { ...each, cells: scores(each.column.name) } : each,
    ),
  };
}

/** A column whose values were given, or follow from what was given. */
export const isAnswer = ({ column, grouped }: SourceColumn): boolean =>
  !grouped && column.role !== 'score' && column.role !== 'background';

/** Scales and derived scores by name, as the engine makes them of the items. */
export function rescore(
  columns: readonly SourceColumn[],
  rows: number,
  { items, scales, derived }: Scoring,
): (name: string) => Float64Array {
  const kept = columns.flatMap(({ column: { name, role }, cells }): [string, Column][] =>
    role !== 'score' && cells instanceof Int8Array ? [[name, { kind: 'integer', name, values: cells }]] : [],
  );
  const table = { rows, columns: new Map(kept) };
  const derive = Object.entries(derived).map(([name, from]) => ({ name, from }));
  const data = createDataset(table, { derive }, { items, scales });
  return (name) => Float64Array.from(data.numbers(name));
}
