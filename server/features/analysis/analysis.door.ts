import type { Table } from '../../../analysis/columns.ts';
import type { Answer } from '../../../analysis/engine/analyse.ts';
import type { AnalysisRequest } from '../../contract/analysis.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { sha256 } from '../../platform/random.ts';
import { version } from '../../platform/version.ts';
import { findRelease, loadTable, releaseDefinition } from '../release/release.door.ts';
import { cachedAnswer, keepAnswer } from './analysis.queries.ts';
import { type Asker, runInWorker } from './engine-pool.ts';

/**
 * Answers a request on a release. A release never changes and the engine is deterministic, so the answer is kept under the
 * hashes of release, engine version and request; it is in no language yet, and one serves all.
 */
export async function analyseRelease(
  db: StudioDb,
  study: StudyId,
  release: ReleaseId,
  { language: _, ...request }: AnalysisRequest,
  asker: Asker = { share: study },
): Promise<Answer> {
  const found = await findRelease(db, study, release);
  const requestHash = sha256(`${version} notes\n${JSON.stringify(request)}`);
  const kept = await cachedAnswer(db, found.hash, requestHash);
  if (kept) return kept;
  const job = { release: found.hash, request, definitions: releaseDefinition(found.manifest) };
  const answer = await runInWorker(job, asker, () => loadTable(db, found));
  await keepAnswer(db, found.hash, requestHash, answer);
  return answer;
}

/** Answers a request on columns made of a release; nothing of it is kept. */
export async function analyseTable(
  table: Table,
  request: AnalysisRequest,
  asker: Asker = { share: 'tables' },
): Promise<Answer> {
  return runInWorker({ table, request }, asker);
}
