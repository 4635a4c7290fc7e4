import type { LaidTable } from './lay-table.ts';

/** Twentieths of a point: a Latin letter of the tables, and what is left free at both sides of a cell. */
const LETTER = 110;
const SIDES = 180;
/** Words get at least this part of the table, however many figures there are. */
const WORDS_SHARE = 0.22;
/** And no more than this, however long they are. */
const MOST_WORDS = 0.6;

export interface Widths {
  readonly widths: readonly number[];
  /** There is not the room for all figures, so that they should be smaller. */
  readonly isTight: boolean;
}

/**
 * Figures stand on one line where there is room, words keep whole; what is left is shared by the words by their length. Together
 * they are `width`.
 */
export function columnWidths({ head, figures, rows }: LaidTable, width: number): Widths {
  const columns = head.map((text, i) => {
    const cells = rows.flatMap(({ kind, cells: own }) => (kind === 'group' ? [] : [own[i]!]));
    const whole = Math.max(longestPiece(text), ...cells.map(figures[i] ? lengthOf : longestPiece));
    return {
      isFigures: figures[i]!,
      least: whole * LETTER + SIDES,
      length: Math.max(lengthOf(text), ...cells.map(lengthOf), 4),
    };
  });
  const sum = (of: 'least' | 'length', isFigures: boolean) =>
    columns.reduce((total, column) => total + (column.isFigures === isFigures ? column[of] : 0), 0);
  const [wanted, needed] = [sum('least', true), sum('least', false)];
  const kept = Math.max(WORDS_SHARE, Math.min(MOST_WORDS, needed / width)) * width;
  const scale = Math.min(1, (width - kept) / Math.max(1, wanted));
  const rest = width - wanted * scale;
  const fits = Math.min(1, rest / Math.max(1, needed));
  const spare = rest - needed * fits;
  const letters = sum('length', false);
  return {
    widths: columns.map(({ isFigures, least, length }) =>
      Math.floor(isFigures ? least * scale : least * fits + (length / letters) * spare),
    ),
    isTight: scale < 1 || fits < 1,
  };
}

/** Chinese characters are twice as wide as Latin ones. */
const lengthOf = (text: string) => [...text].reduce((sum, sign) => sum + (sign >= '\u2e80' ? 2 : 1), 0);

/** The longest part of a text that should not be broken: a word, or four Chinese characters. */
function longestPiece(text: string): number {
  return Math.max(
    0,
    ...text.split(/\s+/).map((word) => Math.min(lengthOf(word), /[\u2e80-\u{10ffff}]/u.test(word) ? 8 : 24)),
  );
}
