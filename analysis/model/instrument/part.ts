import { ExpressionError } from '../expression/faults.ts';
import { parseExpression } from '../expression/parse.ts';
import { namesIn } from '../expression/syntax.ts';
import type { Text } from '../words.ts';
import type { Definition, Item } from './definition.ts';
import { saidIn } from './kinds/check-fields.ts';
import { itemKinds, kindOf } from './kinds/index.ts';

/** What a library keeps. */
export const partKinds = ['item', 'block', 'scale'] as const;
export type PartKind = (typeof partKinds)[number];

/** The part of a definition that an item, a block or a scale is made of: a small definition, with a name for a title. */
export function cutPart(definition: Definition, kind: PartKind, code: string, kinds = itemKinds): Definition {
  const scale = definition.scales.find((each) => kind === 'scale' && each.code === code);
  const taken = definition.items.filter((item) =>
    kind === 'scale' ? scale?.items.includes(item.code) : item[kind === 'item' ? 'code' : 'block'] === code,
  );
  const codes = new Set(taken.map((item) => item.code));
  const blocks = definition.blocks.filter((block) => taken.some((item) => item.block === block.code));
  const stays = insideOf(codes);
  const items = taken.map((item) => withinPart(item, stays, kinds));
  const optionSets = new Set(
    items.flatMap((item) =>
      saidIn(kindOf(item, kinds).fields, item, '').flatMap(({ field, value }) =>
        field.input === 'optionSet' ? [value] : [],
      ),
    ),
  );
  const { rules: _, frame: __, consent: ___, shuffledBlocks: ____, status: _____, ...rest } = definition;
  return {
    ...rest,
    title: scale?.name ?? nameOf(kind, taken[0], blocks[0], definition),
    dontKnow: { ...definition.dontKnow, items: definition.dontKnow.items.filter((each) => codes.has(each)) },
    optionSets: Object.fromEntries(
      Object.entries(definition.optionSets).filter(([name]) => optionSets.has(name)),
    ),
    blocks: blocks.map(({ tags: _tags, showIf, fixed, ...block }) => ({
      ...block,
      ...(kind === 'block' && showIf !== undefined && stays.condition(showIf) && { showIf }),
      ...(kind === 'block' && fixed && { fixed }),
    })),
    grids: (definition.grids ?? []).filter((grid) => items.some((item) => item.grid === grid.code)),
    items,
    scales: definition.scales
      .filter((each) => (scale ? each === scale : each.items.every((item) => codes.has(item))))
      .map(({ tags: _tags, ...each }) => each),
    derived: [],
  };
}

function nameOf(
  kind: PartKind,
  item: Item | undefined,
  block: Definition['blocks'][number] | undefined,
  { title }: Definition,
): Text {
  return (kind === 'item' ? item?.text : block?.title) ?? title;
}

/** What still means something in a part: the rest of the definition is not there. */
interface Inside {
  condition(source: string): boolean;
  item(code: string): boolean;
}

function insideOf(codes: ReadonlySet<string>): Inside {
  const owns = (name: string) => codes.has(name) || [...codes].some((code) => name.startsWith(`${code}_`));
  return {
    item: (code) => codes.has(code),
    condition(source) {
      try {
        return namesIn(parseExpression(source)).every(({ name }) => owns(name));
      } catch (error) {
        if (error instanceof ExpressionError) return false;
        throw error;
      }
    },
  };
}

function withinPart(item: Item, stays: Inside, kinds: typeof itemKinds): Item {
  const { showIf, checks, skip, tags: _, ...kept } = item;
  const own = new Map<string, unknown>(Object.entries(kept));
  for (const [name, field] of Object.entries(kindOf(item, kinds).fields)) {
    const value = own.get(name);
    if (field.input === 'group' && value !== undefined) {
      const lost = saidIn(field.fields, value as object, name).some(
        (each) => each.field.input === 'item' && !stays.item(each.value as string),
      );
      if (lost) own.delete(name);
    }
    if (field.input === 'conditions' && value !== undefined) {
      const conditions = Object.entries(value as Record<string, string>);
      own.set(name, Object.fromEntries(conditions.filter(([, source]) => stays.condition(source))));
    }
  }
  const checked = checks?.filter(({ holds }) => stays.condition(holds));
  const skips = skip?.filter(({ when, to }) => stays.condition(when) && (to === 'end' || stays.item(to)));
  return {
    ...(Object.fromEntries(own) as Item & object),
    ...(showIf !== undefined && stays.condition(showIf) && { showIf }),
    ...(checked?.length && { checks: checked }),
    ...(skips?.length && { skip: skips }),
  };
}
