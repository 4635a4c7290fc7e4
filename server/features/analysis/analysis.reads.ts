import type { Table } from '../../../analysis/columns.ts';
import type { Reply } from '../../../analysis/engine/analyse.ts';
import type { AnalysisRequest } from '../../contract/analysis.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { sha256 } from '../../platform/random.ts';
import { version } from '../../platform/version.ts';
import { findRelease, loadTable, releaseDefinition } from '../release/release.reads.ts';
import { cachedReply, keepReply } from './analysis.queries.ts';
import { runInWorker } from './engine-pool.ts';

/**
 * Answers a request on a release. A release never changes and the engine is deterministic, so the reply is kept under the
 * hashes of release, engine version and request.
 */
export async function analyseRelease(
  db: StudioDb,
  study: StudyId,
  release: ReleaseId,
  request: AnalysisRequest,
): Promise<Reply> {
  const found = await findRelease(db, study, release);
  const requestHash = sha256(`${version}\n${JSON.stringify(request)}`);
  const kept = await cachedReply(db, found.hash, requestHash);
  if (kept) return kept;
  const job = { release: found.hash, request, definitions: releaseDefinition(found.manifest) };
  const reply = await runInWorker(job, () => loadTable(db, found));
  await keepReply(db, found.hash, requestHash, reply);
  return reply;
}

/** Answers a request on columns made of a release; nothing of it is kept. */
export async function analyseTable(table: Table, request: AnalysisRequest): Promise<Reply> {
  return runInWorker({ table, request });
}
