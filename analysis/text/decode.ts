/** The bytes are no text in any of the encodings known here. */
export class UndecodableText extends Error {}

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
}

type Encoding = DecodedText['encoding'];

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Text of a file whose encoding nobody names: by its byte order mark, else the first of UTF-8, UTF-16 and GB18030 that fits.
 *
 * CRLF and CR become LF and the mark is dropped; nothing else changes, above all no Unicode normalisation. Throws UndecodableText
 * where no encoding fits, or only with control characters: a picture, a zip, a Western code page. Cost: a few passes.
 *
 * @example decodeText(new Uint8Array([0xbf, 0xdb, 0xb7, 0xd6])) // => { text: '扣分', encoding: 'gb18030' }
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  for (const encoding of marked ? [marked[0]] : fitting(bytes)) {
    const text = strictly(encoding, bytes);
    if (text !== null && !hasControls(text)) return { text: text.replace(/\r\n?/g, '\n'), encoding };
  }
  throw new UndecodableText('The bytes are neither UTF-8 nor UTF-16 nor GB18030.');
}

function fitting(bytes: Uint8Array): Encoding[] {
  const wide = (['utf-16le', 'utf-16be'] as const).filter((encoding) => looksWide(encoding, bytes));
  return ['utf-8', ...wide, ...(looksChinese(bytes) ? (['gb18030'] as const) : [])];
}

function strictly(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function hasControls(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  return /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]/.test(text);
}

const usualCharacter =
  /[\t\n\r\x20-\x7e\u2010-\u205e\u3000-\u303f\u3400-\u9fff\uff00-\uffef\p{Extended_Pictographic}]/gu;

/**
 * UTF-16 without a mark: nine in ten characters are what Chinese or English text is made of. GB18030 read as UTF-16 falls among
 * Hangul, surrogates and private use instead.
 */
function looksWide(encoding: Encoding, bytes: Uint8Array): boolean {
  const text = bytes.length % 2 === 0 ? strictly(encoding, bytes) : null;
  if (!text) return false;
  return (text.match(usualCharacter)?.length ?? 0) >= 0.9 * Array.from(text).length;
}

/**
 * Nearly any bytes can be read as GB18030. Chinese text keeps to the characters of GB 2312 (trail byte from A1), while the
 * accented letters of a Western encoding pair up with the ASCII letter that follows.
 */
function looksChinese(bytes: Uint8Array): boolean {
  let pairs = 0;
  let usual = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue;
    const trail = bytes[i + 1] ?? 0;
    if (trail >= 0x30 && trail <= 0x39) {
      i += 3;
      continue;
    }
    i++;
    pairs++;
    if (trail >= 0xa1) usual++;
  }
  return usual * 2 > pairs;
}
