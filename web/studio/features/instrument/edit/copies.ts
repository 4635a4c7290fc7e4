import type { Block, Definition, Item } from '../../../../../analysis/model/instrument/definition.ts';
import { record } from '../../../../../analysis/model/instrument/shape.ts';
import { freeBlockCode } from './blocks.ts';
import { freeCode, takenCodes } from './codes.ts';
import { valueOf } from './fields.ts';
import { insertItems, type Spot } from './items.ts';
import { renameItem } from './rename.ts';

/** A part of a questionnaire that can be put into another place, or into another one. */
export interface Fragment {
  readonly items: readonly Item[];
  /** Whole blocks; their items are among the items. */
  readonly blocks: readonly Block[];
  readonly optionSets: Definition['optionSets'];
}

export function copyOf(
  definition: Definition,
  codes: { readonly items: readonly string[]; readonly blocks: readonly string[] },
): Fragment {
  const items = definition.items.filter(
    ({ code, block }) => codes.items.includes(code) || codes.blocks.includes(block),
  );
  const used = new Set(items.map((item) => valueOf(item, 'options')));
  return {
    items,
    blocks: definition.blocks.filter(({ code }) => codes.blocks.includes(code)),
    optionSets: Object.fromEntries(Object.entries(definition.optionSets).filter(([name]) => used.has(name))),
  };
}

/** The definition with a copy under free codes; conditions within the copy name the copies. */
export function insertCopy(
  definition: Definition,
  fragment: Fragment,
  spot: Spot,
): [Definition, inserted: { items: string[]; blocks: string[] }] {
  const taken = takenCodes(definition);
  let copied: Definition = {
    ...definition,
    items: fragment.items,
    blocks: fragment.blocks,
    scales: [],
    derived: [],
  };
  for (const { code } of fragment.items) {
    if (!taken.has(code)) {
      taken.add(code);
      continue;
    }
    const free = freeCode(code, new Set([...taken, ...copied.items.map((item) => item.code)]));
    taken.add(free);
    copied = renameItem(copied, code, free);
  }
  let result = withOptionSets(definition, fragment.optionSets);
  const blocks: string[] = [];
  for (const block of fragment.blocks) {
    const code = result.blocks.some((each) => each.code === block.code) ? freeBlockCode(result) : block.code;
    const renamed = copied.blocks.find((each) => each.code === block.code)!;
    const after = result.blocks.findIndex((each) => each.code === (blocks.at(-1) ?? spot.block));
    const at = after < 0 ? result.blocks.length : after + 1;
    result = { ...result, blocks: result.blocks.toSpliced(at, 0, { ...renamed, code }) };
    const own = copied.items.filter((item) => item.block === block.code);
    result = insertItems(result, own, { block: code, before: null });
    blocks.push(code);
  }
  const loose = copied.items.filter((item) => !fragment.blocks.some((block) => block.code === item.block));
  result = insertItems(result, loose, spot);
  return [result, { items: loose.map(({ code }) => code), blocks }];
}

/** Option sets that the place of the copy has not. */
function withOptionSets(definition: Definition, sets: Definition['optionSets']): Definition {
  return { ...definition, optionSets: { ...sets, ...definition.optionSets } };
}

const MARK = 'fourlinks-instrument-part';

export const fragmentText = (fragment: Fragment): string => JSON.stringify({ kind: MARK, ...fragment });

/** The part of a questionnaire that a text from the clipboard holds; null where it is something else. */
export function fragmentIn(text: string): Fragment | null {
  try {
    const given = record(JSON.parse(text));
    return given?.['kind'] === MARK ? ((({ kind: _, ...rest }) => rest)(given) as unknown as Fragment) : null;
  } catch {
    return null;
  }
}
