import type { StudyId } from '../../contract/ids.ts';
import type { VersionSummary } from '../../contract/instrument.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { sha256 } from '../../platform/random.ts';
import { checkDefinition } from './check-definition.ts';
import { findDraft, insertVersion } from './instrument.queries.ts';
import { asSummary } from './show-instrument.ts';

/** Makes the draft an immutable version under the hash of its content; the same content again is the same version. */
export async function publishVersion(db: StudioDb, study: StudyId, now: Date): Promise<VersionSummary> {
  const draft = await findDraft(db, study);
  if (!draft) throw new Problem('draft-missing');
  const { definition } = draft;
  checkDefinition(JSON.parse(definition));
  const version = await insertVersion(db, {
    study_id: study,
    hash: sha256(definition),
    definition,
    published_at: now.toISOString(),
  });
  return asSummary(version);
}
