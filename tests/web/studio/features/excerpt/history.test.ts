import { expect, it } from 'vitest';
import { History } from '../../../../../web/studio/features/excerpt/history.svelte.ts';

const writing = () => {
  const history = new History();
  let text = '';
  const write = (letter: string) => {
    text += letter;
    history.did({
      undo: async () => (text = text.slice(0, -1)),
      redo: async () => (text += letter),
    });
  };
  return { history, write, read: () => text };
};

it('undoes and redoes in order, and says when there is nothing left', async () => {
  const { history, write, read } = writing();
  write('a');
  write('b');
  expect([await history.undo(), await history.undo(), await history.undo()]).toEqual([true, true, false]);
  expect(read()).toBe('');
  expect([await history.redo(), await history.redo(), await history.redo()]).toEqual([true, true, false]);
  expect(read()).toBe('ab');
});

it('forgets what was undone once something new is done', async () => {
  const { history, write, read } = writing();
  write('a');
  await history.undo();
  write('c');
  expect(await history.redo()).toBe(false);
  expect([read(), history.canUndo, history.canRedo]).toEqual(['c', true, false]);
});

it('keeps a deed whose undoing is refused, to be tried again', async () => {
  const history = new History();
  let refused = true;
  history.did({
    undo: async () => {
      if (refused) throw new Error('refused');
    },
    redo: async () => undefined,
  });
  await expect(history.undo()).rejects.toThrow('refused');
  refused = false;
  expect(await history.undo()).toBe(true);
});
