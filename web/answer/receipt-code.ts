/** Crockford's base 32: no I, L, O and U, so that a code can be copied by hand and read aloud. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The withdrawal secret (20 bytes) as eight groups of four characters. */
export function toReceiptCode(secret: Uint8Array): string {
  let value = 0n;
  for (const byte of secret) value = (value << 8n) | BigInt(byte);
  let code = '';
  for (let rest = value; code.length < 32; rest >>= 5n) code = alphabet[Number(rest & 31n)]! + code;
  return code.match(/.{4}/g)!.join('-');
}

/** The secret of a code as people type it: small letters, spaces, O for 0, I or L for 1; null when it is no code. */
export function fromReceiptCode(typed: string): Uint8Array<ArrayBuffer> | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{32}$/.test(code)) return null;
  let value = 0n;
  for (const char of code) value = (value << 5n) | BigInt(alphabet.indexOf(char));
  const secret = new Uint8Array(20);
  for (let at = 19; at >= 0; at--, value >>= 8n) secret[at] = Number(value & 255n);
  return secret;
}
