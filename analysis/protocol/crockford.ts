/** Crockford's base 32: no I, L, O and U, so that a code can be copied by hand and read aloud. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Bytes as base 32, big-endian, with as many characters as their bits need.
 *
 * @example
 * toCrockford(Uint8Array.of(0, 0, 0, 0, 33)) // => '00000011'
 * toCrockford(Uint8Array.of(255)) // => '7Z'
 */
export function toCrockford(bytes: Uint8Array): string {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  let code = '';
  for (; code.length < (bytes.length * 8) / 5; value >>= 5n) code = alphabet[Number(value & 31n)]! + code;
  return code;
}

/**
 * The bytes of a code as people type it: small letters, spaces, hyphens, O for 0, I or L for 1; null when it is no code of
 * that many bytes.
 *
 * @example
 * [...fromCrockford('oooo-ooi l', 5)] // => [0, 0, 0, 0, 33]
 * fromCrockford('0000-001U', 5) // => null
 * fromCrockford('8Z', 1) // => null
 */
export function fromCrockford(typed: string, length: number): Uint8Array<ArrayBuffer> | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (code.length !== Math.ceil((length * 8) / 5) || !/^[0-9A-HJKMNP-TV-Z]*$/.test(code)) return null;
  let value = 0n;
  for (const char of code) value = (value << 5n) | BigInt(alphabet.indexOf(char));
  const bytes = new Uint8Array(length);
  for (let at = length - 1; at >= 0; at--, value >>= 8n) bytes[at] = Number(value & 255n);
  return value === 0n ? bytes : null;
}
