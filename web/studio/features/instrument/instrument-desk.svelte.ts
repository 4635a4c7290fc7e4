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
import type { CurrentStudy } from '../../state/study.svelte.ts';

interface Shelf extends Instrument {
  readonly latest: Version | null;
}

/** The draft and the published versions of a study's instrument, and what can be done with them. */
export class InstrumentDesk {
  readonly shelf: Resource<Shelf>;
  readonly #current: CurrentStudy;

  constructor(current: CurrentStudy) {
    this.#current = current;
    this.shelf = new Resource(async () => {
      const instrument = await call(instrumentAddresses.show, { params: { study: current.id } });
      const last = instrument.versions.at(-1);
      return { ...instrument, latest: last ? await this.version(last.number) : null };
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

  /** Replaces the draft; the server refuses a faulty definition and names the place. */
  async saveDraft(definition: Definition): Promise<void> {
    const revision = this.shelf.value?.draft?.revision ?? 0;
    await call(instrumentAddresses.saveDraft, {
      params: { study: this.#current.id },
      body: { definition, revision },
    });
    await this.shelf.reload();
  }

  async publish(): Promise<VersionSummary> {
    const version = await call(instrumentAddresses.publish, { params: { study: this.#current.id } });
    await this.shelf.reload();
    return version;
  }
}
