import { concat } from '../../analysis/protocol/bytes.ts';
import { fromCrockford, toCrockford } from '../../analysis/protocol/crockford.ts';
import { derive } from '../../analysis/protocol/derive.ts';
import { groupTicketCode } from '../../analysis/protocol/ticket-code.ts';
import { SEED_BYTES } from './seed.ts';

/** Wrong in one of 16 million mistyped codes, and they bring the code to a whole number of characters. */
const CHECK_BYTES = 3;
/** 72 bits of the leaf, and a byte that checks them. */
const LEAF_BYTES = 9;

/**
 * The one secret that a respondent keeps: eight groups of four characters that hold the seed, before the questions; once the
 * answers were received, four more groups that name their leaf on the board.
 */
export async function toReceiptCode(
  seed: Uint8Array<ArrayBuffer>,
  study: string,
  leaf: string | null = null,
): Promise<string> {
  const own = concat(seed, await check(seed, study));
  if (!leaf) return groupTicketCode(toCrockford(own));
  const part = leaf.slice(0, LEAF_BYTES * 2);
  return groupTicketCode(toCrockford(concat(own, fromHex(part), await derive(seed, part, 1))));
}

/** The seed of a code as people type it, with or without the last groups; null when it is no code of this study. */
export async function fromReceiptCode(typed: string, study: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = fromCrockford(typed, SEED_BYTES + CHECK_BYTES) ?? whole(typed);
  const seed = bytes?.slice(0, SEED_BYTES);
  const right = seed && concat(seed, await check(seed, study));
  return right?.every((byte, at) => byte === bytes![at]) ? seed! : null;
}

/** The beginning of the leaf, in hexadecimal, that a whole receipt names; null when it is none of this study. */
export async function leafPartIn(typed: string, study: string): Promise<string | null> {
  const seed = await fromReceiptCode(typed, study);
  const bytes = whole(typed)?.slice(SEED_BYTES + CHECK_BYTES);
  if (!seed || !bytes) return null;
  const part = toHex(bytes.subarray(0, LEAF_BYTES));
  const [checked] = await derive(seed, part, 1);
  return checked === bytes[LEAF_BYTES] ? part : null;
}

const whole = (typed: string) => fromCrockford(typed, SEED_BYTES + CHECK_BYTES + LEAF_BYTES + 1);

function check(seed: Uint8Array<ArrayBuffer>, study: string): Promise<Uint8Array> {
  return derive(seed, `receipt ${study}`, CHECK_BYTES);
}

const toHex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}
