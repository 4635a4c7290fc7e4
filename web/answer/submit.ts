import { type Flag, flagAnswers } from '../../analysis/questionnaire/flag-answers.ts';
import type { Answering, Receipt } from './answering.svelte.ts';
import { fromBase64url } from './base64url.ts';
import type { Pass } from './draft.ts';
import { sealSheet } from './seal.ts';
import { withdrawalSecret } from './secret.ts';
import { sendBox } from './server.ts';
import { drawTicket } from './ticket.ts';
import { findNonce } from './work.ts';

/** Seals once and sends; sending again sends the same box, so a lost reply does no harm. */
export async function submit(answering: Answering, worked: (share: number) => void): Promise<Receipt> {
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

function flagsOf({ cards, answers, pace }: Answering): Flag[] {
  return pace.isTooFast() ? [...flagAnswers(cards, answers), 'speed'] : flagAnswers(cards, answers);
}

/** What the inbox takes the box for: the ticket, drawn now if it could not be before, or in an open study some work. */
async function earnPass(
  { study, questionnaire, kept }: Answering,
  worked: (share: number) => void,
): Promise<Pass> {
  if (questionnaire.mode !== 'open') await drawTicket(study, questionnaire, kept);
  else {
    const nonce = await findNonce(study, kept.draft.sealed!, questionnaire.work, worked);
    await kept.change({ pass: { nonce } });
  }
  return kept.draft.pass!;
}
