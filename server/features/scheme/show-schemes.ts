import type { StudyId } from '../../contract/ids.ts';
import type { Schemes, SchemeSummary, SchemeVersion } from '../../contract/scheme.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { findDraft, listVersions } from './scheme.queries.ts';

export async function showSchemes(db: StudioDb, study: StudyId): Promise<Schemes> {
  const draft = await findDraft(db, study);
  const versions = await listVersions(db, study);
  return {
    draft: draft ? { definition: JSON.parse(draft.definition) as object, revision: draft.revision } : null,
    versions: versions.map(asSummary),
  };
}

export async function showVersion(db: StudioDb, study: StudyId, number: number): Promise<SchemeVersion> {
  const found = (await listVersions(db, study)).find((version) => version.number === number);
  if (!found) throw new Problem('scheme-unknown', { number });
  return { ...asSummary(found), definition: JSON.parse(found.definition) as object };
}

export function asSummary(row: { number: number; hash: string; published_at: string }): SchemeSummary {
  return { number: row.number, hash: row.hash, publishedAt: row.published_at };
}
