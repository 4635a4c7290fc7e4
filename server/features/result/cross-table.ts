import { sum } from 'simple-statistics';
import { both } from '../../../analysis/model/text.ts';
import type { Ask } from './ask.ts';
import type { Background } from './survey.ts';
import { column } from './table-parts.ts';
import type { Made } from './made.ts';

/** Two background questions crossed, with margins; none where nobody answered both. */
export async function crossTable(
  [rows, columns]: readonly [Background, Background],
  ask: Ask,
): Promise<Made[]> {
  const { request, results } = await ask([{ procedure: 'crosstab', rows: rows.code, columns: columns.code }]);
  const [{ table }] = results;
  if (table.rows.length === 0) return [];
  const total = both('合计', 'Total');
  const labels = ({ categories }: Background, values: readonly (string | number)[]) => [
    ...values.map((value) => categories.find((each) => each.value === Number(value))!.label),
    total,
  ];
  const across = labels(columns, table.columns);
  const full = withTotals(table.values.map((row) => row.map((cell) => cell ?? 0)));
  const made: Made = {
    id: 'background-cross',
    title: both(`${rows.text['zh-CN']} × ${columns.text['zh-CN']}`, `${rows.text.en} × ${columns.text.en}`),
    stub: rows.text,
    columns: across.map((label, c) => column(`c${c}`, 'count', label)),
    rows: labels(rows, table.rows).map((label, r) => ({
      key: `r${r}`,
      label,
      cells: Object.fromEntries(across.map((_, c) => [`c${c}`, full[r]![c]!])),
    })),
    notes: [both('只计两题都回答的人。', 'Counts those who answered both.')],
    n: full.at(-1)!.at(-1)!,
    requests: [request],
    protect: { by: 'cross' },
  };
  return [made];
}

function withTotals(counts: number[][]): number[][] {
  const rows = counts.map((row) => [...row, sum(row)]);
  return [...rows, rows[0]!.map((_, c) => sum(rows.map((row) => row[c]!)))];
}
