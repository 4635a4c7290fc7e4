import { finalize, requestTicket } from '../../analysis/protocol/blind.ts';
import { concat } from '../../analysis/protocol/bytes.ts';
import { isPermutation } from '../../analysis/protocol/modulus-proof.ts';
import { m } from '../messages/compiled/messages.js';
import { fromBase64url, toBase64url } from './base64url.ts';
import type { Kept } from './kept.svelte.ts';
import { serialOf, withdrawalSecret } from './secret.ts';
import { askTicket, loadKeyProof, type Questionnaire, Refusal } from './server.ts';

/** Exchanges the code of a slip for a ticket. The same seed asks with the same bytes, so a lost reply can be asked for again. */
export async function drawTicket(
  study: string,
  { ticketKey, issuer }: Pick<Questionnaire, 'ticketKey' | 'issuer'>,
  kept: Kept,
): Promise<void> {
  const modulus = fromBase64url(ticketKey!);
  const { roots } = await loadKeyProof(study);
  if (!(await isPermutation(modulus, fromBase64url(roots)))) throw new Refusal(m.answer_key_unproved());
  const seed = fromBase64url(kept.draft.seed);
  const serial = await serialOf(await withdrawalSecret(seed));
  const { prefix, ...request } = await requestTicket(modulus, concat(fromBase64url(study), serial), seed);
  const blinded = toBase64url(request.blinded);
  const reply = await askTicket(issuer, study, { code: kept.draft.code!, blinded });
  const signature = finalize(modulus, request, fromBase64url(reply.signature));
  if (!signature) throw new Refusal(m.answer_ticket_false());
  await kept.change({ pass: { prefix: toBase64url(prefix), signature: toBase64url(signature) } });
}
