import { type Bilingual, both } from '../../../analysis/model/words.ts';
import { conditionOf } from '../../../analysis/model/records/record-rows.ts';
import type { AnalysisRequest } from '../../contract/analysis.ts';
import type { RecordReleaseId, StudyId } from '../../contract/ids.ts';
import type { RecordPage, RecordPageReply, RecordRows, RecordSection } from '../../contract/record.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem, problemBody } from '../../platform/problem.ts';
import type { Asker } from '../analysis/analysis.door.ts';
import { askRecords, detailOf, findRecordRelease, type RecordLooker } from '../record/record.door.ts';
import { type PlannedAnalysis, type PlannedSection, recordPagePlans } from './record-pages.ts';
import { rowsOf } from './rows-of.ts';

/** Writes down what should not have happened. */
export type NoteFault = (fault: unknown) => void;

interface Asked {
  readonly study: StudyId;
  readonly release: RecordReleaseId;
  readonly page: RecordPage;
  readonly rows: RecordRows;
}

/** A page of measures of a release, as its reader may have it; what cannot be made says why, and the rest stands. */
export async function readRecordPage(
  db: StudioDb,
  { study, release, page, rows }: Asked,
  looker: RecordLooker,
  { asker, noteFault }: { readonly asker: Asker; readonly noteFault: NoteFault },
): Promise<RecordPageReply> {
  const plan = recordPagePlans[page];
  const within = rowsOf(plan, detailOf(await findRecordRelease(db, study, release)), rows);
  const ask = (planned: PlannedAnalysis) =>
    askRecords(db, { study, release, asked: requestOf(planned, within) }, looker, asker);
  const sections: RecordSection[] = [];
  for (const section of plan) sections.push(await readSection(section, ask, noteFault));
  return { page, within, sections };
}

async function readSection(
  { code, title, analyses }: PlannedSection,
  ask: (planned: PlannedAnalysis) => Promise<RecordSection['findings']>,
  noteFault: NoteFault,
): Promise<RecordSection> {
  const findings: RecordSection['findings'] = [];
  let failed: Bilingual | undefined;
  for (const planned of analyses) {
    try {
      findings.push(...(await ask(planned)));
    } catch (error) {
      if (!(error instanceof Problem)) noteFault(error);
      failed = reasonOf(error);
    }
  }
  return { code, title, findings, ...(failed && { failed }) };
}

const reasonOf = (error: unknown) =>
  error instanceof Problem
    ? both(problemBody(error, 'zh-CN').title, problemBody(error, 'en').title)
    : both('服务器出了错，已记录在日志里。', 'The server made a mistake; it is in the log.');

/** What a planned analysis asks of the rows chosen. */
function requestOf({ analysis, within }: PlannedAnalysis, rows: RecordRows): AnalysisRequest {
  const kept = Object.fromEntries(within.map((column) => [column, rows[column]]));
  const where = conditionOf(kept);
  // The engine checks the analysis against its declaration.
  return { ...(where !== undefined && { where }), analyses: [analysis] } as unknown as AnalysisRequest;
}
