import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import { itemKinds, kindOf } from '../../../analysis/model/instrument/kinds/index.ts';
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
 * share one random order, so a row stays a row; nothing joins one pool with another.
 */
export function packColumns(
  definition: Definition,
  sheets: readonly ReleasedSheet[],
  earlier: (column: PlannedColumn) => Cells = () => [],
  kinds = itemKinds,
): PackedColumn[] {
  const score = scorerOf(definition, kinds);
  const items = new Map(definition.items.map((item) => [item.code, item]));
  const scores = sheets.map(({ answers }) => score(answers));
  const cellsOf = ({ name, role }: PlannedColumn): (number | string)[] => {
    if (role === 'flag') return sheets.map(({ flags }) => (flags.length > 0 ? 1 : 0));
    if (role === 'score') return scores.map((own) => own[name] ?? NaN);
    const kind = kindOf(items.get(name)!, kinds);
    return sheets.flatMap(({ answers }) => kind.cell(answers[name]) ?? []);
  };
  const orders = new Map<string, Uint32Array>();
  return planColumns(definition, kinds).map((column) => {
    const before = earlier(column);
    const added = cellsOf(column);
    const order = orders.get(column.pool) ?? randomOrder(before.length + added.length);
    orders.set(column.pool, order);
    const at = (i: number) => before[order[i]!] ?? added[order[i]! - before.length]!;
    return { column, cells: cellsFrom(column.kind, order.length, at) };
  });
}
