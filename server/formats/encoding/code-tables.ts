import { type EncodingName, isBytewise } from './encodings.ts';

/** The characters of single bytes and of pairs, U+FFFD where there is none. */
interface CodeTable {
  readonly singles: Uint16Array;
  /** By lead and trail byte; null where each byte is a character. */
  readonly pairs: Uint16Array | null;
}

const none = 0xfffd;
const tables = new Map<EncodingName, CodeTable>();

/**
 * Bytes in an encoding older than Unicode, by tables that are several times faster than the platform's decoder. Null where longer
 * sequences occur, which only that knows. U+FFFD where bytes stand for nothing.
 */
export function decodeByTable(name: EncodingName, bytes: Uint8Array): string | null {
  const { singles, pairs } = tableOf(name);
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    const single = singles[lead]!;
    if (single !== none || pairs === null) {
      units[length++] = single;
      continue;
    }
    const trail = bytes[i + 1] ?? 0;
    if ((name === 'gb18030' && trail >= 0x30 && trail <= 0x39) || (name === 'euc-jp' && lead === 0x8f))
      return null;
    const pair = pairs[(lead << 8) | trail]!;
    units[length++] = pair;
    // What follows a stray lead byte stands for itself.
    if (pair !== none || trail > 0x7f) i++;
  }
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units.subarray(0, length));
}

function tableOf(name: EncodingName): CodeTable {
  const known = tables.get(name);
  if (known) return known;
  const decoder = new TextDecoder(name);
  const read = (...bytes: number[]): number => {
    const text = decoder.decode(Uint8Array.from(bytes));
    return text.length === 1 && isPublic(text.charCodeAt(0)) ? text.charCodeAt(0) : none;
  };
  const singles = Uint16Array.from({ length: 256 }, (_, byte) => (byte < 0x80 ? byte : read(byte)));
  const pairs = isBytewise(name) ? null : new Uint16Array(65_536).fill(none);
  for (let lead = 0x81; pairs && lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) pairs[(lead << 8) | trail] = read(lead, trail);
  if (name === 'windows-1252') putSigns(singles);
  if (name === 'euc-kr') putSyllables(pairs!);
  const table = { singles, pairs };
  tables.set(name, table);
  return table;
}

/** The platform reads what it does not know as control or private characters. */
const isPublic = (unit: number): boolean => unit > 0x9f && !(unit >= 0xe000 && unit < 0xf900);

/** The signs of windows-1252 from 80 to 9F, which the platform reads as control characters. */
function putSigns(singles: Uint16Array): void {
  const signs = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';
  for (let i = 0; i < signs.length; i++) singles[0x80 + i] = signs.charCodeAt(i);
}

/**
 * Korean as Windows writes it (code page 949): in the places that EUC-KR leaves free, every other syllable in the order of Unicode.
 * The platform does not know them.
 */
function putSyllables(pairs: Uint16Array): void {
  const known = new Set(pairs);
  let next = 0xac00;
  for (let lead = 0x81; lead <= 0xc6; lead++)
    for (let trail = 0x41; trail <= (lead <= 0xa0 ? 0xfe : 0xa0); trail++) {
      if ((trail > 0x5a && trail < 0x61) || (trail > 0x7a && trail < 0x81)) continue;
      while (known.has(next)) next++;
      if (next > 0xd7a3) return;
      pairs[(lead << 8) | trail] = next++;
    }
}
