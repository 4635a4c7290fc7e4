import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { findVersion } from './instrument.queries.ts';

export interface PublishedInstrument {
  readonly number: number;
  readonly hash: string;
  readonly definition: Definition;
}

/** The published version with this number, or the latest; null when there is none. */
export async function publishedInstrument(
  db: StudioDb,
  study: StudyId,
  number?: number,
): Promise<PublishedInstrument | null> {
  const found = await findVersion(db, study, number);
  if (!found) return null;
  return { number: found.number, hash: found.hash, definition: JSON.parse(found.definition) as Definition };
}
