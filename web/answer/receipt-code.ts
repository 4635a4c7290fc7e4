import { fromCrockford, toCrockford } from '../../analysis/protocol/crockford.ts';
import { groupTicketCode } from '../../analysis/protocol/ticket-code.ts';

/** The withdrawal secret (20 bytes) as eight groups of four characters. */
export function toReceiptCode(secret: Uint8Array): string {
  return groupTicketCode(toCrockford(secret));
}

/** The secret of a code as people type it; null when it is no code. */
export function fromReceiptCode(typed: string): Uint8Array<ArrayBuffer> | null {
  return fromCrockford(typed, 20);
}
