import { addBlockHere, duplicateChosen, removeChosen, shiftChosen } from '../deeds.ts';
import type { Editing } from '../editing.svelte.ts';
import { focusOn } from '../focus.ts';
import { type Part, samePart } from '../selection.svelte.ts';

interface Tree {
  readonly editing: Editing;
  /** What the arrows walk over. */
  readonly parts: readonly Part[];
  readonly fold: (block: string, closed: boolean) => void;
  /** Opens the menu of kinds. */
  readonly onadd: () => void;
}

/** Does what a key in the outline asks for; false where it is not one of its keys. */
export function pressInOutline(event: KeyboardEvent, tree: Tree): boolean {
  const { editing } = tree;
  const { key } = event;
  const command = event.ctrlKey || event.metaKey;
  if (command && key.toLowerCase() === 'd') duplicateChosen(editing);
  else if (command && key.toLowerCase() === 'a')
    editing.selection.set(editing.definition.items.map(({ code }) => ({ kind: 'item', code })));
  else if (command) return false;
  else if (key === 'Delete' || key === 'Backspace') removeChosen(editing);
  else if (key === '/') tree.onadd();
  else if (key === 'Insert') void addBlockHere(editing);
  else if (key === 'Enter') focusOn('text') || focusOn('title');
  else return walk(event, tree);
  return true;
}

function walk({ key, altKey, shiftKey }: KeyboardEvent, { editing, parts, fold }: Tree): boolean {
  const { selection } = editing;
  const at = parts.findIndex((part) => samePart(part, selection.current));
  const current = parts[at];
  if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
    shiftChosen(editing, key === 'ArrowUp' ? -1 : 1);
    return true;
  }
  if ((key === 'ArrowLeft' || key === 'ArrowRight') && current) {
    if (current.kind === 'block') fold(current.code, key === 'ArrowLeft');
    else if (key === 'ArrowLeft') {
      const block = editing.item(current.code)?.block;
      if (block !== undefined) selection.only({ kind: 'block', code: block });
    }
    return true;
  }
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: parts.length - 1 }[key];
  if (to === undefined) return false;
  const next = parts[Math.max(0, Math.min(to, parts.length - 1))];
  if (next && shiftKey) selection.extend(parts, next);
  else if (next) selection.only(next);
  return true;
}
