import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Definition } from '../../../../../analysis/model/instrument/definition.ts';
import { ApiProblem } from '../../../../../web/ui/api.ts';
import { removeItems, updateItem } from '../../../../../web/studio/features/instrument/edit/items.ts';
import { Editing } from '../../../../../web/studio/features/instrument/editing.svelte.ts';
import type { DraftKeeper, KeptDraft } from '../../../../../web/studio/features/instrument/kept-draft.ts';
import type { DraftServer, Stored } from '../../../../../web/studio/features/instrument/saving.svelte.ts';
import { everyKind } from '../../../../analysis/model/instrument/every-kind.ts';

/** A server in memory with the rule of the real one: only the last revision can be saved over. */
class Shelf implements DraftServer {
  stored: Stored = { definition: everyKind, revision: 1 };
  reachable = true;
  load = async (): Promise<Stored> => this.stored;
  save = async ({ definition, revision }: Stored): Promise<Stored> => {
    if (!this.reachable) throw new ApiProblem({ code: 'offline', status: 0, title: '' });
    if (revision !== this.stored.revision)
      throw new ApiProblem({ code: 'changed-meanwhile', status: 409, title: '' });
    return (this.stored = { definition, revision: revision + 1 });
  };
}

class Browser implements DraftKeeper {
  kept: KeptDraft | null = null;
  load = async (): Promise<KeptDraft | null> => this.kept;
  keep = async (draft: KeptDraft): Promise<void> => void (this.kept = draft);
  forget = async (): Promise<void> => void (this.kept = null);
}

const reword =
  (code: string, words: string, language = 'en') =>
  (definition: Definition) =>
    updateItem(definition, code, (item) => ({ ...item, text: { ...item.text, [language]: words } }));
const wordsOf = (definition: Definition, code: string) =>
  definition.items.find((item) => item.code === code)?.text['en'];

let shelf: Shelf;
const open = (browser = new Browser()) => new Editing(shelf.stored, shelf, browser, browser.kept);

beforeEach(() => {
  vi.useFakeTimers();
  shelf = new Shelf();
});
afterEach(() => void vi.useRealTimers());

describe('undo', () => {
  it('takes back typing in one field as a whole, then what was done before', () => {
    const editing = open();
    editing.change('remove', (definition) => removeItems(definition, ['O1']));
    editing.change('type', reword('N1', 'H'), 'N1.text.en');
    editing.change('type', reword('N1', 'Ho'), 'N1.text.en');
    editing.change('type', reword('N1', 'How'), 'N1.text.en');
    editing.undo();
    expect(wordsOf(editing.definition, 'N1')).toBe('Question N1');
    expect(editing.history.redoLabel).toBe('type');
    editing.undo();
    expect(editing.definition).toBe(everyKind);
    editing.redo();
    editing.redo();
    expect(wordsOf(editing.definition, 'N1')).toBe('How');
  });

  it('leaves alone what another editor changed meanwhile', async () => {
    const editing = open();
    editing.change('reword', reword('N1', 'How old?'));
    shelf.stored = { definition: reword('O1', 'Anything else?')(everyKind), revision: 2 };
    await vi.advanceTimersByTimeAsync(5000);
    editing.undo();
    expect(wordsOf(editing.definition, 'N1')).toBe('Question N1');
    expect(wordsOf(editing.definition, 'O1')).toBe('Anything else?');
  });
});

describe('a draft', () => {
  it('is saved by itself once it rests, and forgotten by the browser', async () => {
    const browser = new Browser();
    const editing = open(browser);
    editing.change('reword', reword('N1', 'How old?'));
    expect(editing.saving.state).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1000);
    expect(editing.saving.state).toBe('saved');
    expect(wordsOf(shelf.stored.definition, 'N1')).toBe('How old?');
    expect(browser.kept).toBeNull();
  });

  it('survives an outage and a closed window in the browser', async () => {
    const browser = new Browser();
    const editing = open(browser);
    shelf.reachable = false;
    editing.change('reword', reword('N1', 'How old?'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(editing.saving.state).toBe('offline');
    editing.saving.stop();
    shelf.reachable = true;
    shelf.stored = { definition: reword('O1', 'Anything else?')(everyKind), revision: 2 };
    const again = open(browser);
    expect(wordsOf(again.definition, 'N1')).toBe('How old?');
    await vi.advanceTimersByTimeAsync(1000);
    expect(wordsOf(shelf.stored.definition, 'N1')).toBe('How old?');
    expect(wordsOf(shelf.stored.definition, 'O1')).toBe('Anything else?');
  });

  it('is saved once the server is reached again', async () => {
    const editing = open();
    shelf.reachable = false;
    editing.change('reword', reword('N1', 'How old?'));
    await vi.advanceTimersByTimeAsync(1000);
    shelf.reachable = true;
    await vi.advanceTimersByTimeAsync(3000);
    expect(editing.saving.state).toBe('saved');
  });
});

describe('two editors of one draft', () => {
  it('lose nothing and end with the same draft', async () => {
    const [one, other] = [open(), open()];
    one.change('reword', reword('N1', 'How old?'));
    other.change('reword', reword('O1', 'Anything else?'));
    await vi.advanceTimersByTimeAsync(5000);
    await one.saving.refresh();
    for (const { definition } of [one, other, shelf.stored]) {
      expect(wordsOf(definition, 'N1')).toBe('How old?');
      expect(wordsOf(definition, 'O1')).toBe('Anything else?');
    }
    expect([one.saving.state, other.saving.state]).toEqual(['saved', 'saved']);
    expect(other.news).toEqual(['N1']);
  });

  it('are asked where both changed the same field, and nothing is saved before', async () => {
    const [one, other] = [open(), open()];
    one.change('reword', reword('N1', 'How old?'));
    await vi.advanceTimersByTimeAsync(1000);
    other.change('reword', reword('N1', 'Your age?'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(other.saving.state).toBe('conflict');
    expect(wordsOf(shelf.stored.definition, 'N1')).toBe('How old?');
    other.decide(other.saving.conflicts[0]!, 'mine');
    await vi.advanceTimersByTimeAsync(5000);
    expect(other.saving.state).toBe('saved');
    expect(wordsOf(shelf.stored.definition, 'N1')).toBe('Your age?');
  });
});

describe('what keeps a draft from being published', () => {
  it('is found soon after a change', async () => {
    const editing = open();
    expect(editing.faults).toEqual([]);
    editing.change('empty', reword('N1', ''));
    await vi.advanceTimersByTimeAsync(400);
    expect(editing.faults.map(({ place }) => place)).toEqual([
      `items[${everyKind.items.findIndex(({ code }) => code === 'N1')}].text.en`,
    ]);
  });
});
