import { decodeText, UndecodableText } from '../../../analysis/text/decode.ts';

/** How the texts of a file are encoded, and how far that is known. */
export interface TextCode {
  readonly name: string;
  readonly sure: number;
  readonly decode: (bytes: Uint8Array) => string;
}

/** Code pages of Windows whose names are not their numbers. */
const pages: Readonly<Record<string, string>> = {
  '65001': 'utf-8',
  '936': 'gb18030',
  '54936': 'gb18030',
  '950': 'big5',
  '932': 'shift_jis',
  '949': 'euc-kr',
  '28591': 'windows-1252',
};

/** The encoding that a file names, as programs write it: `UTF-8`, `GBK`, `windows-936`, `CP936`, `1252`. Null where nobody knows it. */
export function namedCode(given: string, sure = 1): TextCode | null {
  const number = /(?:^|\D)(\d+)$/.exec(given.trim())?.[1];
  const names = [given.trim(), number && pages[number], number && `windows-${number}`];
  for (const name of names) {
    if (!name) continue;
    try {
      const decoder = new TextDecoder(name);
      return { name: decoder.encoding, sure, decode: (bytes) => decoder.decode(bytes) };
    } catch {
      continue;
    }
  }
  return null;
}

/** What the texts of a file that names no encoding seem to be written in. */
export function seemingCode(texts: readonly Uint8Array[]): TextCode {
  const whole = Buffer.concat(texts.flatMap((text) => [text, Buffer.from('\n')]));
  try {
    return namedCode(decodeText(whole).encoding, 0.7)!;
  } catch (error) {
    if (!(error instanceof UndecodableText)) throw error;
    return namedCode('windows-1252', 0.3)!;
  }
}
