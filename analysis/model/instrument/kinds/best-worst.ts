import { both } from '../../words.ts';
import type { Item } from '../definition.ts';
import { choiceFields, type ChoiceList, distinctValues, optionsOf, partName } from './choice-list.ts';
import type { ItemKind } from './kind.ts';
import { labelsFor } from './multiple.ts';

/** The best and the worst of some choices (best–worst scaling, object case). */
export interface BestWorstItem extends Item, ChoiceList {
  readonly type: 'bestWorst';
}

const { choices, values, randomise, fixed, showChoice, carry, sources } = choiceFields;
const parts = { best: both('最好', 'Best'), worst: both('最差', 'Worst') };

export const bestWorst: ItemKind<BestWorstItem> = {
  type: 'bestWorst',
  title: both('最好最差题', 'Best and worst'),
  fields: { choices, values, randomise, fixed, showChoice, carry, sources },
  accepts: (item, answer) =>
    typeof answer === 'object' &&
    answer !== null &&
    'best' in answer &&
    'worst' in answer &&
    distinctValues(item, [answer.best, answer.worst]),
  columns: (item) =>
    (['best', 'worst'] as const).map((part) => ({
      name: partName(item, part),
      pool: 'rows',
      kind: 'real',
      role: 'item',
      level: 'nominal',
      values: optionsOf(item),
      part: parts[part],
    })),
  cells: (answer) =>
    typeof answer === 'object' && 'best' in answer ? [answer.best, answer.worst] : [NaN, NaN],
  words(answer, item, pick) {
    if (typeof answer !== 'object' || !('best' in answer)) return '';
    const [best, worst] = labelsFor(item, [answer.best, answer.worst], pick);
    return `+ ${best}; − ${worst}`;
  },
};
