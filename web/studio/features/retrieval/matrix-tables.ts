import type { Matrices } from '../../../../server/contract/retrieval.ts';
import { m } from '../../../messages/compiled/messages.js';
import type { Column } from '../../../ui/table.ts';
import { roleBandName } from '../interview/role-bands.ts';

export type Measure = 'excerpts' | 'turns' | 'characters';

interface CodeRow {
  readonly code: string;
  readonly values: ReadonlyMap<string, number>;
  readonly interviews: number;
}

/** Codes in rows, interviews or role bands in columns; a column of how many interviews speak of the code at the end. */
export function codeTable(
  { interviews, codes, cells }: Matrices,
  by: 'interview' | 'role',
  measure: Measure,
  nameOf: (code: string) => string,
): { columns: Column<CodeRow>[]; rows: CodeRow[] } {
  const groupOf = new Map(interviews.map(({ id, code, roleBand }) => [id, by === 'role' ? roleBand : code]));
  const groups = [...new Set(groupOf.values())];
  const rows = codes.map((code): CodeRow => {
    const own = cells.filter((cell) => cell.code === code);
    const values = new Map<string, number>();
    for (const { interview, extent } of own) {
      const group = groupOf.get(interview)!;
      values.set(group, (values.get(group) ?? 0) + extent[measure]);
    }
    return { code, values, interviews: own.length };
  });
  const columns: Column<CodeRow>[] = [
    { key: 'code', title: m.retrieval_code(), cell: ({ code }) => nameOf(code), sort: ({ code }) => code },
    ...groups.map((group) => ({
      key: group,
      title: by === 'role' ? roleBandName(group as never) : group,
      cell: ({ values }: CodeRow) => values.get(group) ?? 0,
      sort: ({ values }: CodeRow) => values.get(group) ?? 0,
      figures: true,
    })),
    {
      key: 'interviews',
      title: m.retrieval_in_interviews(),
      cell: (row) => `${row.interviews} / ${interviews.length}`,
      sort: (row) => row.interviews,
      figures: true,
    },
  ];
  return { columns, rows };
}

type Pair = Matrices['together'][number];

/** Pairs of codes, those that share most excerpts first. */
export function togetherTable(
  { together }: Matrices,
  nameOf: (code: string) => string,
): { columns: Column<Pair>[]; rows: Pair[] } {
  const rows = [...together]
    .sort((a, b) => b.interviews - a.interviews || b.excerpts - a.excerpts)
    .slice(0, 40);
  const columns: Column<Pair>[] = [
    {
      key: 'first',
      title: m.retrieval_code(),
      cell: ({ first }) => nameOf(first),
      sort: ({ first }) => first,
    },
    {
      key: 'second',
      title: m.retrieval_with(),
      cell: ({ second }) => nameOf(second),
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
