import { SvelteSet } from 'svelte/reactivity';

export interface Shortcut {
  /** Keys in order, set apart by a space: `?`, `g r`. */
  readonly keys: string;
  readonly label: () => string;
  readonly run: () => unknown;
}

const sequenceMs = 1200;

/** The keyboard paths of what is on the screen; `?` lists them. */
class Shortcuts {
  readonly #active = new SvelteSet<Shortcut>();
  #typed = '';
  #typedAt = 0;

  get list(): Shortcut[] {
    return [...this.#active];
  }

  /** Adds shortcuts and returns their removal: `$effect(() => shortcuts.add([…]))`. */
  add(added: readonly Shortcut[]): () => void {
    for (const shortcut of added) this.#active.add(shortcut);
    return () => {
      for (const shortcut of added) this.#active.delete(shortcut);
    };
  }

  /** To be called on every keydown of the window. */
  press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
    const now = performance.now();
    const sequence =
      now - this.#typedAt < sequenceMs && this.#typed ? `${this.#typed} ${event.key}` : event.key;
    const named = (keys: string) => this.list.findLast((shortcut) => shortcut.keys === keys);
    const found = named(sequence) ?? named(event.key);
    this.#typed = found ? '' : event.key;
    this.#typedAt = now;
    if (!found) return;
    event.preventDefault();
    found.run();
  }
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable || !!target.closest('input, textarea, select, [role="menu"], [role="dialog"]')
  );
}

export const shortcuts = new Shortcuts();
