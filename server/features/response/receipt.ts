import { createHash } from 'node:crypto';
import type { Receipt } from '../../contract/response.ts';

export function digest(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

const LEAF = Uint8Array.of(0);

/** A leaf of RFC 9162's tree over serial and box: it proves that a box was kept and shows nothing of what is in it. */
export function leafOf({ serial, box }: { serial: Uint8Array; box: Uint8Array }): Buffer {
  return digest(LEAF, serial, digest(box));
}

export function receiptOf(box: { serial: Uint8Array; box: Uint8Array }): Receipt {
  return { leaf: leafOf(box).toString('hex') };
}
