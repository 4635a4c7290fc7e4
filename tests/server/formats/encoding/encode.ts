import type { EncodingName } from '../../../../server/formats/encoding/encodings.ts';

const twoBytes = new Map<string, Map<string, number[]>>();

/** Text as bytes of an encoding that the platform only reads: every pair and byte is read once and looked up. Null where it lacks a character. */
export function encode(text: string, name: EncodingName): Uint8Array | null {
  if (name === 'utf-8') return Buffer.from(text);
  if (name === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (name === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const table = tableOf(name);
  const bytes: number[] = [];
  for (const character of text) {
    const found = character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : table.get(character);
    if (!found) return null;
    bytes.push(...found);
  }
  return Uint8Array.from(bytes);
}

function tableOf(name: EncodingName): Map<string, number[]> {
  const known = twoBytes.get(name);
  if (known) return known;
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(name);
  const put = (...bytes: number[]): void => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if ([...character].length === 1 && character !== '\ufffd' && !table.has(character))
      table.set(character, bytes);
  };
  for (let lead = 0x80; lead < 0x100; lead++) put(lead);
  if (!/^(?:windows|iso|koi8|macintosh)/.test(name))
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) put(lead, trail);
  if (name === 'windows-1252')
    [...'‘’“”–—'].forEach((sign, i) => table.set(sign, [[0x91, 0x92, 0x93, 0x94, 0x96, 0x97][i]!]));
  twoBytes.set(name, table);
  return table;
}
