import { m } from '../../../messages/compiled/messages.js';
import { linkMarks, stanceMarks } from '../../../ui/construct.ts';
import type { Shortcut } from '../../shortcuts.svelte.ts';
import { links, stanceKeys, stances } from './links.ts';
import type { Workbench } from './workbench.svelte.ts';

interface Elsewhere {
  readonly focusCodes: () => void;
  readonly focusMemo: () => void;
  readonly find: () => void;
  readonly next: () => void;
}

/** The keys of the coding page, as `?` lists them. */
export function codingKeys(bench: Workbench, { focusCodes, focusMemo, find, next }: Elsewhere): Shortcut[] {
  const { draft } = bench;
  return [
    { keys: 'j', label: m.interview_key_next_sentence, run: () => bench.move(1, false) },
    { keys: 'k', label: m.interview_key_previous_sentence, run: () => bench.move(-1, false) },
    { keys: 'J', label: m.interview_key_extend_down, run: () => bench.move(1, true) },
    { keys: 'K', label: m.interview_key_extend_up, run: () => bench.move(-1, true) },
    ...links.map((link, i) => ({
      keys: String(i + 1),
      label: linkMarks[link].name,
      run: () => draft.change({ link }),
    })),
    ...stances.map((stance) => ({
      keys: stanceKeys[stance],
      label: stanceMarks[stance].name,
      run: () => draft.change({ stance }),
    })),
    { keys: 'c', label: m.interview_key_codes, run: focusCodes },
    { keys: 'm', label: m.interview_key_memo, run: focusMemo },
    { keys: 'e', label: m.interview_key_edit, run: () => bench.meant && bench.edit(bench.meant) },
    { keys: 'Delete', label: m.interview_key_remove, run: () => bench.remove(bench.meant) },
    { keys: 'z', label: m.interview_key_undo, run: bench.undo },
    { keys: 'Z', label: m.interview_key_redo, run: bench.redo },
    { keys: '/', label: m.coding_key_find, run: find },
    { keys: 'Escape', label: m.interview_key_cancel, run: () => bench.cancel() },
    { keys: 'n', label: m.interview_key_next_interview, run: next },
  ];
}
