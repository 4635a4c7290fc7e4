import type { Definition, Item } from '../../../analysis/model/instrument/definition.ts';
import { itemKinds, kindOf } from '../../../analysis/model/instrument/kinds/index.ts';
import type { OpenItem } from '../../../analysis/model/instrument/kinds/open.ts';
import { faultsOf } from '../../../analysis/model/instrument/read-definition.ts';
import type { Fault } from '../../../analysis/model/instrument/shape.ts';
import { FIT, shorter } from './open-answers.ts';
import type { Ledger } from './report.ts';

/**
 * The definition without what cannot stand here: conditions that look ahead or run in circles, orders that conditions forbid. Each is
 * told to the ledger under the place that `placeOf` gives for an item or block.
 */
export function settled(
  definition: Definition,
  ledger: Ledger,
  placeOf: (code: string) => string,
): Definition {
  let current = shortened(definition, ledger, placeOf);
  for (let round = 0; round < 20; round++) {
    const faults = faultsOf(current).filter(({ place }) => CONDITION.test(place));
    if (faults.length === 0) return current;
    current = without(current, faults, ledger, placeOf);
  }
  return current;
}

const CONDITION =
  /^(items|blocks)\[(\d+)\]\.(showIf|formula|checks|skip|showChoice|carry)(?:\[(\d+)\]|\.(-?\d+))?/;

function without(
  definition: Definition,
  faults: readonly Fault[],
  ledger: Ledger,
  placeOf: (code: string) => string,
): Definition {
  const items = definition.items.map((item) => ({ ...item }));
  const blocks = definition.blocks.map((block) => ({ ...block }));
  const gone = new Set<string>();
  let shuffled = definition.shuffledBlocks;
  for (const { place, reason } of faults) {
    const [, list, index, field, at, value] = CONDITION.exec(place)!;
    const owner = list === 'items' ? items[Number(index)]! : blocks[Number(index)]!;
    const block =
      list === 'items' ? blocks.find(({ code }) => code === items[Number(index)]!.block) : undefined;
    if (shuffled?.includes(block?.code ?? owner.code) || block?.randomise) {
      // The order gives way before the condition does.
      const code = block?.code ?? owner.code;
      if (block) {
        block.randomise = false;
        delete block['fixed'];
      }
      shuffled = shuffled?.filter((each) => each !== code);
      ledger.approximated(placeOf(code), 'setting', {
        'zh-CN': '这一部分内有条件相互依赖，不再随机排列',
        en: 'it keeps its order, because conditions within it look back',
      });
      continue;
    }
    if (field === 'formula') gone.add(owner.code);
    else remove(owner, field!, at ?? value);
    ledger.dropped(
      `${placeOf(owner.code)} ${field}`,
      field === 'formula' ? 'calculation' : 'condition',
      reason,
    );
  }
  const { shuffledBlocks: _, ...rest } = definition;
  return {
    ...rest,
    blocks,
    items: items.filter(({ code }) => !gone.has(code)),
    ...(shuffled && shuffled.length > 1 ? { shuffledBlocks: shuffled } : {}),
  };
}

function remove(owner: Record<string, unknown>, field: string, part: string | undefined): void {
  const value = owner[field];
  const left = Array.isArray(value)
    ? value.filter((_, at) => String(at) !== part)
    : typeof value === 'object' && value !== null && part !== undefined
      ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== part))
      : {};
  if (Object.keys(left).length > 0) owner[field] = left;
  else delete owner[field];
}

/** Long answers share the room that a box has. */
function shortened(definition: Definition, ledger: Ledger, placeOf: (code: string) => string): Definition {
  const lengthOf = (item: Item) => kindOf(item, itemKinds).characters?.(item) ?? 0;
  const isOpen = (item: Item): item is OpenItem => item.type === 'open';
  const open = definition.items.filter(isOpen);
  const sum = (lengths: readonly number[]) => lengths.reduce((total, each) => total + each, 0);
  const others = sum(definition.items.filter((item) => !isOpen(item)).map(lengthOf));
  const most =
    [5000, 2000, 1000, 500, 250, 200, 100, 50, 20].find(
      (each) => sum(open.map(({ maxLength }) => Math.min(maxLength, each))) + others <= FIT,
    ) ?? 10;
  return {
    ...definition,
    items: definition.items.map((item) => {
      if (!isOpen(item) || item.maxLength <= most) return item;
      ledger.approximated(`${placeOf(item.code)} length`, 'setting', shorter(most));
      return { ...item, maxLength: most };
    }),
  };
}
