import { canonicalJson } from '../../../../analysis/model/instrument/canonical.ts';
import type { Definition } from '../../../../analysis/model/instrument/definition.ts';
import {
  type Instrument,
  instrumentAddresses,
  type Version,
  type VersionSummary,
} from '../../../../server/contract/instrument.ts';
import { call } from '../../../ui/api.ts';
import { Resource } from '../../../ui/resource.svelte.ts';
import type { StudyId } from '../../../../server/contract/ids.ts';
import type { CurrentStudy } from '../../state/study.svelte.ts';
import { Editing } from './editing.svelte.ts';
import { keeperOf } from './kept-draft.ts';
import type { DraftServer } from './saving.svelte.ts';

/** The draft of a study as the server keeps it. */
function draftServer(study: StudyId): DraftServer {
  const params = { study };
  return {
    async load() {
      const { draft } = await call(instrumentAddresses.show, { params });
      if (!draft) throw new Error('The draft is gone.');
      return { definition: draft.definition as Definition, revision: draft.revision };
    },
    async save(stored) {
      const { revision } = await call(instrumentAddresses.saveDraft, { params, body: stored });
      return { ...stored, revision };
    },
  };
}

interface Shelf extends Instrument {
  readonly latest: Version | null;
}

/** The draft and the published versions of a study's instrument, and what can be done with them. */
export class InstrumentDesk {
  readonly shelf: Resource<Shelf>;
  /** For whoever may edit, once there is something to edit. */
  editing = $state.raw<Editing>();
  readonly #current: CurrentStudy;

  constructor(current: CurrentStudy) {
    this.#current = current;
    this.shelf = new Resource(async () => {
      const instrument = await call(instrumentAddresses.show, { params: { study: current.id } });
      const last = instrument.versions.at(-1);
      const shelf = { ...instrument, latest: last ? await this.version(last.number) : null };
      if (!this.editing && current.can('instrument.edit')) await this.#edit(shelf);
      return shelf;
    });
  }

  version(number: number): Promise<Version> {
    return call(instrumentAddresses.version, { params: { study: this.#current.id, number } });
  }

  /** True when publishing would make a new version. */
  get isChanged(): boolean {
    const { draft, latest } = this.shelf.value ?? {};
    if (!draft) return false;
    return !latest || canonicalJson(draft.definition) !== canonicalJson(latest.definition);
  }

  /** Replaces the draft, which can be undone while it is edited; the server refuses a faulty definition and names the place. */
  async saveDraft(definition: Definition): Promise<void> {
    const params = { study: this.#current.id };
    await this.editing?.saving.flush();
    const revision = this.editing?.saving.revision ?? this.shelf.value?.draft?.revision ?? 0;
    const saved = await call(instrumentAddresses.saveDraft, { params, body: { definition, revision } });
    this.editing?.adopt({ definition: saved.definition as Definition, revision: saved.revision });
    await this.shelf.reload();
  }

  /** The draft with what this browser had not saved yet; the latest version goes on where there is no draft. */
  async #edit({ draft, latest }: Shelf): Promise<void> {
    const definition = (draft ?? latest)?.definition as Definition | undefined;
    if (!definition) return;
    const keeper = keeperOf(this.#current.id);
    const stored = { definition, revision: draft?.revision ?? 0 };
    this.editing = new Editing(stored, draftServer(this.#current.id), keeper, await keeper.load());
  }

  async publish(): Promise<VersionSummary> {
    const version = await call(instrumentAddresses.publish, { params: { study: this.#current.id } });
    await this.shelf.reload();
    return version;
  }
}
