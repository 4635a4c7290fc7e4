import type { Report } from '../../platform/child/messages.ts';
import type { SheetCells } from './book.ts';
import { Grid, type Merged } from './grid.ts';
import { formatKind, isoOf, shownOf } from './number-format.ts';
import type { CellMark } from './sheet.ts';
import type { TableLimits } from './table-limits.ts';
import { walkXml, type XmlVisitor } from './walk-xml.ts';
import type { WorkbookParts } from './workbook-parts.ts';

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

interface StoredCell {
  readonly type: string;
  readonly style: number;
  words: string;
  /** Null where there is none. */
  formula: string | null;
}

/** What a cell says, and what it shows instead. */
interface Said {
  readonly words: string;
  readonly mark?: Pick<CellMark, 'kind' | 'shown'>;
}

/**
 * The cells of a worksheet. A number is written as it is stored, without the dust of binary fractions; per cent as `38.5%`; a day in
 * ISO 8601 with a mark of what the program shows; an error and a formula that was never calculated are empty, with a mark.
 */
export function readWorksheet(
  bytes: Uint8Array,
  parts: WorkbookParts,
  limits: TableLimits,
  report?: Report,
): Pick<SheetCells, 'rows' | 'marks'> {
  const grid = new Grid(limits);
  const marks: CellMark[] = [];
  const merged: Merged[] = [];
  let place = { row: -1, column: -1 };
  let cell: StoredCell = { type: 'n', style: 0, words: '', formula: null };
  let [isAid, isValue, isFormula] = [false, false, false];
  const visitor: XmlVisitor = {
    open: (name, { r, t = 'n', s = '0', ref = '' }) => {
      if (name === 'row') place = { row: r === undefined ? place.row + 1 : Number(r) - 1, column: -1 };
      if (name === 'c') {
        place = r === undefined ? { ...place, column: place.column + 1 } : placeOf(r);
        cell = { type: t, style: Number(s), words: '', formula: null };
      }
      if (name === 'rPh') isAid = true;
      if (name === 'mergeCell') merged.push(mergedOf(ref));
      isValue = name === 'v' || (name === 't' && !isAid);
      isFormula = name === 'f';
      if (isFormula) cell.formula = '';
    },
    text: (words) => {
      if (isValue) cell.words += words;
      if (isFormula) cell.formula += words;
    },
    close: (name) => {
      if (name === 'rPh') isAid = false;
      [isValue, isFormula] = [false, false];
      if (name !== 'c') return;
      const { words, mark } = said(cell, parts);
      if (!(place.row < MOST_ROWS && place.column < MOST_COLUMNS))
        throw new Error('a cell outside of every sheet');
      grid.put(place.row, place.column, words.trim());
      if (mark) marks.push({ row: place.row + 1, column: place.column + 1, ...mark });
    },
  };
  walkXml(bytes, visitor, report);
  for (const each of merged) grid.merge(each);
  return { rows: grid.rows, marks };
}

/** `B3` is the second column of the third row. */
function placeOf(reference: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  if (column < 0) throw new Error('a cell without a place');
  return { row: Number(digits) - 1, column };
}

function mergedOf(range: string): Merged {
  const [from = '', to = from] = range.split(':');
  const [first, last] = [placeOf(from), placeOf(to)];
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

function said({ type, style, words, formula }: StoredCell, parts: WorkbookParts): Said {
  if (words === '' && formula !== null && type !== 'str')
    return { words: '', mark: { kind: 'formula-without-value', shown: `=${formula}` } };
  if (words === '') return { words };
  switch (type) {
    case 's':
      return { words: unescaped(parts.strings[Number(words)] ?? '') };
    case 'b':
      return words === '1'
        ? { words: 'true', mark: { kind: 'boolean', shown: 'TRUE' } }
        : { words: 'false', mark: { kind: 'boolean', shown: 'FALSE' } };
    case 'e':
      return { words: '', mark: { kind: 'error', shown: words } };
    case 'd':
      return { words: words.replace(/T00:00:00(\.0+)?Z?$/, ''), mark: { kind: 'date', shown: words } };
    case 'n':
      return numberIn(Number(words), parts.formats[style] ?? 'General', parts.since1904);
    default:
      return { words: unescaped(words) };
  }
}

/** The last days that ISO 8601 writes in four digits, as the program does. */
const MOST_DAYS = 2_958_466;

function numberIn(value: number, format: string, since1904: boolean): Said {
  const kind = formatKind(format);
  if (kind === 'percent') return { words: `${withoutDust(value * 100)}%` };
  if (kind === 'number' || !(value >= 0 && value < MOST_DAYS)) return { words: String(withoutDust(value)) };
  const mark = { kind: 'date', shown: shownOf(value, format, since1904) } as const;
  return { words: isoOf(value, format, since1904), mark };
}

/** 0.1 + 0.2 is stored as 0.30000000000000004: to fifteen digits, as the program computes, it is short. */
function withoutDust(value: number): number {
  const rounded = Number(value.toPrecision(15));
  return String(rounded).length <= 12 ? rounded : value;
}

/** Characters that XML cannot hold are written `_x000D_`. */
function unescaped(words: string): string {
  return words.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}
