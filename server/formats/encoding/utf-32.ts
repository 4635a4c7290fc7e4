/** Bytes as UTF-32, which the platform does not know, with U+FFFD where four bytes are no character. */
export function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const point = at + 4 > bytes.length ? Infinity : view.getUint32(at, littleEndian);
    const isCharacter = point < 0xd800 || (point >= 0xe000 && point <= 0x10ffff);
    parts.push(isCharacter ? String.fromCodePoint(point) : '\ufffd');
  }
  return parts.join('');
}
