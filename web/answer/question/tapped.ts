import type { Attachment } from 'svelte/attachments';

const SEEN_MS = 180;

/** Calls back once a tap on a choice has been seen; keys, whose clicks report no pointer, only choose. */
export const tapped =
  (settled: () => void): Attachment<HTMLElement> =>
  (choice) => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const clicked = (event: MouseEvent) => {
      if (event.detail === 0) return;
      clearTimeout(waiting);
      waiting = setTimeout(settled, SEEN_MS);
    };
    choice.addEventListener('click', clicked);
    return () => {
      clearTimeout(waiting);
      choice.removeEventListener('click', clicked);
    };
  };
