import { type Bilingual, both } from '../../../analysis/model/words.ts';
import { conditionOf } from '../../../analysis/model/records/record-rows.ts';
import type { AnalysisRequest } from '../../contract/analysis.ts';
import type { RecordReleaseId, StudyId } from '../../contract/ids.ts';
import type { RecordPage, RecordPageReply, RecordRows, RecordSection } from '../../contract/record.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem, problemBody } from '../../platform/problem.ts';
import type { Asker } from '../analysis/analysis.door.ts';
import { askRecords, findRecordRelease, type RecordLooker } from '../record/record.door.ts';
import { publishedSchemes } from '../scheme/scheme.door.ts';
import { groundOf, type PageGround } from './page-ground.ts';
import { type Choice, type PlannedAnalysis, type PlannedSection, recordPagePlans } from './record-pages.ts';

/** Writes down what should not have happened. */
type NoteFault = (fault: unknown) => void;

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
  const { manifest } = await findRecordRelease(db, study, release);
  const ground = groundOf(manifest, await publishedSchemes(db, study));
  const ask = (asked: AnalysisRequest) => askRecords(db, { study, release, asked }, looker, asker);
  const sections: RecordSection[] = [];
  for (const section of recordPagePlans[page]) {
    const requests = section.analyses.flatMap((planned) => requestOf(planned, ground, rows) ?? []);
    if (requests.length > 0) sections.push(await readSection(section, requests, ask, noteFault));
  }
  return { page, choices: choicesOf(recordPagePlans[page]), sections };
}

/** By what rows of a page can be chosen. */
const choicesOf = (plan: readonly PlannedSection[]): Choice[] => [
  ...new Set(plan.flatMap(({ analyses }) => analyses.flatMap(({ choices }) => choices))),
];

async function readSection(
  { code, title }: PlannedSection,
  requests: readonly AnalysisRequest[],
  ask: (request: AnalysisRequest) => Promise<RecordSection['findings']>,
  noteFault: NoteFault,
): Promise<RecordSection> {
  const findings: RecordSection['findings'] = [];
  let failed: Bilingual | undefined;
  for (const request of requests) {
    try {
      findings.push(...(await ask(request)));
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

/** What a planned analysis asks of the rows chosen; null where it cannot be asked of the release. */
function requestOf(
  { procedure, optionsOn, choices }: PlannedAnalysis,
  ground: PageGround,
  rows: RecordRows,
): AnalysisRequest | null {
  const options = optionsOn(ground);
  if (options === null) return null;
  const where = conditionOf(Object.fromEntries(choices.map((column) => [column, rows[column]])));
  // The engine checks the analysis against its declaration.
  const analyses = [{ procedure, ...options }] as unknown as AnalysisRequest['analyses'];
  return { ...(where !== undefined && { where }), analyses };
}
