import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import type {
  ColumnProposal,
  ColumnReport,
  ImportReport,
  OddReason,
  TableWish,
} from '../../contract/import.ts';
import { lookAt, openTable } from './look-at-table.ts';
import type { TableFile } from './table-file.ts';

/** What is wrong with one spelling in one column, once a row. */
interface OddCell {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: OddReason;
}

/** What a column seems to be, and what became of its cells where it answers an item. */
interface CheckedColumn {
  readonly column: string;
  readonly label?: string;
  readonly item: string | null;
  readonly proposal: Pick<ColumnProposal, 'kind' | 'sure' | 'samples'> & {
    readonly foundBy?: ColumnProposal['sign'];
  };
  readonly answered: number;
  readonly missing: number;
  readonly missingCodes: ColumnReport['missingCodes'];
  readonly odd: number;
  readonly taken: readonly Pick<ColumnReport['taken'][number], 'value' | 'rows' | 'manner' | 'as'>[];
}

/** What a file of answers holds and, with a questionnaire, what an import would make of it. */
export interface TableCheck {
  readonly sheet: string | null;
  readonly sheets: readonly { readonly name: string; readonly rows: number; readonly columns: number }[];
  readonly encoding: string | null;
  /** Between 0 and 1; 1 where the format says its encoding itself. */
  readonly sure: number;
  readonly headerRows: readonly number[];
  readonly skippedRows: readonly number[];
  readonly columns: readonly CheckedColumn[];
  readonly rows: number;
  readonly oddCells: readonly OddCell[];
  readonly dropped: readonly string[];
  readonly absent: readonly string[];
  readonly leftOut: ImportReport['leftOut'];
}

/** A questionnaire that asks nothing: every column is only proposed. */
const nothing: Definition = {
  code: 'NONE',
  title: {},
  preferNotToSay: {},
  dontKnow: { items: [] },
  optionSets: {},
  blocks: [],
  items: [],
  scales: [],
  derived: [],
  openQuestionNotice: {},
};

/** Reads a file as an import would, and says what became of its columns and which cells are no answers, by row and column. */
export async function checkTable(
  file: TableFile,
  definition: Definition | null,
  wish: TableWish = {},
): Promise<TableCheck> {
  const open = await openTable(file, wish);
  const { table, columns, report } = lookAt(open, definition ?? nothing, undefined, file.fileName, Infinity);
  const reportOf = new Map(
    report.columns.flatMap((each) => each.columns.map((column) => [column, each] as const)),
  );
  return {
    sheet: table.sheet,
    sheets: table.sheets,
    encoding: table.encoding?.name ?? null,
    sure: table.encoding?.sure ?? 1,
    headerRows: table.headerRows,
    skippedRows: table.skippedRows,
    columns: columns.map((column) => described(column, reportOf.get(column.column))),
    rows: report.rows,
    oddCells: report.columns.flatMap(({ odd }) =>
      odd.flatMap(({ column, value, reason, places }) =>
        places.map((row) => ({ row, column, value, reason })),
      ),
    ),
    dropped: definition ? report.dropped : [],
    absent: report.absent,
    leftOut: report.leftOut,
  };
}

function described(
  { column, label, item, sign, kind, sure, samples, filled }: ColumnProposal,
  report?: ColumnReport,
): CheckedColumn {
  return {
    column,
    ...(label !== '' && { label }),
    item,
    proposal: { kind, sure, samples, ...(sign && { foundBy: sign }) },
    answered: report?.answered ?? filled,
    missing: report?.missing ?? 0,
    missingCodes: report?.missingCodes ?? [],
    odd: report?.oddRows ?? 0,
    taken: (report?.taken ?? []).map(({ value, rows, manner, as }) => ({ value, rows, manner, as })),
  };
}
