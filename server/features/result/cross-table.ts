import { sum } from 'simple-statistics';
import { suppressTable, type Counts } from '../../../analysis/disclosure/suppress.ts';
import type { ResultTable } from '../../contract/result.ts';
import type { Audience } from './audience.ts';
import { both, column, protectedCell } from './cells.ts';
import type { Answered } from './ask.ts';
import type { Background } from './survey.ts';

type Pair = readonly [Background, Background];

export const crossAnalyses = ([rows, columns]: Pair) =>
  [{ procedure: 'crosstab', rows: rows.code, columns: columns.code }] as const;

/** Two background questions crossed, with margins; what would show a small group is hidden, and what would give it away. */
export function crossTable(
  [rows, columns]: Pair,
  answered: Answered<ReturnType<typeof crossAnalyses>>,
  { floor }: Audience,
): ResultTable {
  const { table } = answered.results[0];
  const counts = table.values;
  const hidden = suppressTable([counts], floor);
  const total = both('合计', 'Total');
  const labels = ({ categories }: Background, values: readonly (string | number)[]) => [
    ...values.map((value) => categories.find((each) => each.value === Number(value))!.label),
    total,
  ];
  const down = labels(rows, table.rows);
  const across = labels(columns, table.columns);
  const full = withTotals(counts);
  return {
    id: 'background-cross',
    section: 'sample',
    title: both(`${rows.text['zh-CN']} × ${columns.text['zh-CN']}`, `${rows.text.en} × ${columns.text.en}`),
    stub: rows.text,
    columns: across.map((label, c) => column(`c${c}`, 'count', label)),
    rows: down.map((label, r) => ({
      key: `r${r}`,
      label,
      cells: Object.fromEntries(
        across.map((_, c) => [`c${c}`, hidden[r]![c]! ? protectedCell : full[r]![c]!]),
      ),
    })),
    notes: [
      both(
        `只计两题都回答的人；少于 ${floor} 人的格子，以及能推算出它的格子，不显示。`,
        `Counts those who answered both. Cells below ${floor}, and cells that would give them away, are not shown.`,
      ),
    ],
    n: full.at(-1)!.at(-1)!,
    request: answered.request,
  };
}

function withTotals(counts: Counts): number[][] {
  const rows = counts.map((row) => [...row, sum(row)]);
  return [...rows, rows[0]!.map((_, c) => sum(rows.map((row) => row[c]!)))];
}
