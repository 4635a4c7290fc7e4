import { Problem } from '../../platform/problem.ts';
import type { Book, SheetCells } from './book.ts';
import { guessLayout } from './guess-layout.ts';
import type { Sheet } from './sheet.ts';

interface Found {
  readonly name: string;
  readonly isHidden: boolean;
  readonly size: { readonly rows: number; readonly columns: number };
  readonly weight: number;
}

/** The wished sheet, or the one that looks most like a table of answers; the others that hold anything are named. */
export async function chooseSheet({ sheets }: Book, wished?: string): Promise<Sheet> {
  if (wished !== undefined && !sheets.some(({ name }) => name === wished))
    throw new Problem('table-sheet-missing', {
      sheet: wished,
      sheets: sheets.map(({ name }) => name).join(', '),
    });
  const found: Found[] = [];
  let best: { readonly of: Found; readonly cells: SheetCells } | null = null;
  for (const { name, isHidden, read } of sheets) {
    const cells = await read();
    const size = { rows: cells.rows.length, columns: widest(cells.rows) };
    const of = { name, isHidden, size, weight: weightOf(cells, size.columns) };
    found.push(of);
    if (wished === undefined ? !best || isBetter(of, best.of) : name === wished) best = { of, cells };
  }
  if (!best) throw new Problem('table-unreadable', { file: '' });
  const { of, cells } = best;
  const others = found.filter((each) => each !== of && each.size.rows > 0);
  return {
    name: of.name,
    sheets: found.map(({ name, size }) => ({ name, ...size })),
    encoding: null,
    rows: cells.rows,
    marks: cells.marks,
    variables: null,
    leftOut: [
      ...cells.leftOut,
      ...others.map(({ name, size }) => ({ kind: 'sheet' as const, place: name, count: size.rows })),
    ],
  };
}

function isBetter(one: Found, other: Found): boolean {
  if (other.weight > 0 && one.isHidden !== other.isHidden) return other.isHidden && one.weight > 0;
  return one.weight > other.weight;
}

/** Answers are wide; notes and lists of labels, however long, are narrow. */
function weightOf({ rows, marks, leftOut }: SheetCells, columns: number): number {
  const { headerRows } = guessLayout({
    name: null,
    sheets: [],
    encoding: null,
    variables: null,
    rows,
    marks,
    leftOut,
  });
  const below = rows.slice(headerRows.at(-1) ?? 0).filter((row) => row.length > 1).length;
  return below * columns ** 2;
}

function widest(rows: SheetCells['rows']): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}
