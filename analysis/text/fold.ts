/** A text as it is searched: each UTF-16 unit stays one unit, so a place in it is a place in the text. */
export type Fold = (text: string) => string;

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/**
 * Folds to simplified characters, half width and small letters; a character whose folded form has another length stays as it
 * is. `simplify` knows the simplified form of traditional characters. O(length), once each unit has been met.
 *
 * @example foldWith((character) => (character === '績' ? '绩' : character))('績效ＡＢ') // => '绩效ab'
 */
export function foldWith(simplify: (text: string) => string): Fold {
  // 0 for a unit that has not been met.
  const known = new Uint16Array(0x10000);
  const foldUnit = (unit: number): number => {
    const folded = simplify(String.fromCharCode(unit).normalize('NFKC').toLowerCase());
    return folded.length === 1 ? folded.charCodeAt(0) : unit;
  };
  return (text) => {
    const units = new Uint16Array(text.length);
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      units[i] = known[unit] ||= foldUnit(unit);
    }
    return decoder.decode(units);
  };
}
