import type { StudyId } from '../../contract/ids.ts';
import type { Draft, Instrument, Version, VersionSummary } from '../../contract/instrument.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { storedDefinition } from './instrument.door.ts';
import { findDraft, findVersion, listVersions } from './instrument.queries.ts';

export async function showInstrument(db: StudioDb, study: StudyId): Promise<Instrument> {
  const draft = await findDraft(db, study);
  const versions = await listVersions(db, study);
  return { draft: draft ? asDraft(draft) : null, versions: versions.map(asSummary) };
}

export async function showVersion(db: StudioDb, study: StudyId, number: number): Promise<Version> {
  const found = await findVersion(db, study, number);
  if (!found) throw new Problem('version-unknown', { number });
  return { ...asSummary(found), definition: storedDefinition(found.definition) };
}

export function asDraft(row: { definition: string; revision: number }): Draft {
  return { definition: storedDefinition(row.definition), revision: row.revision };
}

export function asSummary(row: { number: number; hash: string; published_at: string }): VersionSummary {
  return { number: row.number, hash: row.hash, publishedAt: row.published_at };
}
