import { decodeRoughly } from '../encoding/decode-as.ts';
import { decodeText, UndecodableText } from '../encoding/decode-text.ts';
import { encodingNamed, encodingOfPage } from '../encoding/encodings.ts';

/** How the texts of a file are encoded, and how far that is known. */
export interface TextCode {
  readonly name: string;
  readonly sure: number;
  readonly decode: (bytes: Uint8Array) => string;
}

/** The encoding that a file names, as programs write it: `UTF-8`, `GBK`, `windows-936`, `CP936`, `1252`. Null where nobody knows it. */
export function namedCode(given: string, sure = 1): TextCode | null {
  const page = /(?:^|\D)(\d+)$/.exec(given.trim())?.[1];
  const name = encodingNamed(given)?.name ?? (page === undefined ? null : encodingOfPage(Number(page)));
  return name && { name, sure, decode: (bytes) => decodeRoughly(name, bytes) };
}

/** What the texts of a file that names no encoding seem to be written in. */
export function seemingCode(texts: readonly Uint8Array[]): TextCode {
  const whole = Buffer.concat(texts.flatMap((text) => [text, Buffer.from('\n')]));
  try {
    const { name, sure } = decodeText(whole).encoding;
    return namedCode(name, sure)!;
  } catch (error) {
    if (!(error instanceof UndecodableText)) throw error;
    return namedCode('windows-1252', 0.3)!;
  }
}
