interface Encoded {
  readonly encoding: string;
  readonly bytes: Uint8Array;
}

/** The forms in which a program may have written bytes, or the text that they are in UTF-8. */
export function encodingsOf(bytes: Uint8Array): Encoded[] {
  const raw = Buffer.from(bytes);
  const hex = raw.toString('hex');
  const text = raw.toString('utf8');
  const forms: Encoded[] = [
    { encoding: 'as they are', bytes: raw },
    { encoding: 'hex', bytes: Buffer.from(hex) },
    { encoding: 'HEX', bytes: Buffer.from(hex.toUpperCase()) },
    ...[0, 1, 2].flatMap((shift) => base64(raw, shift)),
  ];
  if (!Buffer.from(text).equals(raw)) return forms;
  const little = Buffer.from(text, 'utf16le');
  const lowered = text.toLowerCase();
  return [
    ...forms,
    { encoding: 'UTF-16LE', bytes: little },
    { encoding: 'UTF-16BE', bytes: Buffer.from(little).swap16() },
    ...(lowered === text ? [] : [{ encoding: 'small letters', bytes: Buffer.from(lowered) }]),
  ];
}

/**
 * Base64 of the bytes when they stand `shift` bytes behind a multiple of three in something longer: only the characters
 * that depend on nothing around them.
 */
function base64(raw: Buffer, shift: number): Encoded[] {
  const first = Math.ceil((shift * 8) / 6);
  const last = Math.floor(((shift + raw.length) * 8) / 6);
  const form = (encoding: 'base64' | 'base64url'): Encoded => ({
    encoding,
    bytes: Buffer.from(
      Buffer.concat([Buffer.alloc(shift), raw])
        .toString(encoding)
        .slice(first, last),
    ),
  });
  const plain = form('base64');
  const url = form('base64url');
  return Buffer.compare(plain.bytes, url.bytes) === 0 ? [plain] : [plain, url];
}
