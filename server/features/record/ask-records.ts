import type { Answer } from '../../../analysis/engine/analyse.ts';
import type { Released } from '../../../analysis/model/table.ts';
import type { AnalysisRequest } from '../../contract/analysis.ts';
import type { RecordReleaseId, StudyId } from '../../contract/ids.ts';
import type { RecordFinding } from '../../contract/record.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { type Asker, answerTable, readBody } from '../analysis/analysis.door.ts';
import { type Audience, madeOf } from '../disclosure/disclosure.door.ts';
import { logLook, type LookTaken } from '../look/look.door.ts';
import { type PublishedScheme, publishedSchemes } from '../scheme/scheme.door.ts';
import { admit, checkPeople, groundOf, releasePeople } from './gate.ts';
import type { RecordRelease } from './manifest.ts';
import type { OneAnalysis } from './one-analysis.ts';
import { findRecordRelease, loadRecordTable } from './record-release.ts';
import { withScheme } from './with-scheme.ts';
import { tell } from './tell.ts';

/** Who asks, when, and as whose eyes. */
export interface RecordLooker extends Pick<LookTaken, 'researcher' | 'at'> {
  readonly audience: Audience;
}

/**
 * What is found in a release of records, each analysis as the audience may have it and as it would be printed. That it was asked for
 * is kept, also where it is refused.
 */
export async function askRecords(
  db: StudioDb,
  {
    study,
    release,
    asked,
  }: { readonly study: StudyId; readonly release: RecordReleaseId; readonly asked: AnalysisRequest },
  { researcher, at, audience }: RecordLooker,
  asker?: Asker,
): Promise<RecordFinding[]> {
  const found = await findRecordRelease(db, study, release);
  await logLook(db, { study, researcher, action: 'analysis.run', subject: found.id, request: asked, at });
  const schemes = await publishedSchemes(db, study);
  const findings: RecordFinding[] = [];
  for (const analysis of asked.analyses) {
    const request: OneAnalysis = { ...asked, analyses: [analysis] };
    const answer = await answerRecords(db, found, request, { audience, schemes }, asker);
    findings.push({
      presented: madeOf(answer, ({ analyses: [one] }) => tell(request, one!, schemes)),
      request,
    });
  }
  return findings;
}

/**
 * An analysis that somebody asked for before, as it was cited or planned; that it is looked at again is no look of theirs.
 *
 * @throws Problem as it is asked: a stored request is read anew.
 */
export async function askRecordsAgain(
  db: StudioDb,
  study: StudyId,
  release: RecordRelease,
  request: object,
  audience: Audience,
): Promise<RecordFinding['presented']> {
  const asked = readBody(request).request as AnalysisRequest;
  const [analysis] = asked.analyses;
  if (!analysis) throw new Problem('analysis-request-invalid', { field: 'analyses', reason: 'empty' });
  const schemes = await publishedSchemes(db, study);
  const one: OneAnalysis = { ...asked, analyses: [analysis] };
  const answer = await answerRecords(db, release, one, { audience, schemes });
  return madeOf(answer, ({ analyses: [found] }) => tell(one, found!, schemes));
}

/** The answer to a request with one analysis, in no language yet, as the audience may have it. */
export async function answerRecords(
  db: StudioDb,
  release: RecordRelease,
  request: OneAnalysis,
  { audience, schemes }: { readonly audience: Audience; readonly schemes: readonly PublishedScheme[] },
  asker?: Asker,
): Promise<Released<Answer>> {
  const ground = groundOf(release, audience);
  const admitted = admit(request, ground);
  const table = await loadRecordTable(db, release, admitted.table);
  checkPeople(table, admitted, ground);
  const own = schemes.filter(({ hash }) => release.manifest.schemes.some((pinned) => pinned.hash === hash));
  const name = `${release.hash} ${admitted.table}`;
  const answer = await answerTable(
    name,
    table,
    { ...withScheme(request, admitted.rows, own), language: undefined },
    { definitions: nothing },
    asker,
  );
  return releasePeople(answer, table, request, admitted, ground);
}

const nothing = { items: {}, scales: {} };
