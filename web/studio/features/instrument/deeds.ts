import { tick } from 'svelte';
import type { Item } from '../../../../analysis/model/instrument/definition.ts';
import { kindOf } from '../../../../analysis/model/instrument/kinds/index.ts';
import { m } from '../../../messages/compiled/messages.js';
import { locale } from '../../../ui/locale.svelte.ts';
import { addBlock, removeBlock, shiftBlock } from './edit/blocks.ts';
import { changeKind } from './edit/change-kind.ts';
import { copyOf, type Fragment, insertCopy } from './edit/copies.ts';
import { withField } from './edit/fields.ts';
import { removeItems, shiftItems, type Spot, spotAfter, updateItem } from './edit/items.ts';
import { addItem } from './edit/new-item.ts';
import type { Editing } from './editing.svelte.ts';
import { focusOn } from './focus.ts';

/** What is done to the draft by name, key or button; each is one step of undo. */

/** Behind what is chosen, or at the end. */
export function spotOf({ selection, definition }: Editing): Spot {
  const { current } = selection;
  if (current?.kind === 'item') return spotAfter(definition, current.code);
  const block = current?.code ?? definition.blocks.at(-1)?.code ?? '';
  return { block, before: null };
}

export async function add(editing: Editing, type: string): Promise<void> {
  const spot = spotOf(editing);
  let made = '';
  editing.change(m.builder_did_add({ what: locale.pick(kindOf({ type }).title) }), (definition) => {
    const home = definition.blocks.length > 0 ? definition : addBlock(definition)[0];
    const [changed, code] = addItem(home, type, spot.block ? spot : { ...spot, block: home.blocks[0]!.code });
    made = code;
    return changed;
  });
  editing.selection.only({ kind: 'item', code: made });
  await tick();
  focusOn('text');
}

export async function addBlockHere(editing: Editing): Promise<void> {
  let made = '';
  editing.change(m.builder_did_add({ what: m.builder_block() }), (definition) => {
    const [changed, code] = addBlock(definition, spotOf(editing).block);
    made = code;
    return changed;
  });
  editing.selection.only({ kind: 'block', code: made });
  await tick();
  focusOn('title');
}

/** Changes one field of an item. What is typed into it is one step. */
export function setField(editing: Editing, code: string, name: string, value: unknown, typed = false): void {
  changeItem(editing, code, (item) => withField(item, name, value), typed ? name : undefined);
}

export function changeItem(
  editing: Editing,
  code: string,
  change: (item: Item) => Item,
  typedIn?: string,
): void {
  editing.change(
    m.builder_did_change({ what: code }),
    (definition) => updateItem(definition, code, change),
    typedIn === undefined ? undefined : `${code}.${typedIn}`,
  );
}

export function turnInto(editing: Editing, code: string, type: string): void {
  editing.change(
    m.builder_did_turn({ what: code, kind: locale.pick(kindOf({ type }).title) }),
    (definition) => changeKind(definition, code, type),
  );
}

/** Removes what is chosen, and chooses its neighbour. */
export function removeChosen(editing: Editing): void {
  const { selection, definition } = editing;
  const { items, blocks } = selection;
  if (items.length + blocks.length === 0) return;
  const flat = definition.items.map(({ code }) => code);
  const at = flat.indexOf(items[0] ?? '');
  const next = flat.slice(at + 1).find((code) => !items.includes(code)) ?? flat[at - 1];
  editing.change(m.builder_did_remove({ count: items.length + blocks.length }), (before) =>
    blocks.reduce(removeBlock, removeItems(before, items)),
  );
  if (items.length > 0 && next && editing.item(next)) selection.only({ kind: 'item', code: next });
}

export function shiftChosen(editing: Editing, by: 1 | -1): void {
  const { items, blocks } = editing.selection;
  const block = blocks[0];
  if (block !== undefined)
    return editing.change(m.builder_did_move(), (definition) => shiftBlock(definition, block, by));
  const ordered = editing.definition.items.map(({ code }) => code).filter((code) => items.includes(code));
  editing.change(m.builder_did_move(), (definition) => shiftItems(definition, ordered, by));
}

export const copyChosen = ({ definition, selection }: Editing): Fragment =>
  copyOf(definition, { items: selection.items, blocks: selection.blocks });

export function paste(editing: Editing, fragment: Fragment): void {
  const lastBlock = editing.selection.blocks.at(-1);
  const spot = lastBlock && fragment.blocks.length > 0 ? { block: lastBlock, before: null } : spotOf(editing);
  let made: { items: string[]; blocks: string[] } = { items: [], blocks: [] };
  editing.change(m.builder_did_paste({ count: fragment.items.length }), (definition) => {
    const [changed, inserted] = insertCopy(definition, fragment, spot);
    made = inserted;
    return changed;
  });
  editing.selection.set([
    ...made.blocks.map((code) => ({ kind: 'block' as const, code })),
    ...made.items.map((code) => ({ kind: 'item' as const, code })),
  ]);
}

export function duplicateChosen(editing: Editing): void {
  paste(editing, copyChosen(editing));
}
