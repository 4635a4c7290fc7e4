/** Cells of a long table by column. */
export type Cells = Readonly<Record<string, readonly (string | number | null)[]>>;

const keys = ['unit', 'period', 'indicator'] as const;
const joined = ['score', 'total', 'tier'] as const;
const shared = ['group', 'scheme', 'assessor'] as const;

/**
 * Entries with what people scored: `score` of the unit, period and indicator, `total` and `tier` of the unit in the period. What was scored
 * and has no entry follows as a row without points, so that full marks are compared too. Cost: a pass over each.
 */
export function joinScores(entries: Cells, scores: Cells): Cells {
  const keyOf = (cells: Cells, row: number) => JSON.stringify(keys.map((name) => cells[name]?.[row] ?? null));
  const length = (cells: Cells) => cells['unit']?.length ?? 0;
  const rowOf = new Map(Array.from({ length: length(scores) }, (_, row) => [keyOf(scores, row), row]));
  const found = Array.from({ length: length(entries) }, (_, row) => rowOf.get(keyOf(entries, row)));
  const taken = new Set(found);
  const without = [...rowOf.values()].filter((row) => !taken.has(row));
  const columns = new Set([...Object.keys(entries), ...joined]);
  const ofEntries = (name: string) => entries[name] ?? found.map(() => null);
  const cellsOf = (name: string, rows: readonly (number | undefined)[]) =>
    rows.map((row) => (row === undefined ? null : (scores[name]?.[row] ?? null)));
  const isScores = (name: string) => [...keys, ...shared, ...joined].includes(name as 'unit');
  return Object.fromEntries(
    [...columns].map((name) => [
      name,
      [
        ...(joined.includes(name as 'score') ? cellsOf(name, found) : ofEntries(name)),
        ...(isScores(name) ? cellsOf(name, without) : without.map(() => null)),
      ],
    ]),
  );
}
