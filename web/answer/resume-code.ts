import { concat } from '../../analysis/protocol/bytes.ts';
import { fromCrockford, toCrockford } from '../../analysis/protocol/crockford.ts';
import { derive } from '../../analysis/protocol/derive.ts';
import { groupTicketCode } from '../../analysis/protocol/ticket-code.ts';

const SEED_BYTES = 32;
/** Wrong in one of 16 million mistyped codes, and they bring the code to a whole number of characters. */
const CHECK_BYTES = 3;

/** A seed as fourteen groups of four characters; the last few check the others and the study they belong to. */
export async function toResumeCode(seed: Uint8Array<ArrayBuffer>, study: string): Promise<string> {
  return groupTicketCode(toCrockford(concat(seed, await check(seed, study))));
}

/** The seed of a code as people type it; null when it is no resume code of this study. */
export async function fromResumeCode(typed: string, study: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = fromCrockford(typed, SEED_BYTES + CHECK_BYTES);
  const seed = bytes?.slice(0, SEED_BYTES);
  const right = seed && concat(seed, await check(seed, study));
  return right?.every((byte, at) => byte === bytes![at]) ? seed! : null;
}

function check(seed: Uint8Array<ArrayBuffer>, study: string): Promise<Uint8Array> {
  return derive(seed, `resume ${study}`, CHECK_BYTES);
}
