import type { Cell, CellKind, ReleasedTable, Released, Table } from '../../../analysis/model/table.ts';
import type { Audience } from './audience.ts';
import { hide, protectedCell, type Protection } from './hide.ts';
import { roundCell, roundTable } from './round.ts';

/** A table as it was counted, with who stands behind its numbers. */
export type RawTable = Table & { readonly protect: Protection };

/** The table as an audience may have it; null where nothing of it may leave. */
export function releaseTable({ protect, ...table }: RawTable, audience: Audience): ReleasedTable | null {
  const shown = hide(table, protect, audience);
  return shown && ((audience.rounded ? roundTable(shown) : shown) as ReleasedTable);
}

/** A group of `n` respondents; null is a number that the group does not have. */
type Group<Key extends string> = { readonly n: number } & Readonly<Record<Key, Cell | null>>;

/** Numbers about one group of respondents, each under its name and printed as its kind. */
export function releaseGroup<Key extends string, G extends Group<Key>>(
  group: G,
  kinds: Readonly<Record<Key, CellKind>>,
  { floor, rounded }: Audience,
): Released<Omit<G, 'n'> & { readonly n: Cell }> {
  const isHidden = group.n < floor;
  const show = (cell: Cell | null, kind: CellKind) => {
    if (cell === null) return null;
    if (isHidden) return protectedCell;
    return rounded ? roundCell(cell, kind, group.n) : cell;
  };
  const numbers = Object.entries<CellKind>(kinds).map(([key, kind]) => [key, show(group[key as Key], kind)]);
  const shown = {
    ...group,
    ...(Object.fromEntries(numbers) as object),
    n: isHidden ? protectedCell : group.n,
  };
  return shown as Omit<G, 'n'> & { readonly n: Cell } as Released<Omit<G, 'n'> & { readonly n: Cell }>;
}
