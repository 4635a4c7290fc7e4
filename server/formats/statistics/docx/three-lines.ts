import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { columnWidths } from './column-widths.ts';
import type { LaidRow, LaidTable } from './lay-table.ts';

/** Eighths of a point: the outer rules are heavy, the one below the head is light. */
const HEAVY = 12;
const LIGHT = 6;
/** Half points. */
const TEXT = 18;
const SMALL_TEXT = 15;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const rule = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '000000' });

/** A table with three rules, and none between columns or rows. `width` in twentieths of a point. */
export function threeLines(laid: LaidTable, width: number): Table {
  const { widths, isTight } = columnWidths(laid, width);
  const size = isTight ? SMALL_TEXT : TEXT;
  const { head, figures, rows } = laid;
  const last = rows.length - 1;
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    alignment: 'center',
    borders: {
      top: rule(HEAVY),
      bottom: rule(HEAVY),
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, i) =>
          cell(text, { width: widths[i]!, right: figures[i]!, top: HEAVY, bottom: LIGHT, size }),
        ),
      }),
      ...rows.map((row, i) => bodyRow(row, laid, widths, { bottom: i === last ? HEAVY : 0, size })),
    ],
  });
}

function bodyRow(
  { kind, cells }: LaidRow,
  { figures }: LaidTable,
  widths: readonly number[],
  { bottom, size }: Pick<Look, 'size'> & { readonly bottom: number },
): TableRow {
  if (kind === 'group') {
    const width = widths.reduce((sum, each) => sum + each, 0);
    const over = cell(cells[0]!, {
      width,
      right: false,
      span: widths.length,
      size,
      bold: true,
      keepNext: true,
    });
    return new TableRow({ cantSplit: true, children: [over] });
  }
  return new TableRow({
    cantSplit: true,
    children: cells.map((text, i) =>
      cell(text, {
        width: widths[i]!,
        right: figures[i]!,
        bottom,
        size,
        ...(kind === 'inner' && i === 0 && { indent: 200 }),
      }),
    ),
  });
}

interface Look {
  readonly width: number;
  readonly right: boolean;
  readonly size: number;
  readonly top?: number;
  readonly bottom?: number;
  readonly span?: number;
  readonly bold?: boolean;
  readonly keepNext?: boolean;
  readonly indent?: number;
}

function cell(
  text: string,
  { width, right, size, top, bottom, span, bold, keepNext, indent }: Look,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(span !== undefined && { columnSpan: span }),
    margins: { top: 30, bottom: 30, left: 80, right: 80 },
    verticalAlign: 'center',
    borders: {
      top: top ? rule(top) : none,
      bottom: bottom ? rule(bottom) : none,
      left: none,
      right: none,
    },
    children: [
      new Paragraph({
        alignment: right ? 'right' : 'left',
        ...(keepNext && { keepNext }),
        ...(indent !== undefined && { indent: { left: indent } }),
        children: [new TextRun({ text, size, ...(bold && { bold }) })],
      }),
    ],
  });
}
