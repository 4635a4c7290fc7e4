import type { Answers } from '../../analysis/questionnaire/answers.ts';
import type { Submission } from './seal.ts';

/** What the device keeps of an answering when the respondent agrees; deleted as soon as the server has it. */
export interface Draft {
  /** Content hash of the questionnaire: a draft of another version is of no use. */
  readonly hash: string;
  /** Everything secret derives from it, in base64url. */
  readonly seed: string;
  /** The order of the cards. */
  readonly order: number;
  readonly answers: Answers;
  readonly at: number;
  /** Once sealed, always the same box: an answer whose reply was lost is sent again as it was. */
  readonly sealed: Submission | null;
}

const keyOf = (study: string) => `fourlinks-draft-${study}`;

export function loadDraft(study: string, hash: string): Draft | null {
  const draft = tolerant(() => JSON.parse(localStorage.getItem(keyOf(study)) ?? 'null') as Draft | null);
  return draft?.hash === hash ? draft : null;
}

export function saveDraft(study: string, draft: Draft): void {
  tolerant(() => localStorage.setItem(keyOf(study), JSON.stringify(draft)));
}

export function deleteDraft(study: string): void {
  tolerant(() => localStorage.removeItem(keyOf(study)));
}

/** Where a browser forbids storage or it is full or spoilt, answering goes on without a draft. */
function tolerant<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}
