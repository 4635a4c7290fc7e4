import { expect, test } from 'vitest';
import type { NotebookContent } from '../../../../../server/contract/notebook.ts';
import type { ReleaseId } from '../../../../../server/contract/ids.ts';
import {
  addEntry,
  duplicateEntry,
  freshId,
  moveEntry,
  removeEntry,
} from '../../../../../web/studio/features/workspace/notebook/deeds.ts';
import { readMarkdown } from '../../../../../analysis/text/markdown.ts';
import { Steps } from '../../../../../web/studio/state/steps.svelte.ts';

const text = (id: string) => ({ id, kind: 'text', text: id }) as const;
const content: NotebookContent = {
  title: 'n',
  release: 'r' as ReleaseId,
  derive: [],
  where: null,
  weights: null,
  entries: ['a', 'b', 'c'].map(text),
};
const order = ({ entries }: NotebookContent) => entries.map(({ id }) => id).join('');

test('a new entry stands behind the one that is open, or at the end; its id is its own', () => {
  expect(order(addEntry(content, { kind: 'text', text: '' }, 'a'))).toBe('ae4bc');
  expect(order(addEntry(content, { kind: 'text', text: '' }))).toBe('abce4');
  expect(freshId({ entries: [text('e2')] })).toBe('e3');
});

test('entries move to a place, not beyond the ends; a copy stands behind its original', () => {
  expect(order(moveEntry(content, 'a', 2))).toBe('bca');
  expect(moveEntry(content, 'a', -1)).toBe(content);
  expect(order(moveEntry(content, 'c', 0))).toBe('cab');
  expect(order(duplicateEntry(content, 'b'))).toBe('abe4c');
  expect(duplicateEntry(content, 'x')).toBe(content);
  expect(order(removeEntry(content, 'b'))).toBe('ac');
});

test('steps are undone and done again; typing on in a field is one step', () => {
  const steps = new Steps<NotebookContent>();
  const states = ['', 'x', 'xy', 'xyz'].map((title) => ({ ...content, title }));
  for (const at of [1, 2, 3]) steps.did('type', states[at - 1]!, states[at]!, 'title');
  const moved = moveEntry(states[3]!, 'a', 2);
  steps.did('move', states[3]!, moved);
  expect(steps.undo(moved)).toBe(states[3]);
  expect(steps.undo(states[3]!)).toBe(states[0]);
  expect(steps.undoLabel).toBeUndefined();
  expect(steps.redo(states[0]!)).toBe(states[3]);
  steps.did('type', states[3]!, states[1]!);
  expect(steps.redoLabel).toBeUndefined();
});

test('a text is read as headings, lists and paragraphs; what is no markup stays as it is', () => {
  expect(readMarkdown('# 一\n正文 **粗** 2 * 3 * 4\n\n- a\n- b\n\n1. x')).toEqual([
    { kind: 'heading', level: 3, inline: [{ kind: 'plain', text: '一' }] },
    {
      kind: 'paragraph',
      inline: [
        { kind: 'plain', text: '正文 ' },
        { kind: 'bold', text: '粗' },
        { kind: 'plain', text: ' 2 * 3 * 4' },
      ],
    },
    {
      kind: 'list',
      ordered: false,
      items: [[{ kind: 'plain', text: 'a' }], [{ kind: 'plain', text: 'b' }]],
    },
    { kind: 'list', ordered: true, items: [[{ kind: 'plain', text: 'x' }]] },
  ]);
  expect(readMarkdown('')).toEqual([]);
  expect(readMarkdown('<script>')[0]).toMatchObject({ inline: [{ kind: 'plain', text: '<script>' }] });
});
