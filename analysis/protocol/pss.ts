import { concat } from './bytes.ts';

const HASH = 'SHA-384';
const HASH_BYTES = 48;

/** EMSA-PSS-ENCODE (RFC 8017, 9.1.1) with SHA-384 and MGF1: the message as a number just below a modulus of `bits` bits. */
export async function encodePss(
  message: Uint8Array<ArrayBuffer>,
  salt: Uint8Array,
  bits: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const length = Math.ceil((bits - 1) / 8);
  const hash = await sha384(new Uint8Array(8), await sha384(message), salt);
  const data = new Uint8Array(length - HASH_BYTES - 1);
  data[data.length - salt.length - 1] = 1;
  data.set(salt, data.length - salt.length);
  const mask = await mgf1(hash, data.length);
  for (let at = 0; at < data.length; at++) data[at]! ^= mask[at]!;
  data[0]! &= 0xff >> (8 * length - bits + 1);
  return concat(data, hash, Uint8Array.of(0xbc));
}

async function mgf1(seed: Uint8Array, length: number): Promise<Uint8Array> {
  const blocks: Uint8Array[] = [];
  for (let count = 0; count * HASH_BYTES < length; count++)
    blocks.push(await sha384(seed, Uint8Array.of(0, 0, 0, count)));
  return concat(...blocks);
}

async function sha384(...parts: readonly Uint8Array[]): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(HASH, concat(...parts)));
}
