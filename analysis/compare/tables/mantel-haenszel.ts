import type { Dataset, Procedure } from '../../dataset/dataset.ts';
import { groupsOf } from '../../dataset/groups.ts';
import { completeCases } from '../../dataset/restrict.ts';
import { note } from '../../notes/note.ts';
import {
  breslowDay,
  commonOddsRatio,
  mantelHaenszelTest,
  oddsRatioOf,
  type Counts,
  type Four,
} from './strata.ts';

/** The table of each stratum. */
function tablesOf(complete: Dataset, names: readonly [rows: string, columns: string, strata: string]) {
  const [a, b, s] = names.map((name) => groupsOf(complete.column(name)));
  const tables = s!.labels.map(() => a!.labels.map(() => b!.labels.map(() => 0)));
  for (let r = 0; r < complete.rows; r++) tables[s!.codes[r]!]![a!.codes[r]!]![b!.codes[r]!]!++;
  return { rows: a!.labels, columns: b!.labels, strata: s!.labels, tables };
}

const fourOf = (counts: Counts) => counts.flat() as unknown as Four;
const sizeOf = (counts: Counts) => counts.flat().reduce((sum, count) => sum + count, 0);

/** Who has two of three variables only: their answers would follow from tables of two and those of three. */
function leftOut(data: Dataset, names: readonly string[], complete: number): number {
  const codes = names.map((name) => groupsOf(data.column(name)).codes);
  let twoOrMore = 0;
  for (let r = 0; r < data.rows; r++) twoOrMore += Number(codes.filter((own) => own[r]! >= 0).length > 1);
  return twoOrMore - complete;
}

const unknown = { oddsRatio: NaN, interval: null };

/**
 * Do two categorical variables go together within the groups of a third? Mantel–Haenszel's χ² (of general association beyond two by
 * two); for two by two the common odds ratio and whether the groups share it (Breslow–Day, with Tarone's correction). Groups of one
 * person say nothing. R: mantelhaen.test. Cost: one pass.
 */
export const mantelHaenszel: Procedure<'mantelHaenszel'> = {
  run(data, request) {
    const names = [request.rows, request.columns, request.strata] as const;
    const complete = completeCases(data, names);
    const { rows, columns, strata, tables } = tablesOf(complete, names);
    const isTwofold = rows.length === 2 && columns.length === 2;
    const telling = tables.filter((counts) => sizeOf(counts) > 1);
    const fours = isTwofold ? telling.map(fourOf) : [];
    const common = fours.length > 0 ? commonOddsRatio(fours, request.confidence) : unknown;
    const notes = [
      ...(complete.rows === 0
        ? [note('none-complete')]
        : rows.length < 2 || columns.length < 2
          ? [note('crosstab-flat')]
          : []),
      ...(fours.length > 0 && !common.interval ? [note('no-odds-ratio')] : []),
      ...(!isTwofold && complete.rows > 0 ? [note('not-twofold')] : []),
    ];
    return {
      n: complete.rows,
      missing: 'listwise',
      definition: note('mantel-haenszel'),
      notes,
      ...mantelHaenszelTest(telling),
      ...common,
      breslowDay: breslowDay(fours),
      leftOut: leftOut(data, names, complete.rows),
      strata: tables.map((counts, i) => ({
        stratum: strata[i]!,
        table: { rows: rows.map(String), columns: columns.map(String), values: counts },
        ...(isTwofold ? oddsRatioOf(fourOf(counts), request.confidence) : unknown),
      })),
    };
  },
};
