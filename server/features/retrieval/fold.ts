import { Converter } from 'opencc-js/t2cn';

const UNITS = 0x10000;
let table: Uint16Array | undefined;

/**
 * A text as it is searched: simplified characters, half width, small letters. Every UTF-16 unit stays one unit, so places in
 * it are places in the text; a character whose folded form has another length stays as it is. Never stored.
 *
 * @example fold('績效ＡＢ') // '绩效ab'
 */
export function fold(text: string): string {
  table ??= foldTable();
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = table[text.charCodeAt(i)]!;
  return Buffer.from(units.buffer).toString('utf16le');
}

function foldTable(): Uint16Array {
  const units = Uint16Array.from({ length: UNITS }, (_, unit) => unit);
  const single = (unit: number, folded: string) => {
    if (folded.length === 1) units[unit] = folded.charCodeAt(0);
  };
  for (let unit = 0; unit < UNITS; unit++) {
    // Halves of astral characters stand for themselves.
    if (unit >= 0xd800 && unit <= 0xdfff) continue;
    single(unit, String.fromCharCode(unit).normalize('NFKC').toLowerCase());
  }
  const simplify = Converter({ from: 'tw', to: 'cn' });
  for (let unit = 0x3400; unit <= 0x9fff; unit++) single(unit, simplify(String.fromCharCode(unit)));
  return units;
}
