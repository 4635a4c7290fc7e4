import { parseExpression } from '../../../../analysis/model/expression/parse.ts';
import type { Expression } from '../../../../analysis/model/expression/syntax.ts';
import type { Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import { type ChoiceList, partName } from '../../../../analysis/model/instrument/kinds/choice-list.ts';
import { and, compare, constant, named, unless } from '../expression/build.ts';
import { printExpression } from '../../../../analysis/model/expression/print.ts';

/** The one condition under which a choice is offered: its own, and that of the item from which it is carried; null where always. */
export function carriedCondition(
  definition: Definition,
  item: Item & ChoiceList,
  value: number,
): string | null {
  const own = item.showChoice?.[String(value)];
  const parts = [...(own === undefined ? [] : [parseExpression(own)]), ...carried(definition, item, value)];
  return parts.length === 0 ? null : printExpression(and(...parts));
}

function carried({ items }: Definition, { carry }: ChoiceList, value: number): Expression[] {
  const from = items.find(({ code }) => code === carry?.from);
  if (!carry || !from) return [];
  const chosen = choiceMade(from, value);
  return [carry.which === 'chosen' ? chosen : unless(chosen)];
}

function choiceMade(from: Item, value: number): Expression {
  if (from.type === 'single' || from.type === 'dropdown')
    return compare('=', named(from.code), constant(value));
  const column = named(partName(from, value));
  return from.type === 'ranking' ? compare('>', column, constant(0)) : compare('=', column, constant(1));
}
