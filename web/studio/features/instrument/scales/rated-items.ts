import { ratingOf } from '../../../../../analysis/model/instrument/choices.ts';
import type { Definition, Item, Scale } from '../../../../../analysis/model/instrument/definition.ts';
import { kindOf } from '../../../../../analysis/model/instrument/kinds/index.ts';
import type { Rating } from '../../../../../analysis/model/instrument/kinds/kind.ts';

/** An item that can stand in a scale. */
export interface RatedItem {
  readonly item: Item;
  readonly rating: Rating;
}

/** The items that can be scored as they stand; those whose options are not there yet cannot. */
export function ratedItems(definition: Definition): RatedItem[] {
  return definition.items.flatMap((item) => {
    const rating = safeRating(definition, item);
    return rating ? [{ item, rating }] : [];
  });
}

function safeRating(definition: Definition, item: Item): Rating | null {
  const { options } = { options: undefined, ...item } as { options?: unknown };
  if (typeof options === 'string' && !Object.hasOwn(definition.optionSets, options)) return null;
  return ratingOf(definition, item);
}

/** What in a scale keeps it from being scored, or looks like a slip. */
export interface ScaleDoubts {
  /** The option sets of its items where there are several. */
  readonly mixed: readonly string[];
  /** Codes that are no rated item. */
  readonly lost: readonly string[];
  readonly checks: readonly string[];
  readonly empty: boolean;
  readonly tooMany: boolean;
}

export function doubtsOf({ items, minimumAnswered }: Scale, rated: readonly RatedItem[]): ScaleDoubts {
  const byCode = new Map(rated.map((each) => [each.item.code, each]));
  const own = items.flatMap((code) => byCode.get(code) ?? []);
  const sets = [...new Set(own.map(({ rating }) => rating.options))];
  return {
    mixed: sets.length > 1 ? sets : [],
    lost: items.filter((code) => !byCode.has(code)),
    checks: own.filter(({ rating }) => rating.expected !== undefined).map(({ item }) => item.code),
    empty: items.length === 0,
    tooMany: items.length > 0 && minimumAnswered > items.length,
  };
}

/** Whether items of its kind can be keyed the other way round. */
export const isReversible = (item: Item): boolean => 'reverse' in kindOf(item).fields;

/** The lowest and the highest score that a scale can give; null while it has no items. */
export function rangeOf(
  { items, score }: Scale,
  rated: readonly RatedItem[],
): readonly [number, number] | null {
  const first = rated.find(({ item }) => items.includes(item.code));
  if (!first) return null;
  const factor = score === 'sum' ? items.length : 1;
  return [first.rating.range[0] * factor, first.rating.range[1] * factor];
}
