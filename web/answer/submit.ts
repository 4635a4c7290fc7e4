import type { Answers } from '../../analysis/model/instrument/answers.ts';
import { type Flag, flagAnswers } from '../../analysis/model/instrument/flag-answers.ts';
import type { Card } from '../../analysis/model/instrument/flow.ts';
import { fromBase64url } from './base64url.ts';
import type { Pass } from './draft.ts';
import type { Kept } from './kept.svelte.ts';
import type { Pace } from './pace.ts';
import { sealSheet } from './seal.ts';
import { withdrawalSecret } from './secret.ts';
import { type Questionnaire, sendBox } from './server.ts';
import { drawTicket } from './ticket.ts';
import { findNonce } from './work.ts';

/** What of an answering is sent, and what decides how. */
interface Answered {
  readonly study: string;
  readonly questionnaire: Questionnaire;
  readonly cards: readonly Card[];
  readonly answers: Answers;
  readonly pace: Pace;
  readonly kept: Kept;
}

/** What the respondent keeps: the secret withdraws the answers, the leaf proves that they were kept. */
export interface Receipt {
  readonly secret: Uint8Array;
  readonly leaf: string;
}

/** Seals once and sends; sending again sends the same box, so a lost reply does no harm. */
export async function submit(answering: Answered, worked: (share: number) => void): Promise<Receipt> {
  const { study, questionnaire, kept } = answering;
  const secret = await withdrawalSecret(fromBase64url(kept.draft.seed));
  if (!kept.draft.sealed) {
    const sheet = { instrument: questionnaire.hash, answers: answering.answers, flags: flagsOf(answering) };
    await kept.change({
      sealed: await sealSheet(sheet, { study, publicKey: questionnaire.publicKey }, secret),
    });
  }
  const pass = kept.draft.pass ?? (await earnPass(answering, worked));
  const { leaf } = await sendBox(study, { ...kept.draft.sealed!, ...pass });
  await kept.forget();
  return { secret, leaf };
}

function flagsOf({ questionnaire, cards, answers, pace }: Answered): Flag[] {
  const flags = flagAnswers(questionnaire.definition, cards, answers);
  return pace.isTooFast() ? [...flags, 'speed'] : flags;
}

/** What the inbox takes the box for: the ticket, drawn now if it could not be before, or in an open study some work. */
async function earnPass(
  { study, questionnaire, kept }: Answered,
  worked: (share: number) => void,
): Promise<Pass> {
  if (questionnaire.mode !== 'open') await drawTicket(study, questionnaire, kept);
  else {
    const nonce = await findNonce(study, kept.draft.sealed!, questionnaire.work, worked);
    await kept.change({ pass: { nonce } });
  }
  return kept.draft.pass!;
}
