import { codedDimensions } from '../../../../analysis/model/frame/read-frame.ts';
import { m } from '../../../messages/compiled/messages.js';
import type { Shortcut } from '../../state/shortcuts.svelte.ts';
import { valueOptions } from '../frame/value-options.ts';
import type { Workbench } from './workbench.svelte.ts';

interface Elsewhere {
  readonly focusCodes: () => void;
  readonly focusMemo: () => void;
  readonly find: () => void;
  readonly next: () => void;
}

/** The keys of the coding page, as `?` lists them: those of the page, and those that the frame gives to its values. */
export function codingKeys(bench: Workbench, elsewhere: Elsewhere): Shortcut[] {
  const [walking, deeds] = [walkingKeys(bench), deedKeys(bench, elsewhere)];
  const taken = new Set([...walking, ...deeds].map(({ keys }) => keys));
  return [...walking, ...valueKeys(bench).filter(({ keys }) => !taken.has(keys)), ...deeds];
}

function walkingKeys(bench: Workbench): Shortcut[] {
  return [
    { keys: 'j', label: m.interview_key_next_sentence, run: () => bench.move(1, false) },
    { keys: 'k', label: m.interview_key_previous_sentence, run: () => bench.move(-1, false) },
    { keys: 'J', label: m.interview_key_extend_down, run: () => bench.move(1, true) },
    { keys: 'K', label: m.interview_key_extend_up, run: () => bench.move(-1, true) },
  ];
}

function valueKeys(bench: Workbench): Shortcut[] {
  const { frame } = bench;
  return codedDimensions(frame).flatMap((dimension) =>
    valueOptions(frame, dimension)
      .filter(({ key }) => key !== '')
      .map(({ key, name, value }) => ({
        keys: key,
        label: () => name,
        run: () => bench.choose(dimension.code, value),
      })),
  );
}

function deedKeys(bench: Workbench, { focusCodes, focusMemo, find, next }: Elsewhere): Shortcut[] {
  return [
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
