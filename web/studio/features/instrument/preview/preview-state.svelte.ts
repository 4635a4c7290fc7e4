import type { Answers } from '../../../../../analysis/model/instrument/answers.ts';
import type { Editing } from '../editing.svelte.ts';

/** Where a preview is; it outlives the room, so that answers are kept while the questionnaire is edited. */
export class PreviewState {
  answers = $state.raw<Answers>({});
  /** The code of the item that is asked; null before the first and behind the last. */
  at = $state.raw<string | null>(null);
  seed = $state(1);
  wide = $state(false);
}

const states = new WeakMap<Editing, PreviewState>();

export function previewOf(editing: Editing): PreviewState {
  const state = states.get(editing) ?? new PreviewState();
  states.set(editing, state);
  return state;
}
