import { concat } from '../../analysis/protocol/bytes.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import type { SealedSheet } from './seal.ts';
import { compress, initialState } from './sha256.ts';

const SLICE_MS = 12;
const TRIES_BETWEEN_LOOKS = 512;
const MESSAGE_BITS = (16 + 32 + 32 + 8) * 8;

/**
 * The nonce, in base64url, for which SHA-256(study ‖ serial ‖ SHA-256(box) ‖ nonce) has so many leading zero bits. It works in
 * slices, so that the page stays awake, and reports how likely it was to be done by now.
 */
export async function findNonce(
  study: string,
  { serial, box }: SealedSheet,
  bits: number,
  report: (share: number) => void,
): Promise<string> {
  const boxHash = new Uint8Array(await crypto.subtle.digest('SHA-256', fromBase64url(box)));
  const fixed = wordsOf(concat(fromBase64url(study), fromBase64url(serial), boxHash));
  // The first 64 bytes never change: they are compressed once.
  const middle = new Uint32Array(8);
  compress(initialState, fixed.subarray(0, 16), middle);
  const block = new Uint32Array(16);
  block.set(fixed.subarray(16));
  block[6] = 0x80000000;
  block[15] = MESSAGE_BITS;
  const hash = new Uint32Array(8);
  for (let tries = 0; ;) {
    for (const start = performance.now(); performance.now() - start < SLICE_MS;)
      for (const end = tries + TRIES_BETWEEN_LOOKS; tries < end; tries++) {
        block[4] = tries / 2 ** 32;
        block[5] = tries;
        compress(middle, block, hash);
        if (leadingZeros(hash) >= bits) return nonceOf(block);
      }
    report(1 - Math.exp(-tries / 2 ** bits));
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function wordsOf(bytes: Uint8Array<ArrayBuffer>): Uint32Array {
  const view = new DataView(bytes.buffer);
  return Uint32Array.from({ length: bytes.length / 4 }, (_, at) => view.getUint32(at * 4));
}

function leadingZeros([first = 0, second = 0]: Uint32Array): number {
  return first === 0 ? 32 + Math.clz32(second) : Math.clz32(first);
}

function nonceOf(block: Uint32Array): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, block[4]!);
  view.setUint32(4, block[5]!);
  return toBase64url(new Uint8Array(view.buffer));
}
