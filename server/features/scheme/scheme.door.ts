import type { Scheme } from '../../../analysis/model/scheme/scheme.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import { findDraft, insertDraft, listVersions } from './scheme.queries.ts';

export interface PublishedScheme {
  readonly number: number;
  readonly hash: string;
  readonly definition: Scheme;
}

/** Every scheme that a study has published, the first first. */
export async function publishedSchemes(db: StudioDb, study: StudyId): Promise<PublishedScheme[]> {
  const versions = await listVersions(db, study);
  return versions.map(({ number, hash, definition }) => ({
    number,
    hash,
    definition: JSON.parse(definition) as Scheme,
  }));
}

/** What the next version begins with: the draft, else the last version; null where there is neither. */
export async function latestScheme(db: StudioDb, study: StudyId): Promise<Scheme | null> {
  const draft = await findDraft(db, study);
  if (draft) return JSON.parse(draft.definition) as Scheme;
  return (await publishedSchemes(db, study)).at(-1)?.definition ?? null;
}

/** Gives a study its first draft; false when it has one. */
export function beginScheme(db: StudioDb, study: StudyId, scheme: Scheme): Promise<boolean> {
  return insertDraft(db, study, canonicalJson(scheme));
}
