import type { LibraryEntryId, ResearcherId } from '../../contract/ids.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';

export type EntryRow = StudioTables['library_entry'];

/** What a researcher kept, newest first. */
export async function selectEntries(db: StudioDb, owner: ResearcherId): Promise<EntryRow[]> {
  return db
    .selectFrom('library_entry')
    .selectAll()
    .where('owner_id', '=', owner)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
}

export async function insertEntry(db: StudioDb, row: EntryRow): Promise<void> {
  await db.insertInto('library_entry').values(row).execute();
}

/** False when the researcher has no such entry. */
export async function deleteEntry(db: StudioDb, owner: ResearcherId, id: LibraryEntryId): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('library_entry')
    .where('owner_id', '=', owner)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
