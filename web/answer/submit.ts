import { type Flag, flagAnswers } from '../../analysis/model/instrument/flag-answers.ts';
import { sheetRoom } from '../../analysis/model/instrument/sheet-room.ts';
import { fromBase64url } from './base64url.ts';
import type { Pass } from './draft.ts';
import type { Kept } from './kept.svelte.ts';
import type { Pace } from './pace.ts';
import { toReceiptCode } from './receipt-code.ts';
import { sealSheet } from './seal.ts';
import { withdrawalSecret } from './secret.ts';
import { type Questionnaire, sendBox } from './server.ts';
import { drawTicket } from './ticket.ts';
import type { Walk } from './walk.svelte.ts';
import { findNonce } from './work.ts';

/** What of an answering is sent, and what decides how. */
interface Answered {
  readonly study: string;
  readonly questionnaire: Questionnaire;
  readonly walk: Walk;
  readonly pace: Pace;
  readonly kept: Kept;
}

/** What the respondent keeps: the code withdraws the answers and finds their leaf on the board. */
export interface Receipt {
  readonly code: string;
  readonly leaf: string;
}

/** Seals once and sends; sending again sends the same box, so a lost reply does no harm. */
export async function submit(answering: Answered, worked: (share: number) => void): Promise<Receipt> {
  const { study, questionnaire, kept } = answering;
  const seed = fromBase64url(kept.draft.seed);
  if (!kept.draft.sealed) {
    const { hash, publicKey, definition } = questionnaire;
    const sheet = { instrument: hash, answers: answering.walk.sent, flags: flagsOf(answering) };
    const to = { study, publicKey, room: sheetRoom(definition) };
    await kept.change({ sealed: await sealSheet(sheet, to, await withdrawalSecret(seed)) });
  }
  const pass = kept.draft.pass ?? (await earnPass(answering, worked));
  const { leaf } = await sendBox(study, { ...kept.draft.sealed!, ...pass });
  await kept.forget();
  return { code: await toReceiptCode(seed, study, leaf), leaf };
}

function flagsOf({ questionnaire, walk, pace }: Answered): Flag[] {
  const flags = flagAnswers(questionnaire.definition, walk.cards, walk.path.answers);
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
