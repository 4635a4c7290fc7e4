import type { Definition } from '../../../../../analysis/model/instrument/definition.ts';
import { cutPart, type PartKind } from '../../../../../analysis/model/instrument/part.ts';
import { libraryAddresses, type LibraryEntry } from '../../../../../server/contract/library.ts';
import { call } from '../../../../ui/api.ts';
import { Resource } from '../../../../ui/resource.svelte.ts';

/** What can be put into a questionnaire, and what is kept of it. */
export class LibraryDesk {
  search = $state('');
  readonly entries: Resource<LibraryEntry[]>;

  constructor() {
    this.entries = new Resource(() => {
      const search = this.search.trim();
      return call(libraryAddresses.list, { query: search ? { search } : {} });
    });
  }

  async part(entry: LibraryEntry): Promise<Definition> {
    const { definition } = await call(libraryAddresses.show, { params: { entry: entry.id } });
    return definition as Definition;
  }

  async keep(definition: Definition, kind: PartKind, code: string): Promise<LibraryEntry> {
    const body = { kind, definition: cutPart(definition, kind, code) };
    const entry = await call(libraryAddresses.keep, { body });
    await this.entries.reload();
    return entry;
  }

  async remove(entry: LibraryEntry): Promise<void> {
    await call(libraryAddresses.remove, { params: { entry: entry.id } });
    await this.entries.reload();
  }
}
