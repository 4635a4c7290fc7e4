import type { Certificate, Erasure } from '../../contract/erasure.ts';
import type { ErasureId, InterviewId, ResearcherId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { randomId } from '../../platform/random.ts';
import { forgetMeasured } from '../agreement/agreement.door.ts';
import { departuresSince } from '../audit/audit.door.ts';
import { rewriteCountermeasures } from '../countermeasure/countermeasure.door.ts';
import { rewriteFindings } from '../finding/finding.door.ts';
import { rewriteDecisions } from '../joint/joint.door.ts';
import { rewriteMemos } from '../memo/memo.door.ts';
import { rewriteNotebooks } from '../notebook/notebook.door.ts';
import { noteMask } from '../redaction/redaction.door.ts';
import { removeReportFiles, rewriteReports } from '../report/report.door.ts';
import { deleteInterview } from '../transcript/transcript.door.ts';
import { countAround, insertErasure, selectHead, selectWords } from './erasure.queries.ts';
import { hideNames } from './hide-names.ts';
import { readErasure } from './read-erasures.ts';
import { withdrawing } from './withdraw-words.ts';

/**
 * Erases an interview: its text in every revision, the file it came from, excerpts, memos and redactions; puts a mark where others quoted
 * it, and removes files of reports and what was measured with it. The certificate says how much, and what had left before. In one transaction.
 */
export async function eraseInterview(
  db: StudioDb,
  study: StudyId,
  interview: InterviewId,
  by: ResearcherId,
  now: Date,
): Promise<Erasure> {
  const head = await selectHead(db, study, interview);
  if (!head) throw new Problem('interview-unknown');
  const { revisions, excerpts, settled } = await selectWords(db, interview);
  const around = await countAround(db, interview);
  // Its redactions go with it, and say here for the last time what is a name.
  const mask = await noteMask(db, study);
  await deleteInterview(db, study, interview);
  const certificate: Certificate = {
    interview: head.code,
    erased: {
      revisions: revisions.length,
      excerpts: excerpts.length,
      settled: settled.length,
      ...around,
    },
    withdrawn: await withdrawQuotes(
      db,
      study,
      [...excerpts, ...settled].map(({ quote }) => quote),
      revisions.map(({ text }) => text),
    ),
    files: await removeReportFiles(db, study),
    left: await departuresSince(db, study, head.created_at),
  };
  await forgetMeasured(db, study);
  const id = randomId<ErasureId>();
  await insertErasure(db, {
    id,
    study_id: study,
    at: now.toISOString(),
    researcher_id: by,
    certificate: JSON.stringify(hideNames(certificate, mask)),
  });
  return readErasure(db, study, id);
}

async function withdrawQuotes(
  db: StudioDb,
  study: StudyId,
  quotes: readonly string[],
  texts: readonly string[],
): Promise<Certificate['withdrawn']> {
  const { inJson, inText } = withdrawing(quotes, texts);
  return {
    findings: await rewriteFindings(db, study, inJson),
    reports: await rewriteReports(db, study, inJson),
    countermeasures: await rewriteCountermeasures(db, study, inJson),
    notebooks: await rewriteNotebooks(db, study, inJson),
    memos: await rewriteMemos(db, study, inText),
    decisions: await rewriteDecisions(db, study, inText, inJson),
  };
}
