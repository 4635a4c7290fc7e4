import type { Report } from '../../platform/child/messages.ts';
import type { LeftOutKind } from '../left-out.ts';
import { isoTime } from '../clock-text.ts';
import type { Book, Parts, SheetCells } from './book.ts';
import { Grid, type Merged } from './grid.ts';
import type { CellMark } from './sheet.ts';
import type { TableLimits } from './table-limits.ts';
import { walkXml, type XmlVisitor } from './walk-xml.ts';

type Attributes = Readonly<Record<string, string>>;

/** Cells that say the same are no answers where there are more of them. */
const MOST_ALIKE = 1_000_000;

/** A table under way; rows and columns count from 0. */
interface Table {
  readonly name: string;
  readonly isHidden: boolean;
  readonly grid: Grid;
  readonly marks: CellMark[];
  readonly merged: Merged[];
  readonly beside: { comment: number; drawing: number };
  row: number;
  rowsAlike: number;
  column: number;
  cells: { column: number; words: string; mark: Said['mark'] }[];
}

interface Cell {
  readonly attributes: Attributes;
  readonly paragraphs: string[];
}

/** What a cell says, and what it shows instead. */
interface Said {
  readonly words: string;
  readonly mark?: Pick<CellMark, 'kind' | 'shown'> | undefined;
}

/** The sheets of an ODS file. Cells and rows that are alike and empty cost nothing, however many they are. */
export async function openDocument(zip: Parts, limits: TableLimits, report?: Report): Promise<Book> {
  return {
    sheets: readTables(await zip.read('content.xml'), limits, report).map((table) => ({
      name: table.name,
      isHidden: table.isHidden,
      read: () => Promise.resolve(contentOf(table)),
    })),
  };
}

function contentOf({ name, grid, marks, beside }: Table): SheetCells {
  const leftOut = (Object.entries(beside) as [LeftOutKind, number][]).flatMap(([kind, count]) =>
    count > 0 ? [{ kind, place: name, count }] : [],
  );
  return { rows: grid.rows, marks, leftOut };
}

function readTables(bytes: Uint8Array, limits: TableLimits, report?: Report): Table[] {
  const tables: Table[] = [];
  const hiddenStyles = new Set<string>();
  let style = '';
  let cell: Cell | null = null;
  let remark = 0;
  const visitor: XmlVisitor = {
    open: (name, attributes) => {
      const table = tables.at(-1);
      if (name === 'style') style = attributes['style:name'] ?? '';
      if (name === 'table-properties' && attributes['table:display'] === 'false') hiddenStyles.add(style);
      if (name === 'table') tables.push(newTable(attributes, hiddenStyles, limits));
      if (name === 'table-row' && table) beginRow(table, attributes);
      if ((name === 'table-cell' || name === 'covered-table-cell') && table)
        cell = { attributes, paragraphs: [] };
      if (name === 'annotation' && table) {
        remark += 1;
        table.beside.comment += 1;
      }
      if (name === 'frame' && table) table.beside.drawing += 1;
      if (cell && remark === 0) addWhite(cell, name, attributes);
    },
    text: (words) => {
      const at = (cell?.paragraphs.length ?? 0) - 1;
      if (at >= 0 && remark === 0) cell!.paragraphs[at] += words;
    },
    close: (name) => {
      const table = tables.at(-1);
      if (name === 'annotation' && remark > 0) remark -= 1;
      if (cell && table && (name === 'table-cell' || name === 'covered-table-cell')) {
        endCell(table, cell);
        cell = null;
      }
      if (name === 'table-row' && table) endRow(table);
      if (name === 'table' && table) for (const each of table.merged) table.grid.merge(each);
    },
  };
  walkXml(bytes, visitor, report);
  return tables;
}

function newTable(attributes: Attributes, hiddenStyles: ReadonlySet<string>, limits: TableLimits): Table {
  return {
    name: attributes['table:name'] ?? '',
    isHidden: hiddenStyles.has(attributes['table:style-name'] ?? ''),
    grid: new Grid(limits),
    marks: [],
    merged: [],
    beside: { comment: 0, drawing: 0 },
    row: 0,
    rowsAlike: 1,
    column: 0,
    cells: [],
  };
}

function beginRow(table: Table, attributes: Attributes): void {
  table.rowsAlike = Number(attributes['table:number-rows-repeated'] ?? 1);
  table.column = 0;
  table.cells = [];
}

/** Spaces and line ends that XML would lose are elements. */
function addWhite({ paragraphs }: Cell, name: string, attributes: Attributes): void {
  if (name === 'p') paragraphs.push('');
  const at = paragraphs.length - 1;
  if (at < 0) return;
  if (name === 's') paragraphs[at] += ' '.repeat(Math.min(Number(attributes['text:c'] ?? 1), 1000));
  if (name === 'tab') paragraphs[at] += '\t';
  if (name === 'line-break') paragraphs[at] += '\n';
}

function endCell(table: Table, { attributes, paragraphs }: Cell): void {
  const count = Number(attributes['table:number-columns-repeated'] ?? 1);
  const { words, mark } = said(attributes, paragraphs.join('\n').trim());
  if (words !== '' || mark)
    for (let i = 0; i < count; i++) table.cells.push({ column: table.column + i, words, mark });
  const right = table.column + Number(attributes['table:number-columns-spanned'] ?? 1) - 1;
  const bottom = table.row + Number(attributes['table:number-rows-spanned'] ?? 1) - 1;
  if (right > table.column || bottom > table.row)
    table.merged.push({ top: table.row, left: table.column, bottom, right });
  table.column += count;
}

function endRow(table: Table): void {
  const { cells, grid, marks, row, rowsAlike } = table;
  if (cells.length * rowsAlike > MOST_ALIKE) grid.reserve(cells.length * rowsAlike);
  if (cells.length > 0)
    for (let at = row; at < row + rowsAlike; at++)
      for (const { column, words, mark } of cells) {
        grid.put(at, column, words);
        if (mark) marks.push({ row: at + 1, column: column + 1, ...mark });
      }
  table.row += rowsAlike;
}

function said(attributes: Attributes, shown: string): Said {
  const formula = attributes['table:formula'];
  const type = attributes['office:value-type'];
  const isError =
    attributes['calcext:value-type'] === 'error' || (formula && /^(?:#[A-Z/0!?]+|Err:\d+)$/.test(shown));
  if (isError) return { words: '', mark: { kind: 'error', shown } };
  if (formula !== undefined && type === undefined && shown === '')
    return { words: '', mark: { kind: 'formula-without-value', shown: formula.replace(/^\w+:(?==)/, '') } };
  const value = attributes['office:value'] ?? '';
  switch (type) {
    case 'float':
    case 'currency':
      return { words: String(Number(value)) };
    case 'percentage':
      return { words: `${Number((Number(value) * 100).toPrecision(15))}%` };
    case 'date':
      return {
        words: (attributes['office:date-value'] ?? '').replace(/T00:00:00(?:\.0+)?Z?$/, ''),
        mark: { kind: 'date', shown },
      };
    case 'time':
      return { words: timeOf(attributes['office:time-value'] ?? ''), mark: { kind: 'date', shown } };
    case 'boolean':
      return { words: attributes['office:boolean-value'] ?? '', mark: { kind: 'boolean', shown } };
    default:
      return { words: shown || (attributes['office:string-value'] ?? '').trim() };
  }
}

/** `PT09H30M00S` is 09:30. */
function timeOf(duration: string): string {
  const [, hours = '0', minutes = '0', seconds = '0'] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration) ?? [];
  return isoTime(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}
