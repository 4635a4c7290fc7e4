import { canonicalJson } from '../../../../analysis/model/instrument/canonical.ts';
import type { Definition } from '../../../../analysis/model/instrument/definition.ts';
import type { Draft, Instrument, Version, VersionSummary } from '../../../../server/contract/instrument.ts';
import { get, post, put } from '../../../ui/api.ts';
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
      const instrument = await get<Instrument>(current.api('instrument'));
      const last = instrument.versions.at(-1);
      return { ...instrument, latest: last ? await this.version(last.number) : null };
    });
  }

  version(number: number): Promise<Version> {
    return get<Version>(this.#current.api(`instrument/versions/${number}`));
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
    await put<Draft>(this.#current.api('instrument/draft'), { definition, revision });
    await this.shelf.reload();
  }

  async publish(): Promise<VersionSummary> {
    const version = await post<VersionSummary>(this.#current.api('instrument/versions'));
    await this.shelf.reload();
    return version;
  }
}
