import { openDB } from 'idb';
import type { Definition } from '../../../../analysis/model/instrument/definition.ts';
import type { StudyId } from '../../../../server/contract/ids.ts';

/** What this browser holds and the server has not taken yet, with what both last had in common. */
export interface KeptDraft {
  readonly definition: Definition;
  readonly base: Definition;
}

export interface DraftKeeper {
  load(): Promise<KeptDraft | null>;
  keep(draft: KeptDraft): Promise<void>;
  forget(): Promise<void>;
}

const STORE = 'drafts';
const open = () =>
  openDB('fourlinks-instrument', 1, { upgrade: (fresh) => void fresh.createObjectStore(STORE) });

/** Keeps the draft of a study in the browser; one that closes its storage to pages keeps nothing. */
export function keeperOf(study: StudyId): DraftKeeper {
  const tried = async <T>(deed: () => Promise<T>): Promise<T | null> => {
    try {
      return await deed();
    } catch {
      return null;
    }
  };
  return {
    load: async () =>
      (await tried(async () => (await open()).get(STORE, study) as Promise<KeptDraft>)) ?? null,
    keep: async (draft) => void (await tried(async () => (await open()).put(STORE, draft, study))),
    forget: async () => void (await tried(async () => (await open()).delete(STORE, study))),
  };
}
