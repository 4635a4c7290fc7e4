import { both } from '../../words.ts';
import type { Item } from '../definition.ts';
import { choiceFields, type ChoiceList, distinctValues, optionsOf } from './choice-list.ts';
import { missingCells } from './integer-cell.ts';
import type { ItemKind } from './kind.ts';
import { labelsFor, partColumns, valuesNamed } from './multiple.ts';

/** Choices brought into an order: all of them, or the first `top`. */
export interface RankingItem extends Item, ChoiceList {
  readonly type: 'ranking';
  readonly top?: number;
}

const { other: _, ...fields } = choiceFields;

/** How many places are to be given, where every choice is offered. */
export const placesOf = (item: RankingItem): number => Math.min(item.top ?? Infinity, optionsOf(item).length);

/** A choice that got no place among the first `top` has the rank 0. */
export const ranking: ItemKind<RankingItem> = {
  type: 'ranking',
  title: both('排序题', 'Ranking'),
  fields: {
    ...fields,
    top: {
      title: both('只排前几位', 'Only the first places'),
      input: 'number',
      min: 1,
      max: 100,
      optional: true,
    },
  },
  accepts: (item, answer) =>
    typeof answer === 'object' &&
    answer !== null &&
    'order' in answer &&
    distinctValues(item, answer.order) &&
    answer.order.length > 0 &&
    answer.order.length <= placesOf(item),
  read(item, cell) {
    const order = valuesNamed(item, cell.replaceAll(/[→>]/g, ';'));
    return order && new Set(order).size === order.length && order.length <= placesOf(item) ? { order } : null;
  },
  columns: (item) =>
    partColumns(item, {
      level: 'ordinal',
      values: [{ value: 0, label: both('未排入', 'No place') }],
    }),
  cells(answer, item) {
    const options = optionsOf(item);
    const order = typeof answer === 'object' && 'order' in answer ? answer.order : null;
    return (
      (order ? null : missingCells(answer, options.length)) ??
      options.map(({ value }) => (order?.indexOf(value) ?? -1) + 1)
    );
  },
  words: (answer, item, pick) =>
    typeof answer === 'object' && 'order' in answer ? labelsFor(item, answer.order, pick).join(' > ') : '',
};
