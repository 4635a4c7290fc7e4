import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { liftDefinition } from '../../templates/earlier-definition.ts';
import { findDraft, findVersion } from './instrument.queries.ts';

export { beginDraft } from './begin-draft.ts';
export { checkDraft } from './check-definition.ts';

export interface PublishedInstrument {
  readonly number: number;
  readonly hash: string;
  readonly definition: Definition;
  /** The very text that the hash is of. */
  readonly stored: string;
}

/** A definition as it was stored, in the words of today. */
export function storedDefinition(text: string): Definition {
  return liftDefinition(JSON.parse(text)) as Definition;
}

/** The published version with this number, or the latest; null when there is none. */
export async function publishedInstrument(
  db: StudioDb,
  study: StudyId,
  number?: number,
): Promise<PublishedInstrument | null> {
  const found = await findVersion(db, study, number);
  if (!found) return null;
  const { hash, definition: stored } = found;
  return { number: found.number, hash, definition: storedDefinition(stored), stored };
}

/** The draft of the next version; null when there is none. */
export async function instrumentDraft(db: StudioDb, study: StudyId): Promise<Definition | null> {
  const draft = await findDraft(db, study);
  return draft ? storedDefinition(draft.definition) : null;
}
