import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import { textsOf } from '../../../analysis/model/instrument/translate.ts';
import type { LibraryEntryId, ResearcherId } from '../../contract/ids.ts';
import type { LibraryEntry, LibraryPart } from '../../contract/library.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { shippedParts } from '../../templates/library/shipped-parts.ts';
import { ownEntries } from './own-entries.ts';

/** The entries whose name, source or texts say what is searched: one's own first. */
export async function searchLibrary(db: StudioDb, owner: ResearcherId, search = ''): Promise<LibraryEntry[]> {
  const words = search.trim().toLowerCase();
  const found = (await allParts(db, owner)).filter((part) => words === '' || says(part, words));
  return found.map(({ definition: _, ...entry }) => entry);
}

export async function readEntry(db: StudioDb, owner: ResearcherId, id: LibraryEntryId): Promise<LibraryPart> {
  const found = (await allParts(db, owner)).find((part) => part.id === id);
  if (!found) throw new Problem('library-entry-unknown');
  return found;
}

async function allParts(db: StudioDb, owner: ResearcherId): Promise<LibraryPart[]> {
  return [...(await ownEntries(db, owner)), ...(await shippedParts())];
}

function says({ name, source, definition }: LibraryPart, words: string): boolean {
  const texts = textsOf(definition as Definition).flatMap(({ text }) => Object.values(text));
  return [...Object.values(name), ...Object.values(source ?? {}), ...texts].some((text) =>
    text.toLowerCase().includes(words),
  );
}
