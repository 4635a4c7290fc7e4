import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import { itemKinds, kindOf } from '../../../analysis/model/instrument/kinds/index.ts';
import type { Cell } from '../../../analysis/model/instrument/kinds/kind.ts';
import { type Path, pathFinder } from '../../../analysis/model/instrument/path.ts';
import { scorerOf } from '../../../analysis/model/instrument/score-answers.ts';
import type { Sheet } from '../../../analysis/model/instrument/sheet.ts';
import { type Cells, cellsFrom } from './cells.ts';
import { planColumns, type PlannedColumn } from './plan-columns.ts';
import { randomOrder } from './shuffle.ts';

export type ReleasedSheet = Pick<Sheet, 'answers' | 'flags'>;
export interface PackedColumn {
  readonly column: PlannedColumn;
  readonly cells: Cells;
}

/**
 * The columns of a release: the cells of the last one, if any, and those of new sheets, shuffled together. Columns of one pool
 * share one random order, so a row stays a row; nothing joins one pool with another. `orders` receives them by pool, for whoever has to
 * know which rows are new; nobody keeps them.
 */
export function packColumns(
  definition: Definition,
  sheets: readonly ReleasedSheet[],
  earlier: (column: PlannedColumn) => Cells = () => [],
  kinds = itemKinds,
  orders = new Map<string, Uint32Array>(),
): PackedColumn[] {
  const score = scorerOf(definition, kinds);
  const pathOf = pathFinder(definition, kinds);
  const paths = sheets.map(({ answers }) => pathOf(answers));
  const cells = itemCells(definition, paths, kinds);
  const scores = paths.map(({ answers }) => score(answers));
  const cellsOf = ({ name, role }: PlannedColumn): (number | string)[] => {
    if (role === 'flag') return sheets.map(({ flags }) => (flags.length > 0 ? 1 : 0));
    if (role === 'score' && !cells.has(name)) return scores.map((own) => own[name] ?? NaN);
    return cells.get(name)!.filter((cell) => cell !== undefined);
  };
  return planColumns(definition, kinds).map((column) => {
    const before = earlier(column);
    const added = cellsOf(column);
    const order = orders.get(column.pool) ?? randomOrder(before.length + added.length);
    orders.set(column.pool, order);
    const at = (i: number) => before[order[i]!] ?? added[order[i]! - before.length]!;
    return { column, cells: cellsFrom(column.kind, order.length, at) };
  });
}

/** The cells of every item's columns by name, one a sheet; those of items that were not asked say so. */
function itemCells(
  definition: Definition,
  paths: readonly Path[],
  kinds: typeof itemKinds,
): Map<string, readonly Cell[]> {
  return new Map(
    definition.items.flatMap((item) => {
      const kind = kindOf(item, kinds);
      const rows = paths.map(({ shown, beyond, answers }) => {
        const absence = beyond.has(item.code) ? 'notReached' : 'notAsked';
        return kind.cells(shown.has(item.code) ? answers[item.code] : absence, item, definition);
      });
      return kind
        .columns(item, definition)
        .map(({ name }, at): [string, Cell[]] => [name, rows.map((row) => row[at])]);
    }),
  );
}
