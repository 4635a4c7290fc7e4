import { setImmediate as breathe } from 'node:timers/promises';
import { Converter } from 'opencc-js/t2cn';

const UNITS = 0x10000;
/** The Chinese characters of the basic plane. */
const [FIRST, LAST] = [0x3400, 0x9fff];
/** So many characters at a time, between which other requests have their turn. */
const STEP = 2048;

type Fold = (text: string) => string;
let ready: Promise<Fold> | undefined;

/**
 * Gives the function that reads a text as it is searched: simplified characters, half width, small letters. Every UTF-16 unit stays
 * one unit, so places in what it gives are places in the text; a character whose folded form has another length stays as it is.
 * Never stored.
 *
 * @example (await folding())('績效ＡＢ') // '绩效ab'
 */
export function folding(): Promise<Fold> {
  return (ready ??= foldTable().then((table) => (text) => {
    const units = new Uint16Array(text.length);
    for (let i = 0; i < text.length; i++) units[i] = table[text.charCodeAt(i)]!;
    return Buffer.from(units.buffer).toString('utf16le');
  }));
}

async function foldTable(): Promise<Uint16Array> {
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
  for (let from = FIRST; from <= LAST; from += STEP) {
    await breathe();
    const some = Array.from({ length: Math.min(STEP, LAST + 1 - from) }, (_, i) =>
      String.fromCharCode(from + i),
    );
    // A character a line, so that no two make a word; a call for each of them would take ten times as long.
    const simplified = simplify(some.join('\n')).split('\n');
    simplified.forEach((folded, i) => single(from + i, folded));
  }
  return units;
}
