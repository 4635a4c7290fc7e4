import { finalize, requestTicket } from '../../../analysis/protocol/blind.ts';
import { concat } from '../../../analysis/protocol/bytes.ts';
import { fromBase64url, toBase64url } from '../../../web/answer/base64url.ts';
import type { Ticket } from '../../contract/participation.ts';
import type { Questionnaire, Submission } from '../../contract/response.ts';

/** Has a serial signed blindly, as a phone does; `ask` exchanges a code and the blinded message for the blind signature. */
export async function takeTicket(
  study: string,
  { ticketKey }: Pick<Questionnaire, 'ticketKey'>,
  serial: string,
  seed: Uint8Array<ArrayBuffer>,
  ask: (blinded: string) => Promise<Ticket>,
): Promise<Pick<Submission, 'prefix' | 'signature'>> {
  const modulus = fromBase64url(ticketKey!);
  const message = concat(fromBase64url(study), fromBase64url(serial));
  const { prefix, ...request } = await requestTicket(modulus, message, seed);
  const reply = await ask(toBase64url(request.blinded));
  const signature = finalize(modulus, request, fromBase64url(reply.signature));
  if (!signature) throw new Error('the blind signature does not fit its request');
  return { prefix: toBase64url(prefix), signature: toBase64url(signature) };
}
