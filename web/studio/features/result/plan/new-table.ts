import type { PlannedTable, ReportPlan } from '../../../../../analysis/model/report-plan.ts';
import { both } from '../../../../../analysis/model/words.ts';
import type { StudyPlan } from '../../../../../server/contract/report-plan.ts';
import { m } from '../../../../messages/compiled/messages.js';
import { freeCode } from './plan-draft.svelte.ts';

export type TableName = PlannedTable['table'];

/** What each table of a report is called in the editor. */
export const tableNames: Readonly<Record<TableName, () => string>> = {
  returns: m.result_plan_returns,
  background: m.result_plan_background,
  cross: m.result_plan_cross,
  reliability: m.result_plan_reliability,
  profile: m.result_plan_profile,
  items: m.result_plan_items,
  answers: m.result_plan_answers,
  groups: m.result_plan_groups,
  differences: m.result_plan_differences,
  correlations: m.result_plan_correlations,
  associations: m.result_plan_associations,
  levels: m.result_plan_levels,
  models: m.result_plan_models,
  interviews: m.result_plan_interviews,
  analysis: m.result_plan_analysis,
  records: m.result_plan_records,
};

/** Names under which tables of a plan are kept. */
function idsIn({ sections }: ReportPlan): string[] {
  return sections.flatMap(({ tables }) =>
    tables.flatMap((each) => {
      if ('id' in each) return [each.id];
      return each.table === 'models' ? [each.models.id, each.coefficients.id] : [];
    }),
  );
}

/** A table as a plan begins with it, on what the instrument has; null where it lacks what the table is about. */
export function newTable(table: TableName, plan: ReportPlan, { scales }: StudyPlan): PlannedTable | null {
  const id = freeCode(table, idsIn(plan));
  const [first] = scales;
  switch (table) {
    case 'profile':
      return {
        table,
        id,
        title: both('量表均值', 'Scale means'),
        levels: both('反向题已反向计分。', 'Reversed items are recoded.'),
      };
    case 'correlations':
      return { table, id, title: both('量表之间的相关', 'Correlations of the scales') };
    case 'differences':
      return { table, id, title: both('各组的量表均值', 'Scale means by group') };
    case 'associations':
      if (!first) return null;
      return {
        table,
        id,
        title: both(`与${first.name['zh-CN']}的关联`, `Association with ${first.name.en}`),
        stub: both('量表', 'Scale'),
        outcome: first.code,
        with: othersOf(scales, first.code),
      };
    case 'levels':
      if (!first) return null;
      return {
        table,
        id,
        title: both(
          `各量表评价高低与${first.name['zh-CN']}`,
          `${first.name.en} where scales are rated low, moderate, high`,
        ),
        stub: both('评价', 'Rating'),
        outcome: first.code,
        by: othersOf(scales, first.code),
        mean: both('均值', 'Mean'),
        reading: both('人数较少的组不显示。', 'Small groups are not shown.'),
      };
    case 'models':
      if (!first) return null;
      return {
        table,
        models: {
          id,
          title: both(
            `${first.name['zh-CN']}的分层回归：模型拟合`,
            `${first.name.en}: hierarchical regression models`,
          ),
        },
        coefficients: {
          id: freeCode('coefficients', idsIn(plan)),
          title: both(
            `${first.name['zh-CN']}的分层回归：系数`,
            `${first.name.en}: coefficients of each model`,
          ),
        },
        outcome: first.code,
        blocks: ['background', othersOf(scales, first.code)],
      };
    case 'analysis':
    case 'records':
      // It comes from a notebook, where it was asked.
      return null;
    default:
      return { table };
  }
}

function othersOf(scales: StudyPlan['scales'], outcome: string): { scales: string[] } {
  const others = scales.map(({ code }) => code).filter((code) => code !== outcome);
  return { scales: others.length > 0 ? others : [outcome] };
}
