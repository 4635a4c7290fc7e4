import { printCell } from '../../../../analysis/model/print-cell.ts';
import type { Column, Row, Table } from '../../../../analysis/model/table.ts';
import { both, type Bilingual, type Locale } from '../../../../analysis/model/words.ts';

/** A table as it is printed: words only, row by row. */
export interface LaidTable {
  readonly head: readonly string[];
  /** Of each column whether figures stand in it, which end at the right. */
  readonly figures: readonly boolean[];
  readonly rows: readonly LaidRow[];
  readonly notes: readonly string[];
}

export interface LaidRow {
  /** `group` is a line over the rows that follow; those stand further in. */
  readonly kind: 'group' | 'inner' | 'row';
  readonly cells: readonly string[];
}

const words = { notShown: both('— 未显示：', '— not shown: '), between: both('；', '; ') };
const DASH = '—';

export function layTable(table: Table, locale: Locale): LaidTable {
  const pick = (text: Bilingual) => text[locale];
  const { columns, rows, stub } = table;
  const marked = markColumn(table);
  const reasons = new Set<string>();
  const print = (row: Row, { key, kind }: Column): string => {
    const printed = printCell(row.cells[key], kind, pick);
    if (typeof printed !== 'object') return printed;
    reasons.add(printed.missing);
    return DASH;
  };
  const laid = rows.flatMap((row, i): LaidRow[] => {
    const group = row.group ? pick(row.group) : null;
    const before = i > 0 && rows[i - 1]!.group ? pick(rows[i - 1]!.group!) : null;
    const cells = [
      pick(row.label),
      ...(marked ? [row.mark ? pick(row.mark.name) : ''] : []),
      ...columns.map((column) => print(row, column)),
    ];
    const line: LaidRow = { kind: group === null ? 'row' : 'inner', cells };
    return group !== null && group !== before ? [{ kind: 'group', cells: [group] }, line] : [line];
  });
  const hidden = [...reasons].filter((reason) => reason !== '');
  return {
    head: [pick(stub), ...(marked ? [pick(marked)] : []), ...columns.map(({ label }) => pick(label))],
    figures: [false, ...(marked ? [false] : []), ...columns.map(({ kind }) => kind !== 'text')],
    rows: laid,
    notes: [
      ...table.notes.map(pick),
      ...(hidden.length > 0 ? [pick(words.notShown) + hidden.join(pick(words.between))] : []),
    ],
  };
}

/** What the marks of the rows are values of, where no column says so already and no group does. */
function markColumn({ markedBy, columns, rows }: Table): Bilingual | null {
  const isSaid = columns.some(({ key }) => key === 'column') || rows.some(({ group }) => group);
  return markedBy && !isSaid ? markedBy : null;
}
