import type { StudioTables } from '../../platform/database/tables.ts';

type Entry = Pick<
  StudioTables['joint_decision'],
  'row_code' | 'column_code' | 'version' | 'release_number' | 'takes_back'
>;

/** One cell: how many entries it has, and the one that stands. */
export interface Standing<E> {
  readonly version: number;
  readonly entry: E | undefined;
}

/**
 * What stands in a cell of a release: the last decision made on it or on an earlier one that was not taken back. `entries` are
 * those of all cells in the order of their versions.
 */
export function standingIn<E extends Entry>(
  entries: readonly E[],
  { row, column }: { readonly row: string; readonly column: string },
  release: number,
): Standing<E> {
  const own = entries.filter(({ row_code, column_code }) => row_code === row && column_code === column);
  const gone = new Set(own.map(({ takes_back }) => takes_back));
  const standing = own.filter(
    ({ version, takes_back, release_number }) =>
      takes_back === null && !gone.has(version) && release_number <= release,
  );
  return { version: own.at(-1)?.version ?? 0, entry: standing.at(-1) };
}
