import type { Frame } from '../../../../analysis/model/frame/frame.ts';
import { nameOf } from '../../../../analysis/model/frame/read-frame.ts';
import type { CodeMatrix, CodeUse } from '../../../../server/contract/retrieval.ts';
import { m } from '../../../messages/compiled/messages.js';
import { locale } from '../../../ui/locale.svelte.ts';
import type { Column } from '../../../ui/table.ts';

export type Measure = 'excerpts' | 'turns' | 'characters';

type Cell = CodeMatrix['cells'][number];

interface CodeRow {
  readonly code: string;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly interviews: number;
}

/** Codes in rows; interviews, or the values of a dimension, in columns; at the end how many interviews speak of the code. */
export function codeTable(
  { interviews, codes, matrices }: CodeUse,
  frame: Frame,
  by: string | null,
  measure: Measure,
  codeName: (code: string) => string,
): { columns: Column<CodeRow>[]; rows: CodeRow[] } {
  const ofInterviews = matrices.find((matrix) => matrix.by === null)?.cells ?? [];
  const { columns, cells } = matrices.find((matrix) => matrix.by === by) ?? { columns: [], cells: [] };
  const rows = codes.map((code): CodeRow => ({
    code,
    cells: new Map(cells.filter((cell) => cell.code === code).map((cell) => [cell.column, cell])),
    interviews: ofInterviews.filter((cell) => cell.code === code).length,
  }));
  const title = (column: string): string => {
    if (by === null) return interviews.find(({ id }) => id === column)?.code ?? column;
    return column ? locale.pick(nameOf(frame, by, column)) : m.retrieval_without_value();
  };
  const extent = ({ cells }: CodeRow, column: string) => cells.get(column)?.extent[measure] ?? 0;
  return {
    columns: [
      {
        key: 'code',
        title: m.retrieval_code(),
        cell: ({ code }) => codeName(code),
        sort: ({ code }) => code,
      },
      ...columns.map((column) => ({
        key: `column ${column}`,
        title: title(column),
        cell: (row: CodeRow) => extent(row, column),
        sort: (row: CodeRow) => extent(row, column),
        figures: true,
      })),
      {
        key: 'interviews',
        title: m.retrieval_in_interviews(),
        cell: (row) => `${row.interviews} / ${interviews.length}`,
        sort: (row) => row.interviews,
        figures: true,
      },
    ],
    rows,
  };
}

type Pair = CodeUse['together'][number];

/** Pairs of codes, those that share most excerpts first. */
export function togetherTable(
  { together }: CodeUse,
  codeName: (code: string) => string,
): { columns: Column<Pair>[]; rows: Pair[] } {
  const rows = [...together]
    .sort((a, b) => b.interviews - a.interviews || b.excerpts - a.excerpts)
    .slice(0, 40);
  const columns: Column<Pair>[] = [
    {
      key: 'first',
      title: m.retrieval_code(),
      cell: ({ first }) => codeName(first),
      sort: ({ first }) => first,
    },
    {
      key: 'second',
      title: m.retrieval_with(),
      cell: ({ second }) => codeName(second),
      sort: ({ second }) => second,
    },
    {
      key: 'interviews',
      title: m.retrieval_in_interviews(),
      cell: ({ interviews }) => interviews,
      sort: ({ interviews }) => interviews,
      figures: true,
    },
    {
      key: 'excerpts',
      title: m.retrieval_excerpts(),
      cell: ({ excerpts }) => excerpts,
      sort: ({ excerpts }) => excerpts,
      figures: true,
    },
  ];
  return { columns, rows };
}
