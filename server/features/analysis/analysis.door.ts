import type { Table } from '../../../analysis/columns.ts';
import { typed, type Answer } from '../../../analysis/engine/analyse.ts';
import type { Note } from '../../../analysis/notes/note.ts';
import type { Analysis, ResultsOf } from '../../../analysis/model/procedures/index.ts';
import type { AnalysisRequest } from '../../../analysis/model/request.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { sha256 } from '../../platform/random.ts';
import { version } from '../../platform/version.ts';
import { findRelease, loadTable, releaseDefinition } from '../release/release.door.ts';
import { cachedAnswer, keepAnswer } from './analysis.queries.ts';
import { type Asker, runInWorker } from './engine-pool.ts';

/**
 * Answers a request of unknown shape on a release. A release never changes and the engine is deterministic, so the answer is kept
 * under the hashes of release, engine version and request; it is in no language yet, and one serves all.
 */
export async function answerRelease(
  db: StudioDb,
  study: StudyId,
  release: ReleaseId,
  asked: object,
  asker: Asker = { share: study },
): Promise<Answer> {
  const request = { ...asked, language: undefined };
  const found = await findRelease(db, study, release);
  const requestHash = sha256(`${version} declared\n${JSON.stringify(request)}`);
  const kept = await cachedAnswer(db, found.hash, requestHash);
  if (kept) return kept;
  const job = { release: found.hash, request, definitions: releaseDefinition(found.manifest) };
  const answer = await runInWorker(job, asker, () => loadTable(db, found));
  await keepAnswer(db, found.hash, requestHash, answer);
  return answer;
}

/** The results of a typed request on a release. */
export async function analyseRelease<const A extends readonly Analysis[]>(
  db: StudioDb,
  study: StudyId,
  release: ReleaseId,
  request: AnalysisRequest<A>,
): Promise<ResultsOf<A, Note>> {
  const { analyses } = await answerRelease(db, study, release, request);
  return typed(request.analyses, analyses);
}

/** The results of a typed request on columns made of a release; nothing of it is kept. */
export async function analyseTable<const A extends readonly Analysis[]>(
  table: Table,
  request: AnalysisRequest<A>,
  asker: Asker = { share: 'tables' },
): Promise<ResultsOf<A, Note>> {
  const { analyses } = await runInWorker({ table, request }, asker);
  return typed(request.analyses, analyses);
}
