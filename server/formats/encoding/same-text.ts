import { decodeRoughly } from './decode-as.ts';
import { type EncodingName, isBytewise } from './encodings.ts';

/** Whether two encodings make the same text of bytes in which these occur: code pages share most of their characters. */
export function sameText(one: EncodingName, other: EncodingName, used: Uint8Array): boolean {
  return isBytewise(one) && isBytewise(other) && decodeRoughly(one, used) === decodeRoughly(other, used);
}

/** Which bytes beyond ASCII occur, each once. */
export function usedBytes(bytes: Uint8Array): Uint8Array {
  const seen = new Uint8Array(256);
  for (let i = 0; i < bytes.length; i++) seen[bytes[i]!] = 1;
  return Uint8Array.from(seen.keys()).filter((byte) => byte > 0x7f && seen[byte] === 1);
}
