import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../../../../analysis/model/instrument/read-definition.ts';
import type { Definition } from '../../../../../../analysis/model/instrument/definition.ts';
import {
  removeItems,
  shiftItems,
  updateItem,
} from '../../../../../../web/studio/features/instrument/edit/items.ts';
import { mergeDefinitions, withTheirs } from '../../../../../../web/studio/features/instrument/edit/merge.ts';
import { addItem } from '../../../../../../web/studio/features/instrument/edit/new-item.ts';
import { everyKind } from '../../../../../analysis/model/instrument/every-kind.ts';

const reworded = (definition: Definition, code: string, language: string, words: string) =>
  updateItem(definition, code, (item) => ({ ...item, text: { ...item.text, [language]: words } }));
const find = (definition: Definition, code: string) => definition.items.find((item) => item.code === code);

describe('the changes of two editors', () => {
  it('stand beside each other, even in two languages of one text', () => {
    const mine = reworded(shiftItems(everyKind, ['R1'], 1), 'N1', 'en', 'How old?');
    const theirs = reworded(reworded(everyKind, 'N1', 'zh-CN', '多大？'), 'O1', 'en', 'Anything else?');
    const { merged, conflicts } = mergeDefinitions(everyKind, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(find(merged, 'N1')!.text).toEqual({ 'zh-CN': '多大？', en: 'How old?' });
    expect(find(merged, 'O1')!.text['en']).toBe('Anything else?');
    expect(merged.items.slice(0, 3).map(({ code }) => code)).toEqual(['F1', 'R2', 'R1']);
    expect(faultsOf(merged)).toEqual([]);
  });

  it('that differ in one field are asked about, and mine stands until then', () => {
    const mine = reworded(everyKind, 'N1', 'en', 'How old?');
    const theirs = reworded(everyKind, 'N1', 'en', 'Your age?');
    const { merged, conflicts } = mergeDefinitions(everyKind, mine, theirs);
    expect(find(merged, 'N1')!.text['en']).toBe('How old?');
    expect(conflicts).toEqual([
      { path: ['items', 'N1', 'text', 'en'], mine: 'How old?', theirs: 'Your age?' },
    ]);
    expect(find(withTheirs(merged, conflicts[0]!), 'N1')!.text['en']).toBe('Your age?');
  });

  it('keep both new items, though both were called the same', () => {
    const spot = { block: 'LAST', before: null };
    const [mine, code] = addItem(everyKind, 'open', spot);
    const [plain, same] = addItem(everyKind, 'tick', spot);
    const theirs = reworded(plain, same, 'en', 'Agreed?');
    expect(same).toBe(code);
    const { merged, conflicts } = mergeDefinitions(everyKind, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(
      merged.items
        .slice(-2)
        .map(({ type }) => type)
        .toSorted(),
    ).toEqual(['open', 'tick']);
  });

  it('lose no work to a removal: what the other went on with is asked about', () => {
    const mine = removeItems(everyKind, ['N1']);
    const theirs = reworded(everyKind, 'N1', 'en', 'How old?');
    const { merged, conflicts } = mergeDefinitions(everyKind, mine, theirs);
    expect(find(merged, 'N1')!.text['en']).toBe('How old?');
    expect(conflicts).toHaveLength(1);
    expect(mergeDefinitions(everyKind, mine, everyKind).merged.items).toEqual(mine.items);
  });
});
