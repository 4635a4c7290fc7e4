import { both, type Text } from '../../words.ts';
import type { Item } from '../definition.ts';
import { integerCell } from './integer-cell.ts';
import type { ItemKind } from './kind.ts';
import { rated, ratedColumn, ratedFields } from './scale.ts';

/** A place between two opposite words (semantic differential), by the values of an option set. */
export interface DifferentialItem extends Item {
  readonly type: 'differential';
  readonly options: string;
  readonly left: Text;
  readonly right: Text;
  readonly reverse?: boolean;
  readonly adverse?: boolean;
  readonly facet?: string;
}

export const differential: ItemKind<DifferentialItem> = {
  type: 'differential',
  title: both('语义差异题', 'Semantic differential'),
  fields: {
    left: { title: both('左端词', 'Left pole'), input: 'text' },
    right: { title: both('右端词', 'Right pole'), input: 'text' },
    ...ratedFields,
  },
  ...rated,
  columns: (item, asked) => [
    {
      ...ratedColumn(item.code),
      values: rated.choices(asked, item).map(({ answer: value, label }) => ({ value, label })),
    },
  ],
  cells: (answer) => [integerCell(answer)],
};
