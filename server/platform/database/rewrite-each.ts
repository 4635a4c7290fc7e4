/** Changes a text that many rows have; `store` is called for those that it changes, which are returned. */
export async function rewriteEach<Row>(
  rows: readonly Row[],
  textOf: (row: Row) => string,
  change: (text: string) => string,
  store: (row: Row, text: string) => Promise<unknown>,
): Promise<Row[]> {
  const changed: Row[] = [];
  for (const row of rows) {
    const before = textOf(row);
    const after = change(before);
    if (after === before) continue;
    await store(row, after);
    changed.push(row);
  }
  return changed;
}
