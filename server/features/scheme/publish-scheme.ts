import type { StudyId } from '../../contract/ids.ts';
import type { SchemeSummary } from '../../contract/scheme.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { sha256 } from '../../platform/random.ts';
import { checkScheme } from './check-scheme.ts';
import { findDraft, insertVersion } from './scheme.queries.ts';
import { asSummary } from './show-schemes.ts';

/** Makes the draft an immutable version under the hash of its content; the same content again is the same version. */
export async function publishScheme(db: StudioDb, study: StudyId, now: Date): Promise<SchemeSummary> {
  const draft = await findDraft(db, study);
  if (!draft) throw new Problem('scheme-draft-missing');
  const { definition } = draft;
  checkScheme(JSON.parse(definition) as object);
  const version = await insertVersion(db, {
    study_id: study,
    hash: sha256(definition),
    definition,
    published_at: now.toISOString(),
  });
  return asSummary(version);
}
