import { sentence } from './api.ts';

export interface Toast {
  readonly id: number;
  readonly kind: 'done' | 'failed';
  readonly text: string;
  readonly undo?: (() => unknown) | undefined;
}

const shownMs = 7000;

/** Short words on what has just happened. A failure stays until it is closed. */
class Toasts {
  list = $state<readonly Toast[]>([]);
  #next = 1;

  /** Says that something is done; with `undo`, offers to take it back. */
  say(text: string, undo?: () => unknown): void {
    const id = this.#add({ kind: 'done', text, undo });
    setTimeout(() => this.close(id), shownMs);
  }

  /** Shows the sentence of a failure. */
  fail(error: unknown): void {
    this.#add({ kind: 'failed', text: sentence(error) });
  }

  close(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  #add(toast: Omit<Toast, 'id'>): number {
    const id = this.#next++;
    this.list = [...this.list.slice(-3), { ...toast, id }];
    return id;
  }
}

export const toasts = new Toasts();
