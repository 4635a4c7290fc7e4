import type { Definition, Item } from '../../../../../analysis/model/instrument/definition.ts';
import { kindOf } from '../../../../../analysis/model/instrument/kinds/index.ts';
import { mapExpressions } from './expressions.ts';
import { renameIn } from '../../../../../analysis/model/expression/rename.ts';
import { mapCarried } from './fields.ts';

type Swap = (code: string) => string;

/** An item under another code; conditions, formulas, scales, skips and texts that name it follow. */
export const renameItem = (definition: Definition, from: string, to: string): Definition =>
  renameItems(definition, new Map([[from, to]]));

/** Several at once. */
export function renameItems(definition: Definition, codes: ReadonlyMap<string, string>): Definition {
  const swap: Swap = (code) => codes.get(code) ?? code;
  const moved = definition.items.filter(({ code }) => swap(code) !== code);
  if (moved.length === 0) return definition;
  const names = new Map(
    moved.flatMap((item) => [...renamedColumns(definition, item, { ...item, code: swap(item.code) })]),
  );
  const renamed = mapExpressions(definition, (source) => renameIn(source, names));
  return repiped(
    {
      ...renamed,
      blocks: renamed.blocks.map((block) =>
        block.fixed ? { ...block, fixed: block.fixed.map(swap) } : block,
      ),
      items: renamed.items.map((each) => mapCarried(reaimed({ ...each, code: swap(each.code) }, swap), swap)),
      scales: renamed.scales.map((scale) => ({ ...scale, items: scale.items.map(swap) })),
      dontKnow: { ...renamed.dontKnow, items: renamed.dontKnow.items.map(swap) },
    },
    codes,
  );
}

/** A block under another code; its items and the skips to it follow. */
export function renameBlock(definition: Definition, from: string, to: string): Definition {
  const swap: Swap = (code) => (code === from ? to : code);
  const { shuffledBlocks } = definition;
  return {
    ...definition,
    blocks: definition.blocks.map((block) => ({ ...block, code: swap(block.code) })),
    items: definition.items.map((item) => reaimed({ ...item, block: swap(item.block) }, swap)),
    ...(shuffledBlocks && { shuffledBlocks: shuffledBlocks.map(swap) }),
  };
}

function reaimed(item: Item, swap: Swap): Item {
  return item.skip ? { ...item, skip: item.skip.map((skip) => ({ ...skip, to: swap(skip.to) })) } : item;
}

/** What the columns of an item were called and are called now, by place. */
export function renamedColumns(definition: Definition, before: Item, after: Item): Map<string, string> {
  const columnsOf = (item: Item) => kindOf(item).columns(item, definition);
  try {
    const now = columnsOf(after);
    const pairs = columnsOf(before).map(({ name }, at): [string, string] => [name, now[at]!.name]);
    return new Map([...pairs, [before.code, after.code]]);
  } catch {
    // An item without its option set has no columns yet.
    return new Map([[before.code, after.code]]);
  }
}

/** The texts that repeat an answer name its item anew. */
function repiped(definition: Definition, codes: ReadonlyMap<string, string>): Definition {
  const text = JSON.stringify(definition);
  const changed = text.replace(/\{([A-Za-z][A-Za-z0-9_]*)\}/g, (written, code: string) => {
    const to = codes.get(code);
    return to === undefined ? written : `{${to}}`;
  });
  return changed === text ? definition : (JSON.parse(changed) as Definition);
}
