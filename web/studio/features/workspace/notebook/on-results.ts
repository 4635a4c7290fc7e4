import { both } from '../../../../../analysis/model/words.ts';
import type { PlannedTable, ReportPlan } from '../../../../../analysis/model/report-plan.ts';
import type { StudyId } from '../../../../../server/contract/ids.ts';
import type { AnalysisEntry, NotebookFrame, RecordEntry } from '../../../../../server/contract/notebook.ts';
import { reportPlanAddresses } from '../../../../../server/contract/report-plan.ts';
import { call } from '../../../../ui/api.ts';
import { locale } from '../../../../ui/locale.svelte.ts';
import { freeCode } from '../../result/plan/plan-draft.svelte.ts';
import { questionOf, recordQuestionOf } from '../result/answers.ts';

/** The section of the results page that analyses of notebooks come into. */
const SECTION = 'analyses';

/** Puts an analysis of a notebook on the page of results; gives what takes it away again. */
export async function putOnResults(
  study: StudyId,
  frame: NotebookFrame,
  entry: AnalysisEntry | RecordEntry,
  title: string,
): Promise<() => Promise<unknown>> {
  const params = { study };
  const before = await call(reportPlanAddresses.show, { params });
  const plan = withTable(before.plan, {
    ...(entry.kind === 'records'
      ? { table: 'records', request: recordQuestionOf(entry) }
      : { table: 'analysis', request: requestOf(frame, entry) }),
    title: { [locale.current]: title },
  });
  const { revision } = await call(reportPlanAddresses.save, {
    params,
    body: { plan, revision: before.revision },
  });
  return () => call(reportPlanAddresses.save, { params, body: { plan: before.plan, revision } });
}

function requestOf(frame: NotebookFrame, entry: AnalysisEntry): object {
  const { analysis, ...rest } = questionOf(frame, entry);
  return { ...rest, analyses: [analysis] };
}

type Added = Pick<Extract<PlannedTable, { table: 'analysis' | 'records' }>, 'table' | 'title' | 'request'>;

function withTable(plan: ReportPlan, added: Added): ReportPlan {
  const taken = plan.sections.flatMap(({ tables }) =>
    tables.flatMap((each) => ('id' in each ? [each.id] : [])),
  );
  const table = { ...added, id: freeCode('asked', taken) };
  const has = plan.sections.some(({ code }) => code === SECTION);
  const sections = has
    ? plan.sections.map((each) =>
        each.code === SECTION ? { ...each, tables: [...each.tables, table] } : each,
      )
    : [...plan.sections, { code: SECTION, title: both('补充分析', 'Further analyses'), tables: [table] }];
  return { ...plan, sections };
}
