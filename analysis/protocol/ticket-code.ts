import { fromCrockford, toCrockford } from './crockford.ts';

/** 80 random bits: a slip in the hand, and nothing that can be guessed. */
export const TICKET_CODE_BYTES = 10;

/**
 * A ticket's code as it travels: 16 characters.
 *
 * @example
 * formatTicketCode(Uint8Array.of(255, 0, 0, 0, 0, 0, 0, 0, 0, 1)) // => 'ZW00000000000001'
 */
export function formatTicketCode(bytes: Uint8Array): string {
  return toCrockford(bytes);
}

/**
 * A code as it is printed, in four groups.
 *
 * @example
 * groupTicketCode('ZW00000000000001') // => 'ZW00-0000-0000-0001'
 */
export function groupTicketCode(code: string): string {
  return code.match(/.{1,4}/g)!.join('-');
}

/**
 * The bytes of a code as people type it; null when it is none.
 *
 * @example
 * [...readTicketCode('zwoo 0000-0000 000i')] // => [255, 0, 0, 0, 0, 0, 0, 0, 0, 1]
 * readTicketCode('ZW00-0000') // => null
 */
export function readTicketCode(typed: string): Uint8Array<ArrayBuffer> | null {
  return fromCrockford(typed, TICKET_CODE_BYTES);
}
