import { joinTables } from '../../../analysis/disclosure/records/join-tables.ts';
import { mergeFew } from '../../../analysis/disclosure/records/merge-few.ts';
import { leaveOut, personalUnits } from '../../../analysis/disclosure/records/personal-units.ts';
import {
  type RandomOrder,
  rateesAreUnits,
  redrawCodes,
} from '../../../analysis/disclosure/records/redraw-codes.ts';
import {
  type LongTables,
  mapTables,
  rowCount,
  takeRows,
  valuesIn,
} from '../../../analysis/model/records/long-table.ts';
import type { RecordTable } from '../../../analysis/model/records/record-tables.ts';
import { type Bilingual, both } from '../../../analysis/model/words.ts';

/** How a release is made of the tables that wait. */
export interface Wish {
  readonly named: boolean;
  /** Values that fewer people have are merged. */
  readonly least: number;
  readonly order: RandomOrder;
}

export interface Prepared {
  readonly tables: LongTables;
  readonly rateesAreUnits: boolean;
  readonly notes: readonly Bilingual[];
}

/** What may be told of: without units that count as a person, each row in an order and under codes that nobody can guess. */
export function prepareRelease(staged: LongTables, { named, least, order }: Wish): Prepared {
  const joined = joinTables(staged);
  const personal = personalUnits(joined);
  const told = withRows(mergeFew(leaveOut(joined, personal), least));
  const shuffled = mapTables(told, (table) => takeRows(table, order(rowCount(table))));
  return {
    tables: redrawCodes(shuffled, { named, order }),
    rateesAreUnits: rateesAreUnits(told),
    notes: [
      ...(personal.size > 0 ? [notes.personal] : []),
      ...(valuesIn(joined, 'headcount').size === 0 && joined.scores ? [notes.sizes] : []),
      ...(isMerged(joined, told) ? [notes.merged] : []),
    ],
  };
}

function withRows(tables: LongTables): LongTables {
  const kept = Object.entries(tables).filter(([, table]) => rowCount(table) > 0);
  return Object.fromEntries(kept);
}

const merging: readonly (readonly [RecordTable, string])[] = [
  ...['department', 'grade', 'gender', 'age'].map((column) => ['persons', column] as const),
  ['ratings', 'class'],
];

function isMerged(before: LongTables, after: LongTables): boolean {
  return merging.some(([name, column]) => {
    const [old, now] = [before, after].map((tables) => new Set(tables[name]?.[column] ?? []).size);
    return now! < old!;
  });
}

const notes = {
  personal: both(
    '在岗不足 10 人、或只由一方考评的单位等同于个人，没有列入；名次按其余单位重排。',
    'Units with fewer than 10 staff, or with one assessor, count as a person and are left out; ranks are those among the others.',
  ),
  sizes: both(
    '没有在岗人数，因此没有检查哪些单位小得等同于个人。',
    'The number of staff is not known, so it was not checked which units are so small that they count as a person.',
  ),
  merged: both(
    '人数较少的岗位、职级、年龄段或评价人类别已合并。',
    'Posts, bands or classes that few people have were merged.',
  ),
};
