import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import type { LibraryEntryId, ResearcherId } from '../../contract/ids.ts';
import type { LibraryEntry, LibraryPart, NewLibraryEntry } from '../../contract/library.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { randomId } from '../../platform/random.ts';
import { checkDraft, storedDefinition } from '../instrument/instrument.door.ts';
import { deleteEntry, type EntryRow, insertEntry, selectEntries } from './library.queries.ts';

/** More than anybody can look through. */
const MOST_ENTRIES = 1000;

export async function ownEntries(db: StudioDb, owner: ResearcherId): Promise<LibraryPart[]> {
  return (await selectEntries(db, owner)).map(asPart);
}

/** Keeps a part of a questionnaire for later studies. It may be unfinished. */
export async function keepEntry(
  db: StudioDb,
  owner: ResearcherId,
  { kind, definition: given }: NewLibraryEntry,
  now: Date,
): Promise<LibraryEntry> {
  const definition = checkDraft(given);
  const kept = await selectEntries(db, owner);
  if (kept.length >= MOST_ENTRIES) throw new Problem('library-full', { limit: MOST_ENTRIES });
  const row: EntryRow = {
    id: randomId<LibraryEntryId>(),
    owner_id: owner,
    kind,
    name: JSON.stringify(definition.title),
    definition: canonicalJson(definition),
    created_at: now.toISOString(),
  };
  await insertEntry(db, row);
  return asPart(row);
}

export async function removeEntry(db: StudioDb, owner: ResearcherId, id: LibraryEntryId): Promise<void> {
  if (!(await deleteEntry(db, owner, id))) throw new Problem('library-entry-unknown');
}

function asPart({ id, kind, name, definition: stored, created_at }: EntryRow): LibraryPart {
  const definition: Definition = storedDefinition(stored);
  return {
    id,
    kind,
    name: JSON.parse(name) as LibraryPart['name'],
    items: definition.items.length,
    createdAt: created_at,
    source: null,
    wordless: false,
    definition,
  };
}
