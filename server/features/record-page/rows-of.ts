import type { RecordReleaseDetail, RecordRows } from '../../contract/record.ts';
import type { PlannedSection } from './record-pages.ts';

/** What was asked for where it is there, else the first peer group and the newest period; of these what some section keeps to. */
export function rowsOf(
  sections: readonly PlannedSection[],
  { groups, periods }: Pick<RecordReleaseDetail, 'groups' | 'periods'>,
  asked: RecordRows,
): RecordRows {
  const kept = new Set(sections.flatMap(({ analyses }) => analyses.flatMap(({ within }) => within)));
  const group = groups.find((each) => each === asked.group) ?? groups[0];
  // Periods are written so that they sort: 2024Q3, 2024Q4.
  const period = periods.find((each) => each === asked.period) ?? [...periods].sort().at(-1);
  return {
    ...(kept.has('group') && group !== undefined && { group }),
    ...(kept.has('period') && period !== undefined && { period }),
  };
}
