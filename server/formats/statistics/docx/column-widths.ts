import type { LaidTable } from './lay-table.ts';

/** Twentieths of a point: a Latin letter of the tables, and what is left free at both sides of a cell. */
const LETTER = 110;
const SIDES = 180;
/** Words get at least this part of the table, however many figures there are. */
const WORDS_SHARE = 0.22;

export interface Widths {
  readonly widths: readonly number[];
  /** There is not the room for all figures, so that they should be smaller. */
  readonly isTight: boolean;
}

/** Figures stand on one line where there is room; words share what is left by their length. Together they are `width`. */
export function columnWidths({ head, figures, rows }: LaidTable, width: number): Widths {
  const lengths = head.map((text, i) => {
    const cells = rows.flatMap(({ kind, cells: own }) => (kind === 'group' ? [] : [own[i]!]));
    return figures[i]
      ? Math.max(longestPiece(text), ...cells.map(lengthOf)) * LETTER + SIDES
      : Math.max(lengthOf(text), ...cells.map(lengthOf), 4);
  });
  const sum = (isFigures: boolean) =>
    lengths.reduce((total, length, i) => total + (figures[i] === isFigures ? length : 0), 0);
  const wanted = sum(true);
  const scale = Math.min(1, ((1 - WORDS_SHARE) * width) / Math.max(1, wanted));
  const rest = width - wanted * scale;
  const words = sum(false);
  return {
    widths: lengths.map((length, i) => Math.floor(figures[i] ? length * scale : (length / words) * rest)),
    isTight: scale < 1,
  };
}

/** Chinese characters are twice as wide as Latin ones. */
const lengthOf = (text: string) => [...text].reduce((sum, sign) => sum + (sign >= '\u2e80' ? 2 : 1), 0);

/** The longest part of a head that should not be broken: a word, or four Chinese characters. */
function longestPiece(text: string): number {
  return Math.max(
    0,
    ...text.split(/\s+/).map((word) => Math.min(lengthOf(word), /[\u2e80-\u{10ffff}]/u.test(word) ? 8 : 24)),
  );
}
