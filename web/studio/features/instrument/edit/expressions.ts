import type { Definition, Item } from '../../../../../analysis/model/instrument/definition.ts';
import { kindOf } from '../../../../../analysis/model/instrument/kinds/index.ts';
import type { Fields } from '../../../../../analysis/model/instrument/kinds/kind.ts';

type Change = (source: string) => string;

/** The definition with each of its conditions and formulas changed. */
export function mapExpressions(definition: Definition, change: Change): Definition {
  return {
    ...definition,
    blocks: definition.blocks.map((block) => withCondition(block, change)),
    items: definition.items.map((item) => mapItemExpressions(item, change)),
    derived: definition.derived.map((score) => ({ ...score, formula: change(score.formula) })),
  };
}

export function mapItemExpressions(item: Item, change: Change): Item {
  const { checks, skip } = item;
  return {
    ...withCondition(item, change),
    ...(checks && { checks: checks.map((check) => ({ ...check, holds: change(check.holds) })) }),
    ...(skip && { skip: skip.map((each) => ({ ...each, when: change(each.when) })) }),
    ...mapFields(kindOf(item).fields, item, change),
  };
}

function withCondition<T extends { readonly showIf?: string }>(place: T, change: Change): T {
  return place.showIf === undefined ? place : { ...place, showIf: change(place.showIf) };
}

/** The fields of a kind that hold expressions, changed. */
function mapFields(fields: Fields, given: object, change: Change): object {
  const values: Readonly<Record<string, unknown>> = { ...given };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, { input }]): [string, unknown][] => {
      const value = values[name];
      if (value === undefined) return [];
      if (input === 'expression') return [[name, change(value as string)]];
      if (input !== 'conditions') return [];
      const conditions = Object.entries(value as Record<string, string>);
      return [[name, Object.fromEntries(conditions.map(([key, source]) => [key, change(source)]))]];
    }),
  );
}
