import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { Databases, StudioDb } from '../../platform/database/tables.ts';
import { forgetAnswers } from '../analysis/analysis.door.ts';
import { recordAct } from '../audit/audit.door.ts';
import { openSourcesOf } from '../interview/interview.door.ts';
import { deleteRelease, listReleases } from '../release/release.door.ts';
import { discardBoxes } from '../response/response.door.ts';
import { deleteInterview } from '../transcript/transcript.door.ts';

/** Deletes what respondents answered: the inbox, the releases, and the answers that were taken as material to code. */
export async function deleteAnswers(
  { studio, answers }: Databases,
  study: StudyId,
  researcher: ResearcherId,
  at: Date,
): Promise<void> {
  await discardBoxes(answers, study);
  await studio.transaction().execute((db) => deleteInStudio(db, study, researcher, at));
}

async function deleteInStudio(
  db: StudioDb,
  study: StudyId,
  researcher: ResearcherId,
  at: Date,
): Promise<void> {
  for (const source of await openSourcesOf(db, study)) await deleteInterview(db, study, source);
  const releases = await listReleases(db, study);
  await forgetAnswers(
    db,
    releases.map(({ hash }) => hash),
  );
  for (const { id } of releases) await deleteRelease(db, id);
  const details = { because: 'retention', releases: releases.map(({ number }) => number) };
  await recordAct(db, study, { researcher, kind: 'erasure', act: 'answers deleted', details, at });
}
