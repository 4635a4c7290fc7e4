import { add } from './deeds.ts';
import type { Editing } from './editing.svelte.ts';

/** The keys of the whole builder; whatever is typed elsewhere is not theirs. */
export function pressInBuilder(event: KeyboardEvent, editing: Editing, onadd: () => void): void {
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (event.isComposing || event.defaultPrevented || inDialog(event.target)) return;
  if (command && key === 'z' && !event.shiftKey) editing.undo();
  else if (command && (key === 'y' || (key === 'z' && event.shiftKey))) editing.redo();
  else if (command && key === 's') void editing.saving.flush();
  else if (command && key === 'enter') void add(editing, chosenKind(editing));
  else if (key === '/' && !command && !isTyping(event.target)) onadd();
  else if (key === 'escape') toOutline();
  else if (key === 'f6') nextPane(event.shiftKey ? -1 : 1);
  else return;
  event.preventDefault();
}

/** One more of the kind at hand. */
function chosenKind({ selection, definition }: Editing): string {
  const code = selection.items.at(-1);
  const now =
    code === undefined ? definition.items.at(-1) : definition.items.find((each) => each.code === code);
  return now?.type ?? 'single';
}

const inDialog = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null;

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;

function toOutline(): void {
  document.querySelector<HTMLElement>('[role="tree"] [tabindex="0"]')?.focus();
}

function nextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.offsetParent !== null,
  );
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(at + step + panes.length) % panes.length];
  next?.querySelector<HTMLElement>('[tabindex="0"], input, textarea, select, button')?.focus();
}
