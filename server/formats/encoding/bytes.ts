/** What Node knows of bytes, in words that a browser knows too. */

export const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Each byte as the character of its number. */
export const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
