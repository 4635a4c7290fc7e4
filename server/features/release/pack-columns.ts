import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import { itemKinds, kindOf } from '../../../analysis/model/instrument/kinds/index.ts';
import { pathFinder } from '../../../analysis/model/instrument/path.ts';
import { scorerOf } from '../../../analysis/model/instrument/score-answers.ts';
import type { Sheet } from '../../../analysis/model/instrument/sheet.ts';
import { type Cells, cellsFrom } from './cells.ts';
import { growingCells, type GrowingCells } from './growing-cells.ts';
import { planColumns, type PlannedColumn } from './plan-columns.ts';
import { randomOrder } from './shuffle.ts';

export type ReleasedSheet = Pick<Sheet, 'answers' | 'flags'>;
export interface PackedColumn {
  readonly column: PlannedColumn;
  readonly cells: Cells;
}

/** Makes the columns of a release of sheets as they come: a sheet is cells as soon as it is added, and nothing else of it is kept. */
export interface Packer {
  add(sheets: readonly ReleasedSheet[]): void;
  /**
   * The cells of the last release, if any, and those added, shuffled together. Columns of one pool share one random order, so a row
   * stays a row; nothing joins one pool with another. The order of the rows is told with them, for whoever has to know which of them are
   * new; nobody keeps it.
   */
  finish(earlier?: (column: PlannedColumn) => Cells): { packed: PackedColumn[]; order: Uint32Array };
}

export function columnPacker(definition: Definition, kinds = itemKinds): Packer {
  const planned = planColumns(definition, kinds);
  const grown = new Map(planned.map(({ name, kind }) => [name, growingCells(kind)]));
  const addSheet = sheetAdder(definition, planned, grown, kinds);
  return {
    add: (sheets) => sheets.forEach(addSheet),
    finish(earlier = () => []) {
      const orders = new Map<string, Uint32Array>();
      const packed = planned.map((column) => {
        const before = earlier(column);
        const added = grown.get(column.name)!.cells;
        const order = orders.get(column.pool) ?? randomOrder(before.length + added.length);
        orders.set(column.pool, order);
        const at = (i: number) => before[order[i]!] ?? added[order[i]! - before.length]!;
        return { column, cells: cellsFrom(column.kind, order.length, at) };
      });
      return { packed, order: orders.get('rows')! };
    },
  };
}

/** The columns of some sheets. */
export function packColumns(
  definition: Definition,
  sheets: readonly ReleasedSheet[],
  earlier?: (column: PlannedColumn) => Cells,
  kinds = itemKinds,
): PackedColumn[] {
  const packer = columnPacker(definition, kinds);
  packer.add(sheets);
  return packer.finish(earlier).packed;
}

/** Adds the cells of one sheet to every column; those of items that were not asked say so. */
function sheetAdder(
  definition: Definition,
  planned: readonly PlannedColumn[],
  grown: ReadonlyMap<string, GrowingCells>,
  kinds: typeof itemKinds,
): (sheet: ReleasedSheet) => void {
  const score = scorerOf(definition, kinds);
  const pathOf = pathFinder(definition, kinds);
  const items = definition.items.map((item) => {
    const kind = kindOf(item, kinds);
    const columns = kind.columns(item, definition).map(({ name }) => grown.get(name)!);
    return { item, kind, columns };
  });
  const ofItems = new Set(items.flatMap(({ columns }) => columns));
  const scores = planned.filter(({ name, role }) => role === 'score' && !ofItems.has(grown.get(name)!));
  const flagged = planned.filter(({ role }) => role === 'flag');
  return ({ answers: given, flags }) => {
    const { shown, beyond, answers } = pathOf(given);
    for (const { item, kind, columns } of items) {
      const absence = beyond.has(item.code) ? 'notReached' : 'notAsked';
      const cells = kind.cells(shown.has(item.code) ? answers[item.code] : absence, item, definition);
      columns.forEach((column, at) => {
        const cell = cells[at];
        if (cell !== undefined) column.add(cell);
      });
    }
    const made = score(answers);
    for (const { name } of scores) grown.get(name)!.add(made[name] ?? NaN);
    for (const { name } of flagged) grown.get(name)!.add(flags.length > 0 ? 1 : 0);
  };
}
