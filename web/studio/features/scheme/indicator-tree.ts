import type { Indicator, Scheme } from '../../../../analysis/model/scheme/scheme.ts';

/** An indicator where it stands in the tree. */
interface TreeRow {
  readonly indicator: Indicator;
  readonly depth: number;
  readonly hasParts: boolean;
}

/** Each indicator followed by its parts. Whatever hangs on no root – its parent is missing – stands at the end. */
export function treeOf({ indicators }: Pick<Scheme, 'indicators'>): TreeRow[] {
  const partsOf = (code: string | undefined) => indicators.filter(({ parent }) => parent === code);
  const rowsUnder = (code: string | undefined, depth: number): TreeRow[] =>
    partsOf(code).flatMap((indicator) => [
      { indicator, depth, hasParts: partsOf(indicator.code).length > 0 },
      ...rowsUnder(indicator.code, depth + 1),
    ]);
  const rows = rowsUnder(undefined, 0);
  const placed = new Set(rows.map(({ indicator }) => indicator));
  const loose = indicators.filter((each) => !placed.has(each));
  return [...rows, ...loose.map((indicator) => ({ indicator, depth: 0, hasParts: false }))];
}
