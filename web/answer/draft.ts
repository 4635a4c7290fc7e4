import type { Answers } from '../../analysis/model/instrument/answers.ts';
import type { Submission } from '../../server/contract/response.ts';
import { toBase64url } from './base64url.ts';
import type { SealedSheet } from './seal.ts';
import { newSeed } from './seed.ts';

/** What the inbox takes a box for: a signature over prefix ‖ study ‖ serial (a ticket), or a nonce that shows work. */
export type Pass = Pick<Submission, 'prefix' | 'signature' | 'nonce'>;

/** One answering, as the device keeps it when the respondent agrees; deleted as soon as the server has it. */
export interface Draft {
  /** Content hash of the questionnaire: a draft of another version is of no use. */
  readonly hash: string;
  /** Everything secret derives from it, in base64url. */
  readonly seed: string;
  /** The order of the cards. */
  readonly order: number;
  readonly answers: Answers;
  /** The code of the item whose card was shown last. */
  readonly at: string | null;
  /** The code of the slip, and the ticket that it was exchanged for; in an open study the work that was done. */
  readonly code: string | null;
  readonly pass: Pass | null;
  /** Once sealed, always the same box: an answer whose reply was lost is sent again as it was. */
  readonly sealed: SealedSheet | null;
}

export function newDraft(hash: string, code: string | null): Draft {
  return {
    hash,
    seed: toBase64url(newSeed()),
    order: crypto.getRandomValues(new Int32Array(1))[0]!,
    answers: {},
    at: null,
    code,
    pass: null,
    sealed: null,
  };
}
