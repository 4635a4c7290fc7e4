/** The bytes are no text in any of the encodings known here. */
export class UndecodableText extends Error {}

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
}

/**
 * Text of a file whose encoding nobody names: a byte order mark decides; else NUL bytes tell UTF-16 and its order, else what is
 * valid UTF-8 is UTF-8, and what is not is GB18030 (GBK, GB2312), as spreadsheets in China write it. Marks are left out.
 * Throws UndecodableText where none of them fits. Cost: one or two passes.
 *
 * @example
 * decodeText(new Uint8Array([0xcb, 0xae])) // → { text: '水', encoding: 'gb18030' }
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  for (const encoding of candidates(bytes)) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      // The next candidate.
    }
  }
  throw new UndecodableText('The bytes are neither UTF-8 nor UTF-16 nor GB18030.');
}

function candidates(bytes: Uint8Array): DecodedText['encoding'][] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  const nul = bytes.subarray(0, 4096).indexOf(0);
  // Latin letters, digits, commas and line ends of UTF-16 carry a NUL: first byte of two in big-endian, second otherwise.
  if (nul >= 0) return [nul % 2 === 0 ? 'utf-16be' : 'utf-16le'];
  return ['utf-8', 'gb18030'];
}
